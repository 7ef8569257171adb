/**
 * `npm run test:chaos -- [--rounds 50] [--model-runs 1000] [--report FILE] [--only WORDS]`: the long form of what `npm test` does
 * briefly: stock against its model and money through whole lives of orders, over many more runs, then rounds in which the running shop is broken while buyers buy.
 * `npm run test:chaos -- --messages`: instead, every message counted where it arrives, with either jobs engine stopped and killed.
 */
import { rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { startChild, stopAllChildren } from "./runtime/children.mjs";
import { findServerProgram } from "./runtime/database-server.mjs";
import { Failure, printFailure } from "./runtime/failure.mjs";
import { findInngest } from "./runtime/inngest-server.mjs";
import { packageProgram, projectRoot, testDataDir } from "./runtime/paths.mjs";
import { closingLine, countVitest, noTests, readCounts, sayLoudly, sum } from "./runtime/report.mjs";

/** Runs chaos rounds and counts them; none where this machine has no database server program to kill. */
export async function chaosRounds({ rounds, seconds, args = [], env = process.env }) {
  if (!findServerProgram()) {
    sayLoudly(
      "SKIPPED: chaos, because it kills a database server of its own and this machine has no program for one.",
    );
    return { skipped: 1 };
  }
  const results = testDataDir("chaos.json");
  rmSync(results, { force: true });
  const flags = ["--rounds", String(rounds), ...(seconds ? ["--seconds", String(seconds)] : [])];
  await show(
    "chaos",
    [
      packageProgram("tsx"),
      ...[
        "--conditions=react-server",
        path.join("tests", "chaos", "run.ts"),
        ...flags,
        "--results",
        results,
        ...args,
      ],
    ],
    env,
  );
  return readCounts(results);
}

async function modelRuns(runs) {
  const report = testDataDir("model.json");
  rmSync(report, { force: true });
  const files = ["tests/model", "tests/integration/finance/money-lives.test.ts"];
  await show(
    "vitest",
    [
      packageProgram("vitest"),
      ...[
        "run",
        "--project",
        "integration",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${report}`,
        ...files,
      ],
    ],
    { ...process.env, MODEL_RUNS: String(runs), MONEY_LIVES: String(runs) },
  );
  return countVitest(report);
}

/** Lives of orders whose messages are counted at a real mail server, a push service, Twilio and open pages; once by each engine. */
async function messageRuns() {
  let counts = noTests();
  for (const engine of ["inngest", "in-process"]) {
    if (engine === "inngest" && !findInngest()) {
      sayLoudly("SKIPPED: messages by the Inngest server, because this machine has no program for one.");
      counts = sum(counts, { skipped: 1 });
      continue;
    }
    const results = testDataDir("messages.json");
    rmSync(results, { force: true });
    const program = path.join("tests", "chaos", "messages", "run.ts");
    const args = ["--conditions=react-server", program, "--engine", engine, "--results", results];
    await show("messages", [packageProgram("tsx"), ...args], process.env);
    counts = sum(counts, readCounts(results));
  }
  return counts;
}

function show(name, [command, ...args], env) {
  const data = testDataDir();
  return startChild({ name, command, args, env, cwd: projectRoot, data, shown: true, graceMs: 60_000 })
    .exited;
}

async function main() {
  const { values } = parseArgs({
    options: {
      rounds: { type: "string", default: "50" },
      "model-runs": { type: "string", default: "1000" },
      report: { type: "string" },
      only: { type: "string" },
      messages: { type: "boolean", default: false },
    },
  });
  if (values.messages) return finish(await messageRuns());
  for (const name of ["rounds", "model-runs"]) {
    if (!/^\d+$/.test(values[name])) throw new Failure(`--${name}: expected a number, not "${values[name]}"`);
  }
  const args = ["report", "only"].flatMap((name) => (values[name] ? [`--${name}`, values[name]] : []));
  let counts = noTests();
  if (values["model-runs"] !== "0") counts = sum(counts, await modelRuns(values["model-runs"]));
  if (values.rounds !== "0")
    counts = sum(counts, await chaosRounds({ rounds: values.rounds, args: [...args, "--messages"] }));
  finish(counts);
}

function finish(counts) {
  console.log(`\n${closingLine(counts)}`);
  process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
}

if (process.argv[1] === import.meta.filename) {
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.once(name, () => void stopAllChildren().finally(() => process.exit(1)));
  }
  main()
    .catch((error) => {
      printFailure(error);
      process.exitCode = 1;
    })
    .finally(stopAllChildren);
}
