import { z } from "zod";

/** As PayPal writes a sum: "12.34". */
export const paypalMoney = z.object({
  currency_code: z.string(),
  value: z.string().regex(/^\d{1,12}(\.\d{1,2})?$/),
});

export function toValue(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
}

export function toCents(value: string): number {
  const [whole = "0", rest = ""] = value.split(".");
  return Number(whole) * 100 + Number(rest.padEnd(2, "0"));
}
