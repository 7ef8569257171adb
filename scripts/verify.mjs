/** `npm run verify`: every check that needs no running program, each reported as one test. */
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { startChild } from "./runtime/children.mjs";
import { printFailure } from "./runtime/failure.mjs";
import { ensurePackages, requireNode } from "./runtime/packages.mjs";
import { packageProgram, projectRoot, testDataDir } from "./runtime/paths.mjs";
import { say } from "./runtime/progress.mjs";
import { closingLine, noTests } from "./runtime/report.mjs";

const bin = packageProgram;
const script = (name) => [process.execPath, path.join("scripts", name)];

const CHECKS = [
  { name: "format and lint", commands: [[bin("biome"), "check", "--error-on-warnings", "--colors=off"]] },
  {
    name: "types",
    commands: [
      [bin("next"), "typegen"],
      [bin("tsc"), "--noEmit"],
    ],
  },
  { name: "import directions", commands: [script("check-deps.mjs")] },
  { name: "server actions", commands: [script("check-actions.mjs")] },
  { name: "migrations only expand", commands: [script("check-migrations.mjs")] },
  {
    name: "API contract",
    commands: [[bin("tsx"), "--conditions=react-server", "scripts/api-contract.ts", "--check"]],
  },
  {
    name: "event schemas",
    commands: [[bin("tsx"), "--conditions=react-server", "scripts/event-schemas.ts", "--check"]],
  },
  {
    name: "record of what is kept of people",
    commands: [[bin("tsx"), "--conditions=react-server", "scripts/privacy-record.ts", "--check"]],
  },
  { name: "unused code", commands: [[bin("knip"), "--no-progress", "--no-config-hints"]] },
];

/** Runs the checks one after the other and answers how many passed. */
export async function verify({ data }) {
  const counts = noTests();
  for (const check of CHECKS) {
    const started = Date.now();
    const output = await firstFailure(check, data);
    const took = `${((Date.now() - started) / 1000).toFixed(1)} s`;
    counts[output === undefined ? "passed" : "failed"]++;
    say(`${output === undefined ? "✓" : "✗"} ${check.name} (${took})`);
    if (output !== undefined) say(output);
  }
  return counts;
}

/** The output of the command that failed, or undefined when all went well. */
async function firstFailure({ name, commands }, data) {
  for (const [command, ...args] of commands) {
    const logFile = path.join(data, "log", `check-${name.replaceAll(" ", "-")}.log`);
    rmSync(logFile, { force: true });
    const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
    const child = startChild({ name: "check", command, args, env, cwd: projectRoot, data, logFile });
    const { code } = await child.exited;
    if (code !== 0) return readFileSync(logFile, "utf8").trimEnd();
  }
  return undefined;
}

async function main() {
  requireNode();
  const data = testDataDir("verify");
  await ensurePackages({ data });
  const counts = await verify({ data });
  console.log(closingLine(counts));
  process.exitCode = counts.failed > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    printFailure(error);
    process.exitCode = 1;
  });
}
