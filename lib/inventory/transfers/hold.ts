import type { Ctx } from "@/lib/platform/ctx";
import { withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "@/lib/shops";
import type { HoldTransferInput, TransferRef } from "../schema";
import { readLines, recordEvent, takeTransfer, total } from "./rows";
import { shiftStock, spareSafetyStock } from "./shift-stock";

/**
 * Holds a draft's units at the origin while they are picked and packed: still on hand there, sellable nowhere. All lines or none.
 * @throws OUT_OF_STOCK {name, variant, left}; SAFETY_STOCK unless `useSafetyStock`; TRANSFER_STATE unless it is a draft.
 */
export async function readyTransfer(ctx: Ctx, input: HoldTransferInput): Promise<void> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  await withTransaction(ctx, async (tx) => {
    const transfer = await takeTransfer(tx, input, ["DRAFT"], "READY");
    const lines = await readLines(tx, transfer.id);
    await tx.sql.run("UPDATE TransferLine SET held = quantity WHERE transferId = ?", [transfer.id]);
    await shiftStock(
      tx,
      transfer,
      lines.map(({ variantId, quantity }) => ({
        end: "from",
        variantId,
        reserved: quantity,
        cause: "TRANSFER_HOLD",
      })),
    );
    const held = new Map(lines.map((line) => [line.variantId, line.quantity]));
    if (!input.useSafetyStock) await spareSafetyStock(tx, transfer, held);
    await recordEvent(tx, transfer.id, { kind: "HELD", units: total(lines, (line) => line.quantity) });
  });
}

/** Makes a ready transfer a draft again, to be changed: the origin may sell what was held for it. */
export async function reopenTransfer(ctx: Ctx, input: TransferRef): Promise<void> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  await withTransaction(ctx, async (tx) => {
    const transfer = await takeTransfer(tx, input, ["READY"], "DRAFT");
    const lines = await readLines(tx, transfer.id);
    await tx.sql.run("UPDATE TransferLine SET held = 0 WHERE transferId = ?", [transfer.id]);
    await shiftStock(
      tx,
      transfer,
      lines.map(({ variantId, held }) => ({
        end: "from",
        variantId,
        reserved: -held,
        cause: "TRANSFER_CANCEL",
        reason: "BACK_TO_DRAFT",
      })),
    );
    await recordEvent(tx, transfer.id, { kind: "REOPENED", units: total(lines, (line) => line.held) });
  });
}
