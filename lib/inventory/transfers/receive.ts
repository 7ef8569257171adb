import type { TransferStatus } from "@/generated/prisma/enums";
import { requireShopUser } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { claimEvent } from "@/lib/platform/outbox";
import { insertRows } from "@/lib/platform/sql";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "@/lib/shops";
import type { ReceiveTransferInput } from "../schema";
import { arrivalRows, arrivalShifts, type ReceiptRow } from "./arrival";
import { readHead, readLines, recordEvent, stillMoving, takeTransfer, total } from "./rows";
import { shiftStock } from "./shift-stock";

/**
 * Goods arrive, all or in part, as often as it takes; each arrival is kept. What came in good order is sellable at once; each
 * discrepancy names its reason: lost or damaged units are written off, units that never left may go back into the origin's
 * stock, units nobody sent enter the destination's. Done when nothing is on its way any more.
 *
 * Under the key of its form: pressed twice, it is received once, and the second press is told how the transfer stands.
 * @throws INVALID_INPUT {field: received} when more is accounted for than is on its way; TRANSFER_STATE unless it is.
 */
export async function receiveTransfer(
  ctx: Ctx,
  input: ReceiveTransferInput,
): Promise<{ status: TransferStatus }> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  return withTransaction(ctx, async (tx) => {
    if (!(await claimEvent(tx, "inventory.receive-transfer", input.idempotencyKey))) {
      const { status } = await readHead(tx, input);
      return { status };
    }
    // The row is taken first: two people who receive at once do so one after the other.
    const transfer = await takeTransfer(tx, input, ["IN_TRANSIT", "PARTLY_RECEIVED"], "PARTLY_RECEIVED");
    const rows = input.lines.flatMap(arrivalRows);
    for (const line of input.lines) await countIn(tx, transfer.id, line.variantId, rows);
    await shiftStock(tx, transfer, rows.flatMap(arrivalShifts));
    await keepReceipt(tx, transfer.id, rows, input.note);
    const lines = await readLines(tx, transfer.id);
    if (total(lines, stillMoving) > 0) return { status: "PARTLY_RECEIVED" as const };
    await takeTransfer(tx, input, ["PARTLY_RECEIVED"], "RECEIVED");
    return { status: "RECEIVED" as const };
  });
}

// The guard is the WHERE: whoever comes second finds what the first has left, and no unit is accounted for twice.
async function countIn(
  tx: Tx,
  transferId: string,
  variantId: string,
  rows: readonly ReceiptRow[],
): Promise<void> {
  const own = rows.filter((row) => row.variantId === variantId);
  const sum = (field: "received" | "lost" | "returned" | "extra") => total(own, (row) => row[field]);
  const [received, lost, returned] = [sum("received"), sum("lost"), sum("returned")];
  const counted = await tx.sql.run(
    `UPDATE TransferLine SET received = received + ?, lost = lost + ?, returned = returned + ?, extra = extra + ?
     WHERE transferId = ? AND variantId = ? AND received + lost + returned + ? <= sent`,
    [received, lost, returned, sum("extra"), transferId, variantId, received + lost + returned],
  );
  if (counted !== 1) throw new DomainError("INVALID_INPUT", { field: "received" });
}

async function keepReceipt(
  tx: Tx,
  transferId: string,
  rows: readonly ReceiptRow[],
  note: string | undefined,
): Promise<void> {
  const receiptId = newId();
  const { userId } = requireShopUser(tx);
  await insertRows(tx.sql, "TransferReceipt", [
    { id: receiptId, transferId, note: note ?? null, createdBy: userId },
  ]);
  await insertRows(
    tx.sql,
    "TransferReceiptLine",
    rows.map((row) => ({ id: newId(), receiptId, ...row })),
  );
  const units = total(rows, (row) => row.received + row.extra);
  await recordEvent(tx, transferId, { kind: "RECEIVED", units, note, receiptId });
}
