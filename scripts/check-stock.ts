/**
 * `npm run check:stock [-- --json] [-- --lock-grace SECONDS] [-- --money-grace SECONDS]`: proves the rules of stock and money over a
 * whole database, reading one snapshot and changing nothing. Exit code 0 when all hold, 1 when one is broken, 2 when it could not look.
 */
import { parseArgs } from "node:util";
import { proveStock, type StockProof } from "@/lib/proof";
import { shownUrl } from "./runtime/database-url.mjs";
import { Failure, printFailure } from "./runtime/failure.mjs";
import { runningDatabase } from "./runtime/running-database.mjs";

const CLEAN = 0;
const BROKEN = 1;
const COULD_NOT_LOOK = 2;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      json: { type: "boolean", default: false },
      "lock-grace": { type: "string" },
      "money-grace": { type: "string" },
    },
  });
  const url = runningDatabase();
  const proof = await proveStock(url, {
    ...graceOf("lockGraceSeconds", values["lock-grace"]),
    ...graceOf("moneyGraceSeconds", values["money-grace"]),
  });
  process.stdout.write(values.json ? `${JSON.stringify(proof)}\n` : report(proof, url));
  return proof.violations === 0 ? CLEAN : BROKEN;
}

function graceOf(name: "lockGraceSeconds" | "moneyGraceSeconds", word: string | undefined) {
  if (word === undefined) return {};
  const seconds = Number(word);
  if (!Number.isInteger(seconds) || seconds < 0)
    throw new Failure(`A grace is whole seconds, not "${word}".`);
  return { [name]: seconds };
}

function report(proof: StockProof, url: string): string {
  const lines = [
    `${shownUrl(url)} as it stood at ${proof.snapshotAt.toISOString()}`,
    "",
    row(["", "rule", "check", "rows", "violations", "ms"]),
    ...proof.checks.map((check) =>
      row([
        check.violations === 0 ? "✓" : "✗",
        check.rule,
        check.name,
        count(check.rows),
        count(check.violations),
        count(check.ms),
      ]),
    ),
    "",
    ...proof.findings.map(
      (one) =>
        `✗ ${one.check}: ${one.subject} ${one.subjectId}${one.shopId ? ` of shop ${one.shopId}` : ""}: ` +
        `expected ${one.expected}, found ${one.found}`,
    ),
    ...(proof.findings.length > 0 ? [""] : []),
    `${count(proof.rows)} rows in ${(proof.durationMs / 1000).toFixed(1)} s: ${verdict(proof)}`,
  ];
  return `${lines.join("\n")}\n`;
}

function row([mark, rule, name, ...numbers]: string[]): string {
  return `${mark?.padEnd(2)}${rule?.padEnd(5)}${name?.padEnd(28)}${numbers.map((word) => word.padStart(11)).join("")}`;
}

function verdict({ violations, checks }: StockProof): string {
  if (violations === 0) return "every rule holds.";
  const broken = checks.filter((check) => check.violations > 0).length;
  return `${count(violations)} violations of ${broken} of ${checks.length} checks.`;
}

function count(number: number): string {
  return number.toLocaleString("en-US");
}

main()
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: unknown) => {
    printFailure(error);
    process.exitCode = COULD_NOT_LOOK;
  });
