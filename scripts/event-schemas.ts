/**
 * `npm run events:schemas`: writes the JSON Schema of each event's payload (docs/events/TYPE.json) from inngest/event-catalogue.ts.
 * `-- --check` writes nothing and fails when one is out of date, or when a reader of the released ones (docs/events/released.json)
 * would break. `-- --release` makes today's the released ones.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { eventCatalogue, type PublishedEvent } from "@/inngest/event-catalogue";
import { findEventBreaks } from "./runtime/event-breaks.mjs";
import { Failure, printFailure } from "./runtime/failure.mjs";
import { projectRoot } from "./runtime/paths.mjs";

const FOLDER = path.join(projectRoot, "docs", "events");
const RELEASED = path.join(FOLDER, "released.json");

function main(): void {
  const wish = process.argv[2];
  const schemas = Object.fromEntries(
    Object.entries(eventCatalogue).map(([type, event]) => [type, schemaOf(type, event)]),
  );
  if (wish === "--check") check(schemas);
  else write(schemas, wish === "--release");
}

function write(schemas: Record<string, object>, isRelease: boolean): void {
  mkdirSync(FOLDER, { recursive: true });
  for (const file of writtenFiles()) rmSync(path.join(FOLDER, file));
  for (const [type, schema] of Object.entries(schemas)) writeFileSync(fileOf(type), textOf(schema));
  if (isRelease || !existsSync(RELEASED)) writeFileSync(RELEASED, textOf(schemas));
}

function check(schemas: Record<string, object>): void {
  const stale = Object.entries(schemas).filter(
    ([type, schema]) => readIfThere(fileOf(type)) !== textOf(schema),
  );
  const left = writtenFiles().filter((file) => !schemas[path.basename(file, ".json")]);
  if (stale.length > 0 || left.length > 0)
    throw new Failure("docs/events is out of date: run npm run events:schemas");
  const breaks = findEventBreaks(JSON.parse(readFileSync(RELEASED, "utf8")), schemas);
  if (breaks.length > 0) throw new Failure(`Readers of events would break:\n${breaks.join("\n")}`);
}

/** A reader takes what it knows and leaves the rest: more fields may come. */
function schemaOf(type: string, { about, aggregate, payload }: PublishedEvent): object {
  const { $schema, ...schema } = z.toJSONSchema(payload, {
    override: ({ jsonSchema }) => {
      if (jsonSchema.type === "object") delete jsonSchema.additionalProperties;
    },
  });
  return { $schema, title: type, description: `${about} Of the aggregate ${aggregate}.`, ...schema };
}

function writtenFiles(): string[] {
  return readdirSync(FOLDER).filter((file) => file.endsWith(".json") && file !== path.basename(RELEASED));
}

function fileOf(type: string): string {
  return path.join(FOLDER, `${type}.json`);
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function textOf(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

try {
  main();
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}
