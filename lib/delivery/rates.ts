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
  /** The codes it is booked under; null where nobody can book it. */
  bookingCourier: string | null;
  bookingService: string | null;
};

type RateRow = RuleColumns & {
  id: string;
  zone: Zone;
  courier: string;
  service: string;
  etaDays: string;
  firstKg: number;
  nextKg: number;
  bookingCourier: string | null;
  bookingService: string | null;
  /** Whose rule stands beside the rate; every rate comes once for each rule there is. */
  shopId: string | null;
};

/** Asks for what a parcel from one place to another costs with each active service, in the platform's order. */
export type Parcel = {
  from: Place;
  to: Place;
  weightGrams: number;
  /** Whose basket it is and what its goods cost, for what that shop bears of the way. */
  seller?: { shopId: string; itemsTotal: number };
};

const NO_RULE: RuleColumns = { minItems: null, zones: null, maxAmount: null };

/**
 * What each courier's service asks for each of the parcels. An empty list means nobody delivers there. One statement however many
 * shops a basket has; an order is priced by the statement its buyer was quoted with.
 */
export async function quoteRates(
  ctx: Pick<Ctx, "sql">,
  parcels: readonly Parcel[],
): Promise<DeliveryOption[][]> {
  const zoned = parcels.map((parcel) => ({ ...parcel, zone: zoneBetween(parcel.from, parcel.to) }));
  const rows = await ratesOf(ctx, zoned);
  const rates = [...new Map(rows.map((row) => [row.id, row])).values()];
  const rules = new Map(rows.map((row) => [row.shopId, row]));
  return zoned.map(({ zone, weightGrams, seller }) => {
    const rule = rules.get(seller?.shopId ?? "") ?? NO_RULE;
    return rates
      .filter((rate) => rate.zone === zone)
      .map((rate) => {
        const full = rateCost(rate, weightGrams);
        const discount = borneByShop(rule, { zone, itemsTotal: seller?.itemsTotal ?? 0, cost: full });
        const { id: rateId, courier, service, etaDays, bookingCourier, bookingService } = rate;
        const codes = { bookingCourier, bookingService };
        return { rateId, courier, service, etaDays, cost: full - discount, discount, ...codes };
      });
  });
}

/** First kilo and each further one begun; a parcel below a kilo counts as one. */
export function rateCost(rate: { firstKg: number; nextKg: number }, weightGrams: number): number {
  const kilos = Math.max(1, Math.ceil(weightGrams / 1000));
  return rate.firstKg + (kilos - 1) * rate.nextKg;
}

async function ratesOf(
  ctx: Pick<Ctx, "sql">,
  parcels: readonly (Parcel & { zone: Zone })[],
): Promise<RateRow[]> {
  if (parcels.length === 0) return [];
  return ctx.sql.rows<RateRow>(
    `SELECT r.id, r.zone, r.courier, r.service, r.etaDays, r.firstKg, r.nextKg, r.bookingCourier, r.bookingService, f.shopId, f.minItems, f.zones, f.maxAmount
     FROM ShippingRate r LEFT JOIN FreeShippingRule f ON f.shopId IN (?) AND f.active = TRUE
     WHERE r.zone IN (?) AND r.active = TRUE ORDER BY r.position, r.id`,
    [parcels.map(({ seller }) => seller?.shopId ?? ""), parcels.map(({ zone }) => zone)],
  );
}
