/**
 * `npm run doctor [-- --json] [-- --instances N]`: looks at a deployment from where its app runs, with its environment, changes nothing,
 * and says what is wrong, why it matters and what to do. Exit code 1 when something is broken, 0 with warnings at most. Without
 * DATABASE_URL it looks at the `npm run up` of this data folder.
 */
import { parseArgs } from "node:util";
import { examine } from "./doctor/examine";
import { countOf, report } from "./doctor/report";
import { printFailure } from "./runtime/failure.mjs";

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { json: { type: "boolean", default: false }, instances: { type: "string", default: "1" } },
  });
  const findings = await examine(process.env, { instances: Math.max(1, Number(values.instances) || 1) });
  const broken = countOf(findings, "broken");
  if (values.json) {
    const sums = { broken, warnings: countOf(findings, "warning"), notes: countOf(findings, "note") };
    process.stdout.write(`${JSON.stringify({ ...sums, findings }, null, 2)}\n`);
  } else {
    const width = Math.max(60, Math.min(process.stdout.columns || 100, 110)); // a terminal may not know, or say 0
    process.stdout.write(
      report(findings, { width, colors: process.stdout.isTTY === true && !process.env.NO_COLOR }),
    );
  }
  return broken > 0 ? 1 : 0;
}

main()
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: unknown) => {
    printFailure(error);
    process.exitCode = 2;
  });
