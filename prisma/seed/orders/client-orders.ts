import { after, before, HOUR, MINUTE } from "../calendar";
import type { Customer } from "../people";
import { createRandom } from "../random";
import type { Market } from "./basket";
import { type Outcome, type PlannedOrder, planOrder } from "./order-plan";
import { courseCancelled, courseUpTo, type PartTimes, type Stage } from "./timeline";

type Wish = {
  ago: number;
  outcome?: Outcome;
  /** How far each part has come; "CANCELLED" is broken off by its shop. */
  parts?: (Stage | "NEW" | "CANCELLED")[];
  shop?: string;
};

/** The client's own orders, one or two in each state; days ago. */
const WISHES: Wish[] = [
  { ago: 74, parts: ["COMPLETED", "COMPLETED"] },
  { ago: 51, parts: ["COMPLETED"], shop: "benang-priangan" },
  { ago: 33, outcome: "EXPIRED" },
  { ago: 24, parts: ["COMPLETED", "CANCELLED"], shop: "rumah-sejuk" },
  { ago: 17, outcome: "CANCELLED_BY_CUSTOMER" },
  { ago: 12, outcome: "PAYMENT_FAILED" },
  { ago: 9, parts: ["COMPLETED"], shop: "omah-jogja" },
  { ago: 5, parts: ["DELIVERED", "SHIPPED"], shop: "lentera-digital" },
  { ago: 2.2, parts: ["SHIPPED"], shop: "lentera-digital" },
  { ago: 1.1, parts: ["PACKED", "ACCEPTED"], shop: "lentera-digital" },
  { ago: 0.15, parts: ["NEW", "NEW"], shop: "lentera-digital" },
];

/** Orders of the demo's client, and one just placed that waits to be paid. */
export function clientWishes(
  market: Market,
  client: Customer,
  now: Date,
  lockSeconds: number,
): PlannedOrder[] {
  const waiting: Wish & { placedAt: Date } = {
    ago: 0,
    outcome: "PENDING",
    placedAt: after(now, -MINUTE / 2),
  };
  const wishes = [...WISHES.map((wish) => ({ ...wish, placedAt: placedAtOf(wish, now) })), waiting];
  return wishes.flatMap((wish, index) => {
    const random = createRandom(`client/${index}`);
    const address = client.addresses[index % 4 === 3 ? 1 : 0];
    const wanted = { shops: wish.parts?.length ?? 1, ...(wish.shop ? { shopSlug: wish.shop } : {}) };
    const baskets = market.fill(random, wish.placedAt, wanted);
    if (!address || baskets.length === 0) return [];
    const { placedAt, outcome = "PAID" } = wish;
    const order = planOrder(random, { userId: client.id, address, placedAt, baskets, outcome, lockSeconds });
    return {
      ...order,
      parts: order.parts.map((part, at) => ({ ...part, times: timesOf(order, wish, at, now) })),
    };
  });
}

function timesOf(order: PlannedOrder, wish: Wish, at: number, now: Date): PartTimes | null {
  if (!order.paidAt) return null;
  const reach = wish.parts?.[at] ?? "COMPLETED";
  return reach === "CANCELLED" ? courseCancelled(order.paidAt) : courseUpTo(order.paidAt, now, reach);
}

function placedAtOf(wish: Wish, now: Date): Date {
  return after(before(now, wish.ago), wish.ago > 3 ? -2 * HOUR : 0);
}
