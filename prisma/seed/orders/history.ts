import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/id";
import { after, HOUR, jakartaDay, jakartaDayOfMonth, jakartaWeekday, MINUTE } from "../calendar";
import type { People } from "../people";
import { createRandom, type Random } from "../random";
import type { Shelf } from "../stock-levels";
import type { Basket, Market } from "./basket";
import { clientWishes } from "./client-orders";
import { type Outcome, type PlannedOrder, planOrder } from "./order-plan";
import { runCourse } from "./timeline";

const DAYS = 90;
const ORDERS_A_DAY = 10;
/** Sunday first: people shop when they are off work. */
const WEEK = [1.2, 0.85, 0.85, 0.9, 0.95, 1.1, 1.25];
/** Hours of the Jakarta day, the busy ones more often. */
const HOURS = [
  7, 8, 9, 10, 10, 11, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 19, 20, 20, 20, 21, 21, 22, 23,
];

/** Ninety days of orders: a weekly rhythm, growth, a rise around payday; the client's own among them. */
export function planHistory(market: Market, people: People, now: Date): PlannedOrder[] {
  const lockSeconds = env().LOCK_SECONDS;
  const orders: PlannedOrder[] = [];
  for (let daysAgo = DAYS - 1; daysAgo >= 0; daysAgo--) {
    const day = jakartaDay(now, daysAgo);
    for (let index = 0; index < ordersOf(day, daysAgo); index++) {
      const random = createRandom(`order/${daysAgo}/${index}`);
      const placedAt = after(day, random.pick(HOURS) * HOUR + random.between(0, 60) * MINUTE);
      const customer = random.pick(people.customers);
      const address = customer.addresses[0];
      // The last minutes stay empty: nobody has to have paid within them.
      if (!address || placedAt > after(now, -20 * MINUTE - lockSeconds * 1000)) continue;
      const baskets = market.fill(random, placedAt);
      if (baskets.length === 0) continue;
      const outcome = outcomeOf(random, baskets);
      const order = planOrder(random, {
        userId: customer.id,
        address,
        placedAt,
        baskets,
        outcome,
        lockSeconds,
      });
      orders.push(withCourses(order, now));
    }
  }
  // Ids tell the time, as those of real orders do: lists sort by them.
  return [...orders, ...clientWishes(market, people.client, now, lockSeconds)]
    .toSorted((a, b) => a.placedAt.getTime() - b.placedAt.getTime())
    .map((order) => ({ ...order, id: newId() }));
}

function ordersOf(day: Date, daysAgo: number): number {
  const random = createRandom(`orders-of/${daysAgo}`);
  const growth = 0.68 + 0.66 * ((DAYS - daysAgo) / DAYS);
  const date = jakartaDayOfMonth(day);
  const payday = date >= 25 && date <= 28 ? 1.3 : 1;
  const weekday = WEEK[jakartaWeekday(day)] ?? 1;
  return Math.round(ORDERS_A_DAY * growth * weekday * payday * random.between(0.85, 1.15));
}

// What was not paid, or was called off later, must not touch goods that are nearly gone: their last units were sold.
function outcomeOf(random: Random, baskets: readonly Basket[]): Outcome {
  const draw = random.next();
  if (!baskets.every((basket) => basket.lines.every((line) => isPlenty(line.shelf)))) return "PAID";
  if (draw < 0.045) return "EXPIRED";
  if (draw < 0.065) return "CANCELLED_BY_CUSTOMER";
  return draw < 0.08 ? "PAYMENT_FAILED" : "PAID";
}

function withCourses(order: PlannedOrder, now: Date): PlannedOrder {
  const { paidAt } = order;
  if (!paidAt) return order;
  const parts = order.parts.map((part) => {
    const plenty = part.items.every((item) => isPlenty(item.shelf));
    return { ...part, times: runCourse(order.random, paidAt, now, plenty) };
  });
  return { ...order, parts };
}

function isPlenty(shelf: Shelf): boolean {
  return shelf.offer.supply === "plenty" && shelf.levels.every((level) => level.target >= 4);
}
