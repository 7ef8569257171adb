import { requireShopUser } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "@/lib/shops";
import { refuseClosed } from "./counts";
import { requireSoldVariants } from "./receive-adjust";
import type { RecordCountInput } from "./schema";

/**
 * Notes what lies on the shelf, and beside it what is on record at this moment: what is sold before or after is no difference.
 * A variant that was not expected here joins the count. Counting a line again notes the record anew.
 *
 * Many may count at once: the count is only held shared, so that applying waits for whoever is writing, and a line somebody else
 * counted since it was shown is not overwritten.
 *
 * @throws COUNT_STATE; COUNT_LINE_TAKEN {counted, person}; NOT_FOUND for a variant the shop does not sell.
 */
export async function recordCount(ctx: Ctx, input: RecordCountInput): Promise<{ counted: number | null }> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  return withTransaction(ctx, async (tx) => {
    const warehouseId = await holdOpenCount(tx, input);
    const expected = input.counted === null ? null : await onHandNow(tx, warehouseId, input.variantId);
    if (await writeLine(tx, input, expected)) return { counted: input.counted };
    const line = await readLine(tx, input);
    if (line?.counted === input.counted) return { counted: input.counted };
    if (line) throw takenBy(line);
    await joinLine(tx, input);
    if (await writeLine(tx, input, expected)) return { counted: input.counted };
    throw takenBy({ counted: null, person: null });
  });
}

async function writeLine(tx: Tx, input: RecordCountInput, expected: number | null): Promise<boolean> {
  const { counted, countId, variantId, was } = input;
  const by = counted === null ? null : requireShopUser(tx).userId;
  const written = await tx.sql.run(
    `UPDATE StockCountLine SET counted = ?, expected = ?, countedBy = ?, countedAt = IF(? IS NULL, NULL, NOW(3))
     WHERE countId = ? AND variantId = ? AND counted <=> ?`,
    [counted, expected, by, counted, countId, variantId, was],
  );
  return written === 1;
}

async function holdOpenCount(tx: Tx, input: RecordCountInput): Promise<string> {
  const [count] = await tx.sql.rows<{ warehouseId: string }>(
    "SELECT warehouseId FROM StockCount WHERE id = ? AND shopId = ? AND status = 'OPEN' LOCK IN SHARE MODE",
    [input.countId, input.shopId],
  );
  return count?.warehouseId ?? refuseClosed(tx.sql, input);
}

async function onHandNow(tx: Tx, warehouseId: string, variantId: string): Promise<number> {
  const [level] = await tx.sql.rows<{ onHand: number }>(
    "SELECT onHand FROM StockLevel WHERE warehouseId = ? AND variantId = ?",
    [warehouseId, variantId],
  );
  return level?.onHand ?? 0;
}

type Line = { counted: number | null; person: string | null };

async function readLine(tx: Tx, input: RecordCountInput): Promise<Line | undefined> {
  const [line] = await tx.sql.rows<Line>(
    `SELECT l.counted, u.name AS person FROM StockCountLine l LEFT JOIN User u ON u.id = l.countedBy
     WHERE l.countId = ? AND l.variantId = ?`,
    [input.countId, input.variantId],
  );
  return line;
}

async function joinLine(tx: Tx, { shopId, countId, variantId }: RecordCountInput): Promise<void> {
  await requireSoldVariants(tx, shopId, [variantId]);
  // IGNORE: a second person may find the same variant at this moment; the write after this decides whose number stands.
  await tx.sql.run("INSERT IGNORE INTO StockCountLine (countId, variantId) VALUES (?, ?)", [
    countId,
    variantId,
  ]);
}

function takenBy({ counted, person }: Line): DomainError {
  return new DomainError("COUNT_LINE_TAKEN", { field: "counted", params: { counted, person } });
}
