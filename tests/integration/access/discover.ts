import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "../../..");

/** Every file under `folders` of which `wanted` is true, by its path from the project's root. */
function sourceFiles(folders: string[], wanted: (file: string) => boolean): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((name) =>
        path.posix.join(folder, name),
      ),
    )
    .filter(wanted)
    .toSorted();
}

/** The files whose exports the browser can call. */
export function actionFiles(): string[] {
  return sourceFiles(
    ["lib", "app", "components"],
    (file) =>
      /\.tsx?$/.test(file) && /^\s*["']use server["']/m.test(readFileSync(path.join(root, file), "utf8")),
  );
}

/** The route handlers of the app. */
export function routeFiles(): string[] {
  return sourceFiles(["app"], (file) => /(^|\/)route\.tsx?$/.test(file));
}

/** The front doors of the domains. */
export function frontDoors(): string[] {
  return sourceFiles(["lib"], (file) => /^lib\/[^/]+\/index\.ts$/.test(file));
}

/** The functions a file of the project exports. */
export async function exportedFunctions(file: string): Promise<[string, (...args: never[]) => unknown][]> {
  const found: Record<string, unknown> = await import(path.join(root, file));
  return Object.entries(found).filter(
    (entry): entry is [string, (...args: never[]) => unknown] => typeof entry[1] === "function",
  );
}
