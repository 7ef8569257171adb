import type { StockCause, TransferStatus } from "@/generated/prisma/enums";
import { requireUser } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId, newNumber } from "@/lib/platform/id";
import { insertRows } from "@/lib/platform/sql";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "@/lib/shops";
import { requireSoldVariants } from "./receive-adjust";
import type { CreateTransferInput, ReceiveTransferInput, TransferRef } from "./schema";
import { ensureLevels, levelKey, moveStock, StockRefused } from "./stock";
import { requireOwnWarehouses } from "./warehouses";

type TransferRow = {
  id: string;
  shopId: string;
  fromWarehouseId: string;
  toWarehouseId: string;
  status: TransferStatus;
};
type LineRow = { variantId: string; quantity: number; sent: number; received: number; lost: number };

/** Drafts a transfer between two warehouses of one shop; nothing moves yet. */
export async function createTransfer(
  ctx: Ctx,
  input: CreateTransferInput,
): Promise<{ transferId: string; number: string }> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  await requireOwnWarehouses(ctx, input.shopId, [input.fromWarehouseId, input.toWarehouseId]);
  await requireSoldVariants(
    ctx,
    input.shopId,
    input.lines.map((line) => line.variantId),
  );
  const transferId = newId();
  const number = newNumber("TR", 2);
  const { lines, note, ...head } = input;
  await withTransaction(ctx, async (tx) => {
    const { userId } = requireUser(tx);
    await insertRows(tx.sql, "Transfer", [
      { id: transferId, number, ...head, note: note ?? null, createdBy: userId },
    ]);
    await insertRows(
      tx.sql,
      "TransferLine",
      lines.map((line) => ({ id: newId(), transferId, ...line })),
    );
  });
  return { transferId, number };
}

/**
 * The goods leave: they come off the origin and are sellable nowhere until received (I7). All lines go or none.
 * @throws OUT_OF_STOCK when the origin has fewer free units; TRANSFER_STATE unless it is a draft.
 */
export async function sendTransfer(ctx: Ctx, input: TransferRef): Promise<void> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  const transfer = await getOwnTransfer(ctx, input);
  await withTransaction(ctx, async (tx) => {
    await moveTransfer(tx, transfer, ["DRAFT"], "IN_TRANSIT", "sentAt");
    const lines = await readLines(tx, transfer.id);
    await tx.sql.run("UPDATE TransferLine SET sent = quantity WHERE transferId = ?", [transfer.id]);
    const out = lines.map((line) => ({ variantId: line.variantId, delta: -line.quantity }));
    await moveAt(tx, transfer, transfer.fromWarehouseId, out, "TRANSFER_OUT");
  });
}

/**
 * Goods arrive, all or in part; what is lost is written off with its reason. Done when every unit sent is received or lost.
 * @throws INVALID_INPUT {field} when more arrives than is on its way, or units are lost without a reason.
 */
export async function receiveTransfer(
  ctx: Ctx,
  input: ReceiveTransferInput,
): Promise<{ status: TransferStatus }> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  const transfer = await getOwnTransfer(ctx, input);
  return withTransaction(ctx, async (tx) => {
    // The row is taken first: two people who receive at once do so one after the other.
    await moveTransfer(tx, transfer, ["IN_TRANSIT", "PARTLY_RECEIVED"], "PARTLY_RECEIVED", null);
    for (const line of input.lines) await receiveLine(tx, transfer.id, line);
    const arrived = input.lines.map((line) => ({ variantId: line.variantId, delta: line.received }));
    await moveAt(tx, transfer, transfer.toWarehouseId, arrived, "TRANSFER_IN");
    const rest = (await readLines(tx, transfer.id)).reduce(
      (sum, line) => sum + line.sent - line.received - line.lost,
      0,
    );
    if (rest > 0) return { status: "PARTLY_RECEIVED" as const };
    await moveTransfer(tx, transfer, ["PARTLY_RECEIVED"], "RECEIVED", "receivedAt");
    return { status: "RECEIVED" as const };
  });
}

