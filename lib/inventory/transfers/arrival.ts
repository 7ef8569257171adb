import type { TransferDiscrepancy } from "@/generated/prisma/enums";
import type { ReceiveTransferInput } from "../schema";
import type { Shift } from "./shift-stock";

type ArrivalLine = ReceiveTransferInput["lines"][number];
type Discrepancy = NonNullable<ArrivalLine["discrepancies"]>[number];

/** A row of the receipt: what came in good order, or one discrepancy. */
export type ReceiptRow = {
  variantId: string;
  received: number;
  lost: number;
  returned: number;
  extra: number;
  reason: TransferDiscrepancy | null;
  note: string | null;
};

const NONE = { received: 0, lost: 0, returned: 0, extra: 0, reason: null, note: null };

/** One line of an arrival as rows of its receipt. */
export function arrivalRows({ variantId, received, discrepancies = [] }: ArrivalLine): ReceiptRow[] {
  const good = received > 0 ? [{ ...NONE, variantId, received }] : [];
  const odd = discrepancies.map((one) => ({
    ...NONE,
    variantId,
    [effect(one)]: one.quantity,
    reason: one.reason,
    note: one.note || null,
  }));
  return [...good, ...odd];
}

function effect({ reason, backToOrigin = true }: Discrepancy): "lost" | "returned" | "extra" {
  if (reason === "EXTRA") return "extra";
  return reason === "SHORT_SENT" && backToOrigin ? "returned" : "lost";
}

/** What a row of a receipt changes in stock. A loss changes none: its units came off the origin when they were sent. */
export function arrivalShifts(row: ReceiptRow): Shift[] {
  const { variantId, received, returned, extra } = row;
  const note = row.note ?? undefined;
  return [
    { end: "to", variantId, onHand: received, cause: "TRANSFER_IN" },
    { end: "to", variantId, onHand: extra, cause: "TRANSFER_IN", reason: "EXTRA", note },
    { end: "from", variantId, onHand: returned, cause: "TRANSFER_CANCEL", reason: "SHORT_SENT", note },
  ];
}
