import type { Ctx } from "@/lib/platform/ctx";
import { type Place, type Zone, zoneBetween } from "./zones";

export type DeliveryOption = {
  rateId: string;
  courier: string;
  service: string;
  etaDays: string;
  cost: number;
};

type RateRow = {
  id: string;
  courier: string;
  service: string;
  etaDays: string;
  firstKg: number;
  nextKg: number;
};

/** Asks for what a parcel from one place to another costs with each active service, in the platform's order. */
export type RatesInput = { from: Place; to: Place; weightGrams: number };

/**
 * What each courier's service asks for one parcel. An empty list means nobody delivers there. Runs inside a transaction as
 * well, so that an order is priced by the statement its buyer was quoted with.
 */
export async function quoteRates(ctx: Pick<Ctx, "sql">, input: RatesInput): Promise<DeliveryOption[]> {
  const zone = zoneBetween(input.from, input.to);
  const rates = await ratesOfZone(ctx, zone);
  return rates.map((rate) => ({
    rateId: rate.id,
    courier: rate.courier,
    service: rate.service,
    etaDays: rate.etaDays,
    cost: rateCost(rate, input.weightGrams),
  }));
}

/** First kilo and each further one begun; a parcel below a kilo counts as one. */
export function rateCost(rate: { firstKg: number; nextKg: number }, weightGrams: number): number {
  const kilos = Math.max(1, Math.ceil(weightGrams / 1000));
  return rate.firstKg + (kilos - 1) * rate.nextKg;
}

function ratesOfZone(ctx: Pick<Ctx, "sql">, zone: Zone): Promise<RateRow[]> {
  return ctx.sql.rows<RateRow>(
    `SELECT id, courier, service, etaDays, firstKg, nextKg FROM ShippingRate
     WHERE zone = ? AND active = TRUE ORDER BY position, id`,
    [zone],
  );
}
