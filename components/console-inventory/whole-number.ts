const MAX = 1_000_000;

/** What was typed as a whole number from `min` to a million, or null when it is none. Dots between thousands are fine. */
export function wholeNumber(typed: string, min: number): number | null {
  const digits = typed.trim().replaceAll(/[.\s]/g, "");
  if (!/^\d{1,7}$/.test(digits)) return null;
  const value = Number(digits);
  return value >= min && value <= MAX ? value : null;
}