/** Calls a transfer off: a draft just ends; what is on its way and not yet received goes back to the origin. */
export async function cancelTransfer(ctx: Ctx, input: TransferRef): Promise<void> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  const transfer = await getOwnTransfer(ctx, input);
  await withTransaction(ctx, async (tx) => {
    await moveTransfer(tx, transfer, ["DRAFT", "IN_TRANSIT", "PARTLY_RECEIVED"], "CANCELLED", "cancelledAt");
    const lines = await readLines(tx, transfer.id);
    const back = lines.map((line) => ({
      variantId: line.variantId,
      delta: line.sent - line.received - line.lost,
    }));
    await tx.sql.run("UPDATE TransferLine SET sent = received + lost WHERE transferId = ?", [transfer.id]);
    await moveAt(tx, transfer, transfer.fromWarehouseId, back, "TRANSFER_CANCEL");
  });
}

async function receiveLine(
  tx: Tx,
  transferId: string,
  line: ReceiveTransferInput["lines"][number],
): Promise<void> {
  if (line.lost > 0 && !line.lostReason) throw new DomainError("INVALID_INPUT", { field: "lostReason" });
  const arriving = line.received + line.lost;
  const taken = await tx.sql.run(
    `UPDATE TransferLine SET received = received + ?, lost = lost + ?, lostReason = COALESCE(?, lostReason)
     WHERE transferId = ? AND variantId = ? AND received + lost + ? <= sent`,
    [line.received, line.lost, line.lostReason ?? null, transferId, line.variantId, arriving],
  );
  if (taken !== 1) throw new DomainError("INVALID_INPUT", { field: "received" });
}

async function moveAt(
  tx: Tx,
  transfer: TransferRow,
  warehouseId: string,
  changes: readonly { variantId: string; delta: number }[],
  cause: StockCause,
): Promise<void> {
  const { shopId, id: refId } = transfer;
  const keys = changes
    .filter((c) => c.delta !== 0)
    .map(({ variantId, delta }) => ({ shopId, warehouseId, variantId, delta }));
  const levels = await ensureLevels(tx, keys);
  const moves = keys.map(({ delta, ...key }) => ({
    ...key,
    stockLevelId: levels.get(levelKey(key)) ?? "",
    deltaOnHand: delta,
    deltaReserved: 0,
  }));
  try {
    await moveStock(tx, moves, { cause, refType: "transfer", refId });
  } catch (error) {
    if (!(error instanceof StockRefused)) throw error;
    const { variantId } = error.move;
    const [variant] = await tx.sql.rows<{ name: string; title: string; left: number | null }>(
      `SELECT p.name, v.title, (SELECT onHand - reserved FROM StockLevel WHERE id = ?) AS \`left\`
       FROM Variant v JOIN Product p ON p.id = v.productId WHERE v.id = ?`,
      [error.move.stockLevelId, variantId],
    );
    throw new DomainError("OUT_OF_STOCK", {
      params: { name: variant?.name ?? "", variant: variant?.title ?? "", left: variant?.left ?? 0 },
    });
  }
}

async function moveTransfer(
  tx: Tx,
  transfer: TransferRow,
  from: readonly TransferStatus[],
  to: TransferStatus,
  timeColumn: "sentAt" | "receivedAt" | "cancelledAt" | null,
): Promise<void> {
  const moved = await tx.sql.run(
    `UPDATE Transfer SET status = ?, updatedAt = NOW(3)${timeColumn ? `, ${timeColumn} = NOW(3)` : ""} WHERE id = ? AND status IN (?)`,
    [to, transfer.id, [...from]],
  );
  if (moved !== 1) throw new DomainError("TRANSFER_STATE", { params: { status: transfer.status } });
}

async function getOwnTransfer(ctx: Ctx, input: TransferRef): Promise<TransferRow> {
  const [transfer] = await ctx.sql.rows<TransferRow>(
    "SELECT id, shopId, fromWarehouseId, toWarehouseId, status FROM Transfer WHERE id = ? AND shopId = ?",
    [input.transferId, input.shopId],
  );
  if (!transfer) throw notFound("transfer");
  return transfer;
}

function readLines(tx: Tx, transferId: string): Promise<LineRow[]> {
  return tx.sql.rows<LineRow>(
    "SELECT variantId, quantity, sent, received, lost FROM TransferLine WHERE transferId = ? ORDER BY variantId",
    [transferId],
  );
}
