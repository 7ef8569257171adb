import { writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { db } from "@/lib/platform/db";
import { sqlPool } from "@/lib/platform/sql";
import { stopAllChildren } from "../scripts/runtime/children.mjs";
import { projectRoot } from "../scripts/runtime/paths.mjs";
import { cart } from "./cart";
import { expire } from "./expire";
import { gateway } from "./gateway";
import type { Bench } from "./harness/bench";
import { benchData, openBenchDatabase } from "./harness/database";
import { asJson, printTable, writeResults } from "./harness/report";
import type { CaseResult, Pace } from "./harness/rounds";
import { hot } from "./hot";
import { http } from "./http";
import { lone } from "./lone";
import { order } from "./order";
import { spread } from "./spread";
import { telemetry } from "./telemetry";
import { webhooks } from "./webhooks";

/**
 * `npm run bench [NAME…] [-- --json FILE --rounds 5 --seconds 4 --pool 32 --quick]`: every form of every bench named (all of them
 * if none is), in one run, on one durable database of its own.
 */
const BENCHES: readonly Bench[] = [
  hot,
  spread,
  cart,
  lone,
  order,
  expire,
  http,
  webhooks,
  gateway,
  telemetry,
];

async function main(): Promise<void> {
  const { benches, pace, pool, json, quick, out } = readArguments();
  const database = await openBenchDatabase({ pool });
  for (const [name, fact] of Object.entries(database.facts)) say(`  ${name.padEnd(12)} ${fact}`);
  try {
    const all: CaseResult[] = [];
    for (const bench of benches) {
      say(`\n${bench.name}: ${bench.about}`);
      const results = await bench.run({ pace, quick, say, databaseUrl: database.url });
      printTable(results, say);
      writeResults(out, { bench, results, facts: database.facts, pace });
      all.push(...results);
    }
    if (json) writeFileSync(json, `${JSON.stringify(asJson(all), null, 2)}\n`);
    say(`\nTables and plots are in ${path.relative(projectRoot, out)}.`);
  } finally {
    await Promise.allSettled([sqlPool().end(), db().$disconnect()]);
    await database.stop();
  }
}

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: "string" },
      rounds: { type: "string", default: "5" },
      seconds: { type: "string", default: "4" },
      pool: { type: "string", default: "32" },
      out: { type: "string" },
      quick: { type: "boolean", default: false },
    },
  });
  const unknown = positionals.filter((name) => !BENCHES.some((bench) => bench.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `No bench named ${unknown.join(", ")}. There are: ${BENCHES.map(({ name }) => name).join(", ")}.`,
    );
  }
  const quick = values.quick;
  const pace: Pace = quick
    ? { rounds: 1, seconds: 0.3, warmUpSeconds: 0 }
    : { rounds: Number(values.rounds), seconds: Number(values.seconds), warmUpSeconds: 1 };
  const folder = quick ? path.join(benchData, "results") : path.join(projectRoot, "bench", "results");
  return {
    benches: positionals.length > 0 ? BENCHES.filter(({ name }) => positionals.includes(name)) : BENCHES,
    pace,
    quick,
    pool: Number(values.pool),
    json: values.json,
    out: values.out ?? folder,
  };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => void stopAllChildren().finally(() => process.exit(1)));
}

main()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 1;
  })
  .finally(async () => {
    await stopAllChildren();
    process.exit(); // a pool that was opened and never closed must not keep it alive
  });
