import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { runCommand } from "../runtime/children.mjs";
import { packageProgram, projectRoot } from "../runtime/paths.mjs";

export const name = "backup";

/** The long drill: backups while the built app sells for more than a minute, restored elsewhere, whole and to a moment. */
export async function run({ data }) {
  const logFile = path.join(data, "log", "backup-drill.log");
  rmSync(logFile, { force: true });
  await runCommand({
    name: "backup-drill",
    command: packageProgram("tsx"),
    args: ["--conditions=react-server", path.join("tests", "keeping", "backup-drill.ts"), "70"],
    cwd: projectRoot,
    data,
    logFile,
    graceMs: 60_000,
    failure: "The drill failed",
  });
  return readFileSync(logFile, "utf8").trim().split("\n").at(-1) ?? "";
}
