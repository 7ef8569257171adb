/**
 * Units of a level, by its alias, that an order may take: what is there, less what is locked and what the shop keeps back. Never below
 * zero: a level that holds less than its safety stock takes nothing from the others' sum.
 */
export function freeUnits(level: string): string {
  return `GREATEST(${level}.onHand - ${level}.reserved - ${level}.safetyStock, 0)`;
}
