import { expect, test } from "vitest";
import { sqlExecutor, sqlPool } from "@/lib/platform/sql";

test("a connection left alone in a transaction is ended by the server, so that a frozen worker keeps no hot row", async (context) => {
  const sql = sqlExecutor(sqlPool());
  const [row] = await sql.rows<{ version: string }>("SELECT VERSION() AS version");
  if (!row?.version.includes("MariaDB")) return context.skip();
  const [limit] = await sql.rows<{ seconds: number }>("SELECT @@SESSION.idle_transaction_timeout AS seconds");
  expect(Number(limit?.seconds)).toBe(10);
});
