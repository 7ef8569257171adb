import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const FOLDER = path.join(import.meta.dirname, "..", "deploy", "observability");
const read = (...parts: string[]) => readFileSync(path.join(FOLDER, ...parts), "utf8");

type Property = { type?: string; properties?: Record<string, Property> };
const template = JSON.parse(read("elasticsearch", "index-template.json")) as {
  template: { settings: Record<string, unknown>; mappings: Property };
};
/** Every field that can be searched, by its full name. */
const fields = namesIn(template.template.mappings.properties ?? {});

test("what Filebeat makes of a line has its place in the index", () => {
  const filebeat = parse(read("filebeat", "filebeat.yml")) as {
    processors: { rename?: { fields: { from: string; to: string }[] } }[];
  };
  const renamed = filebeat.processors.flatMap((one) => one.rename?.fields.map(({ to }) => to) ?? []);
  expect(renamed.filter((name) => !fields.has(name))).toEqual([]);
  expect(renamed).toContain("trace.id");
});

test("the index names the lifecycle that setup.sh puts beside it", () => {
  expect(read("elasticsearch", "setup.sh")).toContain(
    `/_ilm/policy/${template.template.settings["index.lifecycle.name"]}`,
  );
});

describe("Kibana's saved objects", () => {
  type Saved = {
    id: string;
    type: string;
    attributes: { title: string; columns?: string[]; visState?: string; panelsJSON?: string } & {
      kibanaSavedObjectMeta?: { searchSourceJSON: string };
    };
    references: { id: string; type: string; name: string }[];
  };
  const saved = read("kibana", "saved-objects.ndjson")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Saved);

  test("each refers to what is in the same file, and each panel of the dashboard to one of its references", () => {
    const ids = new Set(saved.map(({ type, id }) => `${type}/${id}`));
    expect(ids.size).toBe(saved.length);
    for (const { references, attributes } of saved) {
      for (const one of references) expect(ids).toContain(`${one.type}/${one.id}`);
      const panels = JSON.parse(attributes.panelsJSON ?? "[]") as {
        panelIndex: string;
        panelRefName: string;
      }[];
      const names = references.map(({ name }) => name);
      for (const panel of panels) expect(names).toContain(`${panel.panelIndex}:${panel.panelRefName}`);
    }
  });

  test("each asks for fields that the index has", () => {
    const asked = saved.flatMap(({ attributes }) => {
      const { query } = JSON.parse(attributes.kibanaSavedObjectMeta?.searchSourceJSON ?? "{}") as {
        query?: { query: string };
      };
      const { aggs = [] } = JSON.parse(attributes.visState ?? "{}") as {
        aggs?: { params: { field?: string } }[];
      };
      return [
        ...(attributes.columns ?? []),
        ...aggs.flatMap(({ params }) => params.field ?? []),
        ...[...(query?.query ?? "").matchAll(/([\w.@]+) :/g)].map(([, name = ""]) => name),
      ];
    });
    expect(asked.filter((name) => !fields.has(name))).toEqual([]);
    expect(asked.length).toBeGreaterThan(30);
  });
});

function namesIn(properties: Record<string, Property>, prefix = ""): Set<string> {
  const names = Object.entries(properties).flatMap(([name, about]) =>
    about.properties ? [...namesIn(about.properties, `${prefix}${name}.`)] : [`${prefix}${name}`],
  );
  return new Set(names);
}
