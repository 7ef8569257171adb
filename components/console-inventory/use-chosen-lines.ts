"use client";

import { useState } from "react";
import type { SoldVariant } from "@/lib/inventory";
import { wholeNumber } from "./whole-number";

export type ChosenLine = {
  variant: Omit<SoldVariant, "onHand"> /** As typed. */;
  quantity: string /** Where `free` was read. */;
  at: string;
};

/** The lines of a form that receives or moves goods. */
export function useChosenLines(initial: ChosenLine[] = []) {
  const [lines, setLines] = useState(initial);
  const counted = lines.map((line) => ({
    variantId: line.variant.variantId,
    quantity: wholeNumber(line.quantity, 1) ?? 0,
  }));
  return {
    lines,
    counted,
    units: counted.reduce((sum, line) => sum + line.quantity, 0),
    complete: lines.length > 0 && counted.every((line) => line.quantity > 0),
    chosen: new Set(counted.map((line) => line.variantId)),
    add: (variant: SoldVariant, at: string, quantity = "") => setLines([...lines, { variant, quantity, at }]),
    setQuantity: (variantId: string, quantity: string) =>
      setLines(lines.map((line) => (line.variant.variantId === variantId ? { ...line, quantity } : line))),
    remove: (variantId: string) => setLines(lines.filter((line) => line.variant.variantId !== variantId)),
  };
}
