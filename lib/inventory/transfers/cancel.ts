import type { Ctx } from "@/lib/platform/ctx";
import { withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "@/lib/shops";
import type { CancelTransferInput } from "../schema";
import { readLines, recordEvent, stillMoving, takeTransfer, total } from "./rows";
import { shiftStock } from "./shift-stock";

/**
 * Calls a transfer off at any stage. A draft just ends; what is held is free again; what is on its way goes back into the
 * origin's stock. What was received stays received.
 * @throws TRANSFER_STATE when it has ended already.
 */
export async function cancelTransfer(ctx: Ctx, input: CancelTransferInput): Promise<void> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  await withTransaction(ctx, async (tx) => {
    const open = ["DRAFT", "READY", "IN_TRANSIT", "PARTLY_RECEIVED"] as const;
    const transfer = await takeTransfer(tx, input, open, "CANCELLED");
    const lines = await readLines(tx, transfer.id);
    await tx.sql.run(
      "UPDATE TransferLine SET returned = sent - received - lost, held = 0 WHERE transferId = ?",
      [transfer.id],
    );
    await shiftStock(
      tx,
      transfer,
      lines.map((line) => ({
        end: "from",
        variantId: line.variantId,
        onHand: stillMoving(line),
        reserved: -line.held,
        cause: "TRANSFER_CANCEL",
        note: input.note,
      })),
    );
    const units = total(lines, (line) => stillMoving(line) + line.held);
    await recordEvent(tx, transfer.id, { kind: "CANCELLED", units, note: input.note });
  });
}
