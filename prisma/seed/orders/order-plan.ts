import { defaultRates, rateCost, zoneBetween } from "@/lib/delivery";
import { newId } from "@/lib/platform/id";
import type { Address } from "../people";
import { numberOf, type Random } from "../random";
import type { SeededShop } from "../shops";
import type { Basket, Line } from "./basket";
import type { PartTimes } from "./timeline";

/** How an order ended, or that it is still waiting for its money. */
export type Outcome = "PAID" | "PENDING" | "EXPIRED" | "CANCELLED_BY_CUSTOMER" | "PAYMENT_FAILED";

export type PlannedItem = Line & { id: string; lineTotal: number };

export type PlannedPart = {
  id: string;
  number: string;
  shop: SeededShop;
  items: PlannedItem[];
  itemsTotal: number;
  shippingTotal: number;
  weightGrams: number;
  courier: string;
  service: string;
  etaDays: string;
  /** Only of a paid order. */
  times: PartTimes | null;
};

export type PlannedOrder = {
  id: string;
  number: string;
  userId: string;
  address: Address;
  placedAt: Date;
  expiresAt: Date;
  outcome: Outcome;
  paidAt: Date | null;
  /** When an order that was not paid came to its end. */
  endedAt: Date | null;
  parts: PlannedPart[];
  itemsTotal: number;
  shippingTotal: number;
  total: number;
  random: Random;
};

export type OrderWish = {
  userId: string;
  address: Address;
  placedAt: Date;
  baskets: readonly Basket[];
  outcome: Outcome;
  lockSeconds: number;
};

/** Prices an order as checkout would: each part by its own lines and its own parcel. */
export function planOrder(random: Random, wish: OrderWish): PlannedOrder {
  const number = numberOf(random, "GR");
  const parts = wish.baskets.map((basket, index) =>
    planPart(random, basket, wish.address, `${number}-${index + 1}`),
  );
  const itemsTotal = total(parts, (part) => part.itemsTotal);
  const shippingTotal = total(parts, (part) => part.shippingTotal);
  const expiresAt = new Date(wish.placedAt.getTime() + wish.lockSeconds * 1000);
  const paidAt = wish.outcome === "PAID" ? within(random, wish.placedAt, expiresAt, 0.03, 0.5) : null;
  return {
    id: newId(),
    number,
    userId: wish.userId,
    address: wish.address,
    placedAt: wish.placedAt,
    expiresAt,
    outcome: wish.outcome,
    paidAt,
    endedAt: endOf(random, wish, expiresAt),
    parts,
    itemsTotal,
    shippingTotal,
    total: itemsTotal + shippingTotal,
    random,
  };
}

function endOf(random: Random, wish: OrderWish, expiresAt: Date): Date | null {
  if (wish.outcome === "PAID" || wish.outcome === "PENDING") return null;
  // The sweep runs each minute.
  if (wish.outcome === "EXPIRED") return new Date(expiresAt.getTime() + random.int(2_000, 58_000));
  return within(random, wish.placedAt, expiresAt, 0.1, 0.8);
}

function planPart(random: Random, basket: Basket, address: Address, number: string): PlannedPart {
  const items = basket.lines.map((line) => ({
    ...line,
    id: newId(),
    lineTotal: line.shelf.offer.price * line.quantity,
  }));
  const weightGrams = total(items, (item) => item.shelf.offer.variant.weightGrams * item.quantity);
  const zone = zoneBetween(basket.shop, address);
  const rates = defaultRates.filter((rate) => rate.zone === zone);
  const rate = weightGrams > 20_000 ? (rates[1] ?? random.pick(rates)) : random.pick(rates);
  return {
    id: newId(),
    number,
    shop: basket.shop,
    items,
    itemsTotal: total(items, (item) => item.lineTotal),
    shippingTotal: rateCost(rate, weightGrams),
    weightGrams,
    courier: rate.courier,
    service: rate.service,
    etaDays: rate.etaDays,
    times: null,
  };
}

function within(random: Random, from: Date, to: Date, low: number, high: number): Date {
  return new Date(from.getTime() + Math.round((to.getTime() - from.getTime()) * random.between(low, high)));
}

function total<T>(list: readonly T[], of: (item: T) => number): number {
  return list.reduce((sum, item) => sum + of(item), 0);
}
