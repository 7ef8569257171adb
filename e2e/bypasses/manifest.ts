import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "../..");
const ACCESS = "tests/integration/access";

export type BuiltAction = { id: string; name: string; file: string; page: string };

/** Every action that the built server answers to, as its own manifest lists them. */
export function builtActions(release: string): BuiltAction[] {
  type Entry = { filename: string; exportedName: string; workers: Record<string, unknown> };
  const { node, edge } = readJson<Record<"node" | "edge", Record<string, Entry>>>(
    release,
    "server-reference-manifest.json",
  );
  return Object.entries({ ...node, ...edge }).map(([id, { filename, exportedName, workers }]) => ({
    id,
    name: exportedName,
    file: filename,
    page: Object.keys(workers)[0] ?? "",
  }));
}

/** Every route handler that the built server answers with, by its source file. */
export function builtRoutes(release: string): string[] {
  const paths = readJson<Record<string, string>>(release, "app-paths-manifest.json");
  return Object.keys(paths)
    .filter((name) => name.endsWith("/route"))
    .map((name) => `app${name}.ts`);
}

/** Names of the actions that have a row in the access matrix, and routes that have one or are exempt there. */
export function accessRows(): { actions: Set<string>; routes: Set<string> } {
  const sources = readdirSync(path.join(root, ACCESS, "rows")).map((name) => readSource(`rows/${name}`));
  const actions = sources.flatMap((source) =>
    [...source.matchAll(/^ {2}(\w+Action):/gm)].map(([, name = ""]) => name),
  );
  const routes = [...readSource("routes.test.ts").matchAll(/^ {2}"(app\/[^"]+\/route\.ts)":/gm)];
  return { actions: new Set(actions), routes: new Set(routes.map(([, file = ""]) => file)) };
}

function readSource(name: string): string {
  return readFileSync(path.join(root, ACCESS, name), "utf8");
}

function readJson<T>(release: string, name: string): T {
  return JSON.parse(readFileSync(path.join(release, ".next", "server", name), "utf8")) as T;
}
