import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, isDomainError } from "@/lib/platform/errors";
import { sweepDue } from "@/lib/platform/sweep";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "@/lib/shops";
import { receive } from "./receive";
import { findReturn, moveReturn, type ReturnRow, returnOfShop } from "./return-row";
import type { ReceiveReturnInput, RejectInput, RequestRef } from "./schema";

const AGAIN_SECONDS = 600;

/** The shop takes the goods back; the customer may send them. Of goods that never came, he gets the money. */
export async function approveReturn(ctx: Ctx, input: RequestRef): Promise<void> {
  await requireShopRole(ctx, input.shopId, "MANAGER");
  const row = await returnOfShop(ctx, input);
  await withTransaction(ctx, (tx) => agree(tx, row));
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
 * customer keep, and where it gives in to an appeal. @throws INVALID_INPUT unless each line is named once
 */
export async function receiveReturn(ctx: Ctx, input: ReceiveReturnInput): Promise<void> {
  await requireShopRole(ctx, input.shopId, "MANAGER");
  const row = await returnOfShop(ctx, input);
  const named = new Map(input.lines.map((line) => [line.orderItemId, line.outcome]));
  if (named.size !== input.lines.length) throw new DomainError("INVALID_INPUT", { field: "lines" });
  await withTransaction(ctx, (tx) => receive(tx, row, { from: ["APPROVED", "SENT", "APPEALED"], named }));
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
  if (row.status === "REQUESTED") return agree(tx, row);
  if (row.status === "APPROVED") return moveReturn(tx, row, { from: ["APPROVED"], to: "LAPSED" });
  return receive(tx, row, { from: ["SENT"], named: null });
}

// Where nothing came there is nothing to send back: the yes is the money.
async function agree(tx: Tx, row: ReturnRow): Promise<void> {
  if (row.reason === "NOT_RECEIVED") return receive(tx, row, { from: ["REQUESTED"], named: null });
  await moveReturn(tx, row, { from: ["REQUESTED"], to: "APPROVED" });
}
