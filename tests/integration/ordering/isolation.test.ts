import { expect, test } from "vitest";
import { systemCtx } from "@/lib/platform/ctx";
import { withTransaction } from "@/lib/platform/transaction";
import { buildGoods } from "../../builders/ordering";
import { stockOf } from "../../builders/placed-orders";

const LEVEL = process.env.DATABASE_ISOLATION ?? "READ COMMITTED";

// Both projects of vitest.config.ts come here: the usual isolation level, and REPEATABLE READ with its snapshot conflicts.

test(`transactions run at ${LEVEL}`, async () => {
  // MariaDB and MySQL name it differently, and either may know both names.
  const rows = await systemCtx("test").sql.rows<{ Value: string }>(
    "SHOW VARIABLES WHERE Variable_name IN ('tx_isolation', 'transaction_isolation')",
  );
  expect(new Set(rows.map((row) => row.Value))).toEqual(new Set([LEVEL.replace(" ", "-")]));
});

test("a transaction that others have overtaken since it looked comes out right, begun again where the server asks for it", async () => {
  const goods = await buildGoods({ onHand: 10 });
  const ctx = systemCtx("test");
  let attempts = 0;
  await withTransaction(ctx, async (tx) => {
    attempts++;
    await tx.sql.rows("SELECT onHand FROM StockLevel WHERE variantId = ?", [goods.variantId]);
    if (attempts === 1)
      await ctx.sql.run("UPDATE StockLevel SET onHand = onHand - 1 WHERE variantId = ?", [goods.variantId]);
    await tx.sql.run("UPDATE StockLevel SET onHand = onHand - 2 WHERE variantId = ? AND onHand >= 2", [
      goods.variantId,
    ]);
  });
  expect(await stockOf(goods)).toEqual({ onHand: 7, reserved: 0 });
  const [conflicts] = await ctx.sql.rows<{ Value: string }>(
    "SHOW VARIABLES LIKE 'innodb_snapshot_isolation'",
  );
  expect(attempts).toBe(LEVEL === "REPEATABLE READ" && conflicts?.Value === "ON" ? 2 : 1);
});
