import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { startChild, tail } from "../runtime/children.mjs";
import { Failure } from "../runtime/failure.mjs";
import { findInngest } from "../runtime/inngest-server.mjs";
import { packageProgram, projectRoot } from "../runtime/paths.mjs";

export const name = "cdc";

const RUNS = [
  { engine: "in-process", flags: [] },
  { engine: "inngest", flags: ["--seconds", "10", "--kills", "2"] },
];

/**
 * Debezium Server on the binlog of a selling shop's database, driving its relay, all of it killed: tests/cdc/run.ts, with each jobs
 * engine there is here. Fetches Debezium once (450 MB), builds the app, takes some eight minutes.
 */
export async function run({ data }) {
  const seen = [];
  for (const { engine, flags } of RUNS) {
    if (engine === "inngest" && !findInngest()) seen.push("no Inngest server here to run it with");
    else seen.push(`${engine}: ${await runWith(engine, flags, data)}`);
  }
  return seen.join(". ");
}

async function runWith(engine, flags, data) {
  const logFile = path.join(data, "log", `cdc-${engine}.log`);
  rmSync(logFile, { force: true });
  const child = startChild({
    name: "cdc",
    command: packageProgram("tsx"),
    args: [
      "--conditions=react-server",
      path.join("tests", "cdc", "run.ts"),
      ...["--engine", engine],
      ...flags,
    ],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
    cwd: projectRoot,
    data,
    logFile,
    graceMs: 60_000,
  });
  const { code } = await child.exited;
  if (code !== 0) throw new Failure(`The run with Debezium failed.\n${tail(logFile, 40)}`);
  return readFileSync(logFile, "utf8")
    .split("\n")
    .filter((line) => line.startsWith("· "))
    .map((line) => line.slice(2))
    .join("; ");
}
