import mysql, { type Connection } from "mysql2/promise";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { newId } from "@/lib/platform/id";
import { migrate } from "../../scripts/migrate.mjs";
import { createDatabase, withDatabase } from "../../scripts/runtime/database-url.mjs";
import { schemaSql } from "../../scripts/schema-sql.mjs";

const { url, prefix } = inject("databaseServer");
const migrated = `${prefix}_migrated_${newId().slice(-8)}`;
const described = `${prefix}_described_${newId().slice(-8)}`;
let connection: Connection;

beforeAll(async () => {
  await createDatabase(withDatabase(url, migrated));
  await createDatabase(withDatabase(url, described));
  await migrate({ url: withDatabase(url, migrated) });
  connection = await mysql.createConnection({ uri: withDatabase(url, described), multipleStatements: true });
  await connection.query(await schemaSql());
});

afterAll(async () => {
  await connection.query(`DROP DATABASE ${migrated}; DROP DATABASE ${described}`);
  await connection.end();
});

// The server itself describes both databases, so no comparison of types or defaults is ours to get wrong.
test.each([
  [
    "columns",
    `SELECT TABLE_NAME, COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE, COLUMN_DEFAULT, EXTRA, COLLATION_NAME
     FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ? AND TABLE_NAME <> '_prisma_migrations' ORDER BY 1, 2`,
  ],
  [
    "indexes",
    `SELECT TABLE_NAME, INDEX_NAME, NON_UNIQUE, SEQ_IN_INDEX, COLUMN_NAME, INDEX_TYPE
     FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = ? AND TABLE_NAME <> '_prisma_migrations' ORDER BY 1, 2, 4`,
  ],
  [
    "foreign keys",
    `SELECT TABLE_NAME, CONSTRAINT_NAME, REFERENCED_TABLE_NAME, UPDATE_RULE, DELETE_RULE
     FROM information_schema.REFERENTIAL_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = ? ORDER BY 1, 2`,
  ],
])("the migrations make exactly the %s that prisma/schema describes", async (_what, query) => {
  const [made] = await connection.query(query, [migrated]);
  const [wanted] = await connection.query(query, [described]);
  expect(made).toEqual(wanted);
  expect((made as unknown[]).length).toBeGreaterThan(20);
});

test("the rules that no code path may bend are CHECKs in the migrated database", async () => {
  const [checks] = await connection.query(
    `SELECT CONSTRAINT_NAME AS name FROM information_schema.TABLE_CONSTRAINTS
     WHERE CONSTRAINT_SCHEMA = ? AND CONSTRAINT_TYPE = 'CHECK'`,
    [migrated],
  );
  const names = (checks as { name: string }[]).map((check) => check.name);
  expect(names).toEqual(
    expect.arrayContaining([
      "StockLevel_reserved_within_onHand",
      "Reservation_live_iff_held_or_committed",
      "Order_total_adds_up",
      "ShopOrder_total_adds_up",
      "OrderItem_line_adds_up",
      "TransferLine_adds_up",
      "TransferLine_held_or_sent",
      "Payment_refunds_within_capture",
      "Payment_paid_iff_succeeded",
      "OtpChallenge_five_tries",
    ]),
  );
});
