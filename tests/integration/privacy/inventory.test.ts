import { expect, test } from "vitest";
import { columnsOf, inventoryRows } from "@/lib/privacy/inventory";
import { pruneStatement } from "@/lib/privacy/retention";
import { testCtx } from "../../builders/ctx";

const { sql } = testCtx();

test("every column of every table stands in the inventory, once, and nothing that is not there", async () => {
  const columns = await sql.rows<{ name: string }>(
    `SELECT CONCAT(TABLE_NAME, '.', COLUMN_NAME) AS name FROM information_schema.COLUMNS
     WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME <> '_prisma_migrations'`,
  );
  const noted = inventoryRows().flatMap(([table, note]) =>
    [note.plain, note.personal, note.typed, note.refs, note.secret]
      .flatMap(columnsOf)
      .map((column) => `${table}.${column}`),
  );
  expect(noted.toSorted()).toEqual(columns.map((column) => column.name).toSorted());
});

test.each(inventoryRows().filter(([, note]) => note.whose === "person"))(
  "what is a person's in %s is erased, or a law says why not",
  (_table, note) => {
    expect(note.erase !== "nothing" || note.law !== undefined).toBe(true);
    if (note.erase !== "delete" && note.personal && note.mine) {
      const set = note.erase === "nothing" ? [] : Object.keys(note.erase.set);
      expect(columnsOf(note.personal).filter((column) => !set.includes(column))).toEqual([]);
    }
  },
);

test.each(inventoryRows())("how long %s is kept is said", (_table, note) => {
  expect(note.prune !== undefined || note.kept !== undefined).toBe(true);
});

test.each(
  inventoryRows().flatMap(([table, note]) =>
    (note.prune ?? []).map((rule) => [table, rule.column, rule] as const),
  ),
)("old rows of %s are found by an index that begins with %s", async (table, column, rule) => {
  const fixed = /^(\w+) (=|IS)/.exec(rule.and ?? "")?.[1];
  const front = fixed ? [fixed, column] : [column];
  const indexes = await sql.rows<{ columns: string }>(
    `SELECT GROUP_CONCAT(COLUMN_NAME ORDER BY SEQ_IN_INDEX) AS columns FROM information_schema.STATISTICS
     WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ? GROUP BY INDEX_NAME`,
    [table],
  );
  expect(indexes.some((index) => `${index.columns},`.startsWith(`${front.join(",")},`))).toBe(true);
  await sql.rows(`EXPLAIN ${pruneStatement(table, rule)}`, [1]);
});
