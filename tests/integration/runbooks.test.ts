import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { sqlExecutor, sqlPool } from "@/lib/platform/sql";

const FOLDER = path.join(import.meta.dirname, "..", "..", "docs", "runbooks");
const SQL = /(`{1,2})((?:SELECT|UPDATE|DELETE)\s.+?;)\1/g;
/** The server's own figures: who may not see them gets nothing of the plan either. */
const OF_THE_SERVER = "information_schema";

const statements = readdirSync(FOLDER).flatMap((file) =>
  [...readFileSync(path.join(FOLDER, file), "utf8").matchAll(SQL)].map(([, , sql = ""]) => ({ file, sql })),
);

test("what a runbook tells to ask of the database, the database understands", async () => {
  const sql = sqlExecutor(sqlPool());
  const problems: string[] = [];
  for (const { file, sql: statement } of statements.filter((one) => !one.sql.includes(OF_THE_SERVER))) {
    await sql.rows(`EXPLAIN ${statement}`).catch((error) => problems.push(`${file}: ${error}`));
  }
  expect(problems).toEqual([]);
  expect(statements.length).toBeGreaterThan(15);
});
