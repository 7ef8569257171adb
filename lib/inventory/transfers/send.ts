import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "@/lib/shops";
import type { SendTransferInput } from "../schema";
import { readLines, recordEvent, type TransferLineCounts, takeTransfer, total } from "./rows";
import { type Shift, shiftStock, spareSafetyStock } from "./shift-stock";

type Picked = TransferLineCounts & { picked: number };

/**
 * The goods leave: they come off the origin and are sellable nowhere until received (I7). What was held and not picked is free at
 * the origin again. Straight from a draft, hold and departure are one transaction, with both in the ledger.
 * @throws OUT_OF_STOCK and SAFETY_STOCK as readyTransfer does; TRANSFER_STATE unless it is a draft or ready; CONFLICT when the
 * lines are not those that were picked; INVALID_INPUT {field: lines} when nothing or more than planned was.
 */
export async function sendTransfer(ctx: Ctx, input: SendTransferInput): Promise<void> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  await withTransaction(ctx, async (tx) => {
    const transfer = await takeTransfer(tx, input, ["DRAFT", "READY"], "IN_TRANSIT");
    const lines = withPicked(await readLines(tx, transfer.id), input.lines);
    await markSent(tx, transfer.id, lines);
    await shiftStock(tx, transfer, lines.flatMap(departure));
    const unheld = lines.filter((line) => line.held === 0 && line.picked > 0);
    if (!input.useSafetyStock) {
      await spareSafetyStock(tx, transfer, new Map(unheld.map((line) => [line.variantId, line.picked])));
    }
    await recordEvent(tx, transfer.id, { kind: "SENT", units: total(lines, (line) => line.picked) });
  });
}

function withPicked(lines: readonly TransferLineCounts[], given: SendTransferInput["lines"]): Picked[] {
  if (!given) return lines.map((line) => ({ ...line, picked: line.quantity }));
  const picks = new Map(given.map((line) => [line.variantId, line.quantity]));
  // The list must be the whole list: a line somebody added meanwhile must not leave unpicked.
  if (picks.size !== lines.length || lines.some((line) => !picks.has(line.variantId))) {
    throw new DomainError("CONFLICT");
  }
  const picked = lines.map((line) => ({ ...line, picked: picks.get(line.variantId) ?? 0 }));
  const wrong = picked.some((line) => line.picked > line.quantity);
  if (wrong || total(picked, (line) => line.picked) === 0) {
    throw new DomainError("INVALID_INPUT", { field: "lines" });
  }
  return picked;
}

async function markSent(tx: Tx, transferId: string, lines: readonly Picked[]): Promise<void> {
  await tx.sql.run("UPDATE TransferLine SET sent = quantity, held = 0 WHERE transferId = ?", [transferId]);
  for (const line of lines.filter(({ picked, quantity }) => picked < quantity)) {
    await tx.sql.run("UPDATE TransferLine SET sent = ? WHERE transferId = ? AND variantId = ?", [
      line.picked,
      transferId,
      line.variantId,
    ]);
  }
}

function departure({ variantId, held, picked }: Picked): Shift[] {
  const end = "from" as const;
  const shifts: Shift[] = [
    { end, variantId, onHand: -picked, reserved: -picked, cause: "TRANSFER_OUT" },
    {
      end,
      variantId,
      reserved: -Math.max(0, held - picked),
      cause: "TRANSFER_CANCEL",
      reason: "NOT_PICKED",
    },
  ];
  if (held > 0) return shifts;
  return [{ end, variantId, reserved: picked, cause: "TRANSFER_HOLD" }, ...shifts];
}
