/**
 * Expand, then contract: while a deployment is upgraded, processes of the last release run on the new schema. So migrations made
 * since that release (docs/releases.json) may add, and may not take away or tighten what it uses. A migration that may do so, because
 * a release no longer uses the thing, begins with `-- contract since <version>: <why>`.
 */
import { fileURLToPath } from "node:url";
import { readMigrations } from "./migrate.mjs";
import { Failure, printFailure } from "./runtime/failure.mjs";
import { Columns, isWider, readColumn } from "./upgrade/column-types.mjs";
import { lastRelease, readReleases } from "./upgrade/releases.mjs";
import { clausesOf, statementsOf } from "./upgrade/sql-statements.mjs";

const MARK = /^-- contract since (\S+): \S.*/;

/** What is wrong with migrations made since a release: sentences, each with the migration's name. */
export function migrationFaults(migrations, releases) {
  const released = releases.at(-1)?.migration ?? "";
  const columns = new Columns();
  const fresh = new Set();
  const faults = [];
  for (const { name, sql } of migrations) {
    if (name > released) {
      const mark = MARK.exec(sql);
      const found = mark ? markFaults(mark[1], releases) : contractions(sql, { columns, fresh });
      faults.push(...found.map((fault) => `${name}: ${fault}`));
    }
    columns.learn(sql);
  }
  return faults;
}

function markFaults(version, releases) {
  if (releases.some((release) => release.version === version)) return [];
  return [
    `a contraction since ${version}, which docs/releases.json does not name: release the code that stops using it first`,
  ];
}

function contractions(sql, known) {
  return statementsOf(sql).flatMap((statement) => {
    const created = /^CREATE TABLE (?:IF NOT EXISTS )?`?(\w+)`?/i.exec(statement);
    if (created) known.fresh.add(created[1]);
    if (/^(DROP TABLE|DROP DATABASE|RENAME TABLE|TRUNCATE)\b/i.test(statement))
      return [told("takes a table away", statement)];
    const unique = /^CREATE UNIQUE INDEX \S+ ON `?(\w+)`? ?(\(.*\))/i.exec(statement);
    if (unique && !known.fresh.has(unique[1]) && !hasFreshColumn(unique[1], unique[2], known))
      return [told(FORBIDS, statement)];
    const alter = /^ALTER TABLE `?(\w+)`? (.*)$/i.exec(statement);
    if (!alter || known.fresh.has(alter[1])) return [];
    return clausesOf(alter[2]).flatMap((clause) => {
      const fault = clauseFault(clause, alter[1], known);
      return fault ? [told(fault, `ALTER TABLE ${alter[1]} ${clause}`)] : [];
    });
  });
}

const FORBIDS = "forbids rows that the last release may write";

function clauseFault(clause, table, known) {
  if (/^DROP (?!INDEX|KEY|FOREIGN|CONSTRAINT|CHECK|PRIMARY)/i.test(clause)) return "takes a column away";
  if (/^(RENAME (?!INDEX|KEY)|CHANGE\b)/i.test(clause))
    return "renames what the last release asks for by its name";
  if (/^DROP PRIMARY/i.test(clause)) return "takes a key away";
  const rule = /^ADD (?:CONSTRAINT \S+ )?(CHECK|UNIQUE(?: INDEX| KEY)?|FOREIGN KEY|PRIMARY KEY)(.*)$/i.exec(
    clause,
  );
  if (rule) return allowsOldRows(rule, table, known) ? undefined : FORBIDS;
  const modified = /^MODIFY(?: COLUMN)? (.*)$/i.exec(clause);
  if (modified) {
    const { name, type } = readColumn(modified[1]);
    const old = known.columns.typeOf(table, name);
    return old && isWider(old, type) ? undefined : "makes a column narrower or another thing";
  }
  const added = /^ADD(?: COLUMN)? (?!INDEX|KEY|FULLTEXT|SPATIAL|CONSTRAINT)(.*)$/i.exec(clause);
  if (!added) return undefined;
  const { name, type } = readColumn(added[1]);
  known.fresh.add(`${table}.${name}`);
  return type.required && !type.filled
    ? "adds a column that the last release's INSERTs leave out"
    : undefined;
}

/** The last release leaves a new column at its default: a check of new columns alone holds, and NULLs are never the same. */
function allowsOldRows([, kind, over], table, known) {
  if (/^UNIQUE/i.test(kind)) return hasFreshColumn(table, over, known);
  if (/^PRIMARY/i.test(kind)) return false;
  const own = over.replace(/REFERENCES.*$/i, "");
  return namesIn(own).every((name) => known.fresh.has(`${table}.${name}`));
}

function hasFreshColumn(table, over, known) {
  return namesIn(over).some((name) => known.fresh.has(`${table}.${name}`));
}

function namesIn(text) {
  return [...text.matchAll(/`(\w+)`/g)].map((match) => match[1]);
}

function told(fault, statement) {
  return `${fault}: ${statement.length > 120 ? `${statement.slice(0, 119)}…` : statement}`;
}

function main() {
  const faults = migrationFaults(readMigrations(), readReleases());
  if (faults.length > 0) {
    throw new Failure(
      `These migrations would break release ${lastRelease().version}, which runs beside the next one while it is rolled out:\n` +
        `${faults.map((fault) => `- ${fault}`).join("\n")}\nExpand now; contract when a release no longer uses it (docs/upgrading.md).`,
    );
  }
  console.log("Every migration since the last release only expands.");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main();
  } catch (error) {
    printFailure(error);
    process.exitCode = 1;
  }
}
