import { giveBackItems } from "@/lib/payments";
import { DomainError } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/transaction";
import { moveReturn, type ReturnRow } from "./return-row";
import type { ReceiveReturnInput } from "./schema";

type Outcome = ReceiveReturnInput["lines"][number]["outcome"];

/** Line → what becomes of its units; null: all are written off, as nobody looked at them. */
export type Fates = ReadonlyMap<string, Outcome> | null;

/** Ends a return with its goods and its money, in the caller's transaction. @throws REQUEST_STATE; INVALID_INPUT for missing lines */
export async function receive(
  tx: Tx,
  row: ReturnRow,
  how: { from: Parameters<typeof moveReturn>[2]["from"]; named: Fates; judgement?: string },
): Promise<void> {
  const { named, ...move } = how;
  await moveReturn(tx, row, { ...move, to: "RECEIVED" });
  const lines = await tx.sql.rows<ReturnedLine>(
    "SELECT orderItemId, quantity FROM ReturnLine WHERE returnId = ? ORDER BY orderItemId",
    [row.id],
  );
  const fates = lines.map((line) => (named ? named.get(line.orderItemId) : "WRITTEN_OFF"));
  if ((named && named.size !== lines.length) || fates.includes(undefined))
    throw new DomainError("INVALID_INPUT", { field: "lines" });
  const left = await unitsLeft(tx, row.shopOrderId);
  let shipping = await shippingToGive(tx, row);
  await tx.sql.run("UPDATE ReturnRequest SET amount = 0, refundShipping = ? WHERE id = ?", [
    shipping,
    row.id,
  ]);
  for (const outcome of ["RESTOCKED", "WRITTEN_OFF"] as const) {
    const own = lines.filter((_, index) => fates[index] === outcome);
    if (own.length === 0) continue;
    await settleLines(tx, row, own, { outcome, shipping, left });
    shipping = false;
  }
}

// Units another refund paid back since the customer asked are not paid twice, nor do they keep the return from ending.
async function unitsLeft(tx: Tx, shopOrderId: string): Promise<ReadonlyMap<string, number>> {
  const items = await tx.sql.rows<{ id: string; left: number }>(
    "SELECT id, quantity - refunded AS `left` FROM OrderItem WHERE shopOrderId = ? ORDER BY id FOR UPDATE",
    [shopOrderId],
  );
  return new Map(items.map((item) => [item.id, item.left]));
}

type ReturnedLine = { orderItemId: string; quantity: number };

// One refund for what goes back on the shelf and one for what is written off: each counts its goods and its money together.
async function settleLines(
  tx: Tx,
  row: ReturnRow,
  lines: readonly ReturnedLine[],
  { outcome, shipping, left }: { outcome: Outcome; shipping: boolean; left: ReadonlyMap<string, number> },
): Promise<void> {
  await tx.sql.run("UPDATE ReturnLine SET outcome = ? WHERE returnId = ? AND orderItemId IN (?)", [
    outcome,
    row.id,
    lines.map((line) => line.orderItemId),
  ]);
  const payable = lines
    .map((line) => ({ ...line, quantity: Math.min(line.quantity, left.get(line.orderItemId) ?? 0) }))
    .filter((line) => line.quantity > 0);
  if (payable.length === 0 && !shipping) return;
  const { amount } = await giveBackItems(tx, {
    shopOrderId: row.shopOrderId,
    lines: payable,
    shipping,
    reason: row.note,
    restock: outcome === "RESTOCKED",
    cause: `return:${row.id}:${outcome.toLowerCase()}`,
  });
  // The way there is counted beside it.
  await tx.sql.run(
    `UPDATE ReturnRequest q JOIN ShopOrder s ON s.id = q.shopOrderId SET q.amount = q.amount + ? - IF(?, s.shippingTotal, 0)
     WHERE q.id = ?`,
    [amount, shipping, row.id],
  );
}

// Another refund may have given it back since the customer asked; the part's row, locked since the return closed, says so.
async function shippingToGive(tx: Tx, row: ReturnRow): Promise<boolean> {
  const [part] = await tx.sql.rows<{ toGive: number }>(
    "SELECT shippingTotal > 0 AND NOT shippingBack AS toGive FROM ShopOrder WHERE id = ? FOR UPDATE",
    [row.shopOrderId],
  );
  return Boolean(row.refundShipping) && Boolean(part?.toGive);
}
