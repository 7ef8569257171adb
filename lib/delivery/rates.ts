import type { Ctx } from "@/lib/platform/ctx";
import { borneByShop, type RuleColumns } from "./free-shipping";
import { type Place, type Zone, zoneBetween } from "./zones";

export type DeliveryOption = {
  rateId: string;
  courier: string;
  service: string;
  etaDays: string;
  /** What the buyer pays of it. */
  cost: number;
  /** What the shop bears of it; the courier asks both together. */
  discount: number;
};

type RateRow = RuleColumns & {
  id: string;
  courier: string;
  service: string;
  etaDays: string;
  firstKg: number;
  nextKg: number;
};

/** Asks for what a parcel from one place to another costs with each active service, in the platform's order. */
export type RatesInput = {
  from: Place;
  to: Place;
  weightGrams: number;
  /** Whose basket it is and what its goods cost, for what that shop bears of the way. */
  seller?: { shopId: string; itemsTotal: number };
};

/**
 * What each courier's service asks for one parcel. An empty list means nobody delivers there. Runs inside a transaction as
 * well, so that an order is priced by the statement its buyer was quoted with.
 */
export async function quoteRates(ctx: Pick<Ctx, "sql">, input: RatesInput): Promise<DeliveryOption[]> {
  const zone = zoneBetween(input.from, input.to);
  const rates = await ratesOfZone(ctx, zone, input.seller?.shopId ?? "");
  return rates.map((rate) => {
    const full = rateCost(rate, input.weightGrams);
    const discount = borneByShop(rate, { zone, itemsTotal: input.seller?.itemsTotal ?? 0, cost: full });
    const { id: rateId, courier, service, etaDays } = rate;
    return { rateId, courier, service, etaDays, cost: full - discount, discount };
  });
}

/** First kilo and each further one begun; a parcel below a kilo counts as one. */
export function rateCost(rate: { firstKg: number; nextKg: number }, weightGrams: number): number {
  const kilos = Math.max(1, Math.ceil(weightGrams / 1000));
  return rate.firstKg + (kilos - 1) * rate.nextKg;
}

function ratesOfZone(ctx: Pick<Ctx, "sql">, zone: Zone, shopId: string): Promise<RateRow[]> {
  return ctx.sql.rows<RateRow>(
    `SELECT r.id, r.courier, r.service, r.etaDays, r.firstKg, r.nextKg, f.minItems, f.zones, f.maxAmount FROM ShippingRate r
     LEFT JOIN FreeShippingRule f ON f.shopId = ? AND f.active = TRUE
     WHERE r.zone = ? AND r.active = TRUE ORDER BY r.position, r.id`,
    [shopId, zone],
  );
}
