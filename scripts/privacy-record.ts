/**
 * `npm run privacy:record`: writes docs/privacy.md, the record of what is processed, from the data inventory. `-- --check` writes
 * nothing and fails when it is out of date.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { columnsOf, inventoryRows, LAWS, type Prune, type TableNote } from "@/lib/privacy/inventory";
import { Failure, printFailure } from "./runtime/failure.mjs";
import { projectRoot } from "./runtime/paths.mjs";

const file = path.join(projectRoot, "docs/privacy.md");

const WHOSE = {
  person: "People",
  staff: "Staff",
  shop: "Shops",
  nobody: "Nobody",
} as const;

function main(): void {
  const text = record();
  if (process.argv[2] !== "--check") writeFileSync(file, text);
  if (readFileSync(file, "utf8") !== text)
    throw new Failure("docs/privacy.md is out of date: run `npm run privacy:record` and commit it.");
}

/** The whole record as Markdown. */
function record(): string {
  const sections = (Object.keys(WHOSE) as (keyof typeof WHOSE)[]).map((whose) => {
    const tables = inventoryRows().filter(([, note]) => note.whose === whose);
    const head = "| table | what for | of a person | on erasure | kept |\n|---|---|---|---|---|";
    return `## ${WHOSE[whose]}\n${head}\n${tables.map(([table, note]) => line(table, note)).join("\n")}\n`;
  });
  const laws = Object.entries(LAWS).map(([name, words]) => `- **${name}**: ${words}`);
  return `${INTRODUCTION}\n${sections.join("\n")}\n## Why something stays\n${laws.join("\n")}\n`;
}

function line(table: string, note: TableNote): string {
  const personal = [
    ...columnsOf(note.personal),
    ...columnsOf(note.typed).map((column) => `${column} (typed)`),
  ];
  return `| ${[
    table,
    note.purpose,
    personal.join(", ") || (note.refs ? `${note.refs} (id)` : "–"),
    erasure(note),
    period(note),
  ].join(" | ")} |`;
}

function erasure(note: TableNote): string {
  if (note.erase === "delete") return "deleted";
  const law = note.law ? ` (${note.law})` : "";
  if (note.erase === "nothing") return note.law ? `kept${law}` : "–";
  return `made nobody's: ${Object.keys(note.erase.set).join(", ")}; the rest kept${law}`;
}

function period({ prune = [], kept }: TableNote): string {
  return [...prune.map(rule), ...(kept ? [kept] : [])].join("; ");
}

function rule({ column, days, and }: Prune): string {
  const which = and ? `, where ${and}` : "";
  if (days === 0) return `until ${column}${which}`;
  const period = typeof days === "number" ? `${days} ${days === 1 ? "day" : "days"}` : `\`${days}\` days`;
  return `${period} after ${column}${which}`;
}

const INTRODUCTION = `# What is kept of people

Written by \`npm run privacy:record\` from lib/privacy/inventory; edit that. It is the record of processing that UU 27/2022 art. 31 and GDPR
art. 30 ask for, as far as the database goes. A column that no list names fails \`tests/integration/privacy\`, and so does one that an
erasure forgets.

- **Fetch and erase**: people do both at /account/privacy with a code to their number (and a fresh second factor where they have one);
  support does it for them at /admin/people with a reason. Through the API: \`exportMyData\`, \`requestErasure\` and their siblings.
- **An erasure** waits \`ERASURE_DAYS\` (7) and the time to complain of the last order, can be called back, and is refused while something is
  open (an order, a return, a refund, a shop of one's own, a role among staff). The job \`privacy.erase-due\` then does all of it in one
  transaction. The number is free again; orders hang on a row that names nobody.
- **Old rows** go hourly by \`privacy.prune\`, a thousand at a time, by the periods below.
- **Columns marked "typed"** are free text of shops' and staff's people. The screens ask for nobody's data there, and nothing can prove it.
- **Not in the database**: files of the log hold ids and addresses of requests, never names or numbers, and go by the log's own
  lifecycle. Backups keep what was erased until they are over; beside them lies a sealed list of requests, ids and times, by which a restore erases again
  whoever was erased since (docs/backup.md). Payment providers, couriers and message senders keep what they were given by their own terms.
- **Not automatic**: law asks for at least ten years of books, and no job ends them. Nothing here is that old before November 2036; half a year before its own oldest
  order is, \`npm run doctor\` says so. Until then somebody decides, with their accountant, what goes. Whole rows cannot simply: stock and money are proved from them. Names can,
  as an erasure makes them nobody's; that is the job to write then.
`;

try {
  main();
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}
