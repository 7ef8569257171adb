import { env } from "@/lib/platform/env";
import type { Gateway } from "./gateways/gateway";

/** What a provider is asked to take: `amount` in the smallest unit of `currency`; `rate` is rupiah per unit, null for rupiah. */
export type Charge = { amount: number; currency: string; rate: number | null };

const CENTS = 100;

/** A sum of rupiah in the currency the gateway takes, at today's rate; cents are rounded up, so that the shop is never short. */
export function chargeFor(gateway: Pick<Gateway, "currency">, rupiah: number): Charge {
  if (gateway.currency === "IDR") return { amount: rupiah, currency: "IDR", rate: null };
  const rate = env().IDR_PER_USD;
  if (!rate) throw new Error("IDR_PER_USD is not set"); // env.ts refuses to start like this.
  return { amount: Math.ceil((rupiah * CENTS) / rate), currency: gateway.currency, rate };
}

/** What a provider said in its currency, in rupiah at the attempt's own rate. */
export function inRupiah(amount: number, rate: number | null): number {
  return rate === null ? amount : Math.round((amount * rate) / CENTS);
}
