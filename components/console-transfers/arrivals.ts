import { wholeNumber } from "@/components/console-inventory/whole-number";
import type { TransferLineRow } from "@/lib/inventory";

/** A line with units still on their way. */
export type OpenLine = TransferLineRow & { left: number };

/** What was typed for one line of an arrival. */
export type Arrival = { received: string; lost: string; reason: string };

export const NOTHING_ARRIVED: Arrival = { received: "", lost: "", reason: "" };

export type ArrivalProblem = "whole" | "tooMany" | "needReason";

/** What is wrong with a line, given how many of it are on their way; null when it may be sent. */
export function arrivalProblem(arrival: Arrival, left: number): ArrivalProblem | null {
  const [received, lost] = [units(arrival.received), units(arrival.lost)];
  if (received === null || lost === null) return "whole";
  if (received + lost > left) return "tooMany";
  return lost > 0 && arrival.reason.trim() === "" ? "needReason" : null;
}

/** A typed line in the action's form; an empty field is none. */
export function toArrivalLine(variantId: string, { received, lost, reason }: Arrival) {
  const lostUnits = units(lost) ?? 0;
  return {
    variantId,
    received: units(received) ?? 0,
    lost: lostUnits,
    ...(lostUnits > 0 && { lostReason: reason.trim() }),
  };
}

function units(typed: string): number | null {
  return typed.trim() === "" ? 0 : wholeNumber(typed, 0);
}
