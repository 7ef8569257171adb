"use client";

import { useState } from "react";
import { wholeNumber } from "@/components/console-inventory/whole-number";
import type { SoldVariant } from "@/lib/inventory";
import type { ADJUST_REASONS, AdjustManyInput } from "@/lib/inventory/schema";

export const WAYS = ["remove", "add", "count"] as const;
export type Way = (typeof WAYS)[number];
export type Reason = (typeof ADJUST_REASONS)[number];

export type AdjustLine = {
  variant: SoldVariant;
  warehouse: { id: string; name: string };
  way: Way;
  /** As typed. */
  typed: string;
  /** Empty: the batch's own. */
  reason: Reason | "";
};

/** The lines of a bulk correction. */
export function useAdjustLines() {
  const [lines, setLines] = useState<AdjustLine[]>([]);
  return {
    lines,
    complete: lines.length > 0 && lines.every((line) => unitsOf(line) !== null),
    add: (variant: SoldVariant, warehouse: AdjustLine["warehouse"]) =>
      setLines([...lines, { variant, warehouse, way: lines.at(-1)?.way ?? "count", typed: "", reason: "" }]),
    change: (changed: AdjustLine, to: Partial<AdjustLine>) =>
      setLines(lines.map((line) => (line === changed ? { ...line, ...to } : line))),
    remove: (gone: AdjustLine) => setLines(lines.filter((line) => line !== gone)),
  };
}

/** What was typed, or null while it is not a number that fits. */
export function unitsOf(line: AdjustLine): number | null {
  return wholeNumber(line.typed, line.way === "count" ? 0 : 1);
}

/** On hand after the line, as far as the form knows. */
export function becomes(line: AdjustLine): number | null {
  const units = unitsOf(line);
  if (units === null) return null;
  if (line.way === "count") return units;
  return line.variant.onHand + (line.way === "add" ? units : -units);
}

/** The line as the action takes it. */
export function toInput(line: AdjustLine): AdjustManyInput["lines"][number] {
  const units = unitsOf(line) ?? 0;
  const change =
    line.way === "count"
      ? ({ by: "count", counted: units } as const)
      : ({ by: "delta", delta: line.way === "add" ? units : -units } as const);
  const place = { warehouseId: line.warehouse.id, variantId: line.variant.variantId };
  return { ...place, change, ...(line.reason && { reason: line.reason }) };
}
