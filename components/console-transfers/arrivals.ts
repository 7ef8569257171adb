import { uuidv7 } from "uuidv7";
import { wholeNumber } from "@/components/console-inventory/whole-number";
import type { TransferLineRow } from "@/lib/inventory";
import { TRANSFER_DISCREPANCIES } from "@/lib/inventory/schema";

/** A line with units still on their way. */
export type OpenLine = TransferLineRow & { left: number };

export type DiscrepancyReason = (typeof TRANSFER_DISCREPANCIES)[number];

/** One thing that is not as sent, as typed. */
export type Odd = {
  id: string;
  reason: DiscrepancyReason;
  quantity: string;
  note: string;
  backToOrigin: boolean;
};

/** What was typed for one line of an arrival. */
export type Arrival = { received: string; odds: Odd[] };

export const NOTHING_ARRIVED: Arrival = { received: "", odds: [] };

export type OddProblem = "wholeOne" | "needNote";
export type ArrivalProblem = "whole" | "tooMany";

/** The first reason a line's discrepancies do not name yet; null when they name all. */
export function nextReason({ odds }: Arrival): DiscrepancyReason | null {
  return TRANSFER_DISCREPANCIES.find((one) => odds.every((odd) => odd.reason !== one)) ?? null;
}

/** A discrepancy as it appears in the form. */
export function newOdd(reason: DiscrepancyReason, quantity = ""): Odd {
  return { id: uuidv7(), reason, quantity, note: "", backToOrigin: true };
}

/** Units of a line this arrival accounts for; extra ones are not among those on their way. */
export function accountedFor({ received, odds }: Arrival): number {
  const missing = odds.filter((odd) => odd.reason !== "EXTRA");
  return missing.reduce((sum, odd) => sum + (units(odd.quantity) ?? 0), units(received) ?? 0);
}

/** What is wrong with a line, given how many of it are on their way; null when it may be sent. */
export function arrivalProblem(arrival: Arrival, left: number): ArrivalProblem | null {
  if (units(arrival.received) === null) return "whole";
  return accountedFor(arrival) > left ? "tooMany" : null;
}

/** What is wrong with a discrepancy. */
export function oddProblem(odd: Odd): OddProblem | null {
  if (!units(odd.quantity)) return "wholeOne";
  return odd.reason === "OTHER" && odd.note.trim() === "" ? "needNote" : null;
}

/** A typed line in the action's form; an empty field is none. */
export function toArrivalLine(variantId: string, { received, odds }: Arrival) {
  const discrepancies = odds.map(({ reason, quantity, note, backToOrigin }) => ({
    reason,
    quantity: units(quantity) ?? 0,
    ...(note.trim() && { note: note.trim() }),
    ...(reason === "SHORT_SENT" && { backToOrigin }),
  }));
  return { variantId, received: units(received) ?? 0, discrepancies };
}

function units(typed: string): number | null {
  return typed.trim() === "" ? 0 : wholeNumber(typed, 0);
}
