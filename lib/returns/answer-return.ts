import { giveBackItems } from "@/lib/payments";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, isDomainError } from "@/lib/platform/errors";
import { sweepDue } from "@/lib/platform/sweep";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "@/lib/shops";
import { findReturn, moveReturn, type ReturnRow, returnOfShop } from "./return-row";
import type { ReceiveReturnInput, RejectInput, RequestRef } from "./schema";

const AGAIN_SECONDS = 600;

type Outcome = ReceiveReturnInput["lines"][number]["outcome"];

/** The shop takes the goods back; the customer may send them. */
export async function approveReturn(ctx: Ctx, input: RequestRef): Promise<void> {
  await requireShopRole(ctx, input.shopId, "MANAGER");
  const row = await returnOfShop(ctx, input);
  await withTransaction(ctx, (tx) => moveReturn(tx, row, { from: ["REQUESTED"], to: "APPROVED" }));
}

/** The shop says no, with its reason: to the wish, or to what came back (nothing, or something else). */
export async function rejectReturn(ctx: Ctx, input: RejectInput): Promise<void> {
  await requireShopRole(ctx, input.shopId, "MANAGER");
  const row = await returnOfShop(ctx, input);
  await withTransaction(ctx, (tx) =>
    moveReturn(tx, row, { from: ["REQUESTED", "SENT"], to: "REJECTED", answer: input.answer }),
  );
}

/**
 * The goods are back: what is fit to be sold goes into stock, the rest is written off, and the customer's money for all of it is
 * set aside to be given back, in one transaction. Also for goods that came without a tracking number, or that the shop lets the
 * customer keep. @throws INVALID_INPUT unless each line is named once
 */
export async function receiveReturn(ctx: Ctx, input: ReceiveReturnInput): Promise<void> {
  await requireShopRole(ctx, input.shopId, "MANAGER");
  const row = await returnOfShop(ctx, input);
  const named = new Map(input.lines.map((line) => [line.orderItemId, line.outcome]));
  if (named.size !== input.lines.length) throw new DomainError("INVALID_INPUT", { field: "lines" });
  await withTransaction(ctx, (tx) => receive(tx, row, ["APPROVED", "SENT"], named));
}

/**
 * Goes on with a batch of the returns whose turn-taker let his time pass: a wish unanswered is granted, an approved one not sent
 * back lapses, and one that was sent counts as received; as nobody looked at the goods, none is put on sale. True when there may
 * be more.
 */
export async function moveSilentReturns(ctx: Ctx): Promise<boolean> {
  const due = {
    table: "ReturnRequest",
    dueColumn: "sweepAt",
    where: "status IN ('REQUESTED', 'APPROVED', 'SENT')",
    againInSeconds: AGAIN_SECONDS,
  } as const;
  return sweepDue(ctx, due, async (id) => {
    const row = await findReturn(ctx, id);
    if (!row) return;
    try {
      await withTransaction(ctx, (tx) => moveOn(tx, row));
    } catch (error) {
      // Somebody answered at this very moment.
      if (!isDomainError(error, "REQUEST_STATE")) throw error;
    }
  });
}

async function moveOn(tx: Tx, row: ReturnRow): Promise<void> {
  if (row.status === "REQUESTED") return moveReturn(tx, row, { from: ["REQUESTED"], to: "APPROVED" });
  if (row.status === "APPROVED") return moveReturn(tx, row, { from: ["APPROVED"], to: "LAPSED" });
  return receive(tx, row, ["SENT"], null);
}

async function receive(
  tx: Tx,
  row: ReturnRow,
  from: readonly ("APPROVED" | "SENT")[],
  named: ReadonlyMap<string, Outcome> | null,
): Promise<void> {
  await moveReturn(tx, row, { from, to: "RECEIVED" });
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
