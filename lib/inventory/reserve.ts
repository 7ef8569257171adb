import type { Actor } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import { insertRows } from "@/lib/platform/sql";
import type { Tx } from "@/lib/platform/transaction";
import { levelIdsOf, levelsOf, readSourcePool, recounted, type SourcePool, takeFrom } from "./source-pool";
import { type Allocation, planSourcing, type SourceLine } from "./sourcing";
import { type LevelCounts, lockLevels, moveLockedStock, toMove } from "./stock";

export type ShopOrderLines = { shopOrderId: string; shopId: string; lines: SourceLine[] };

/** Not enough free units over the active warehouses of the shop; `free` is what was left of each short variant. */
export class OutOfStock extends Error {
  readonly short: { shopId: string; variantId: string; wanted: number; free: number }[];

  constructor(short: OutOfStock["short"]) {
    super(`out of stock: ${short.map((s) => `${s.variantId} ${s.free}/${s.wanted}`).join(", ")}`);
    this.name = "OutOfStock";
    this.short = short;
  }
}

/** One order's wish: its lines, shop by shop, locked until `expiresAt`, all of them or none. */
export type ReserveRequest = {
  orderId: string;
  expiresAt: Date;
  shopOrders: readonly ShopOrderLines[];
  /** Who orders, where one transaction serves many; else the transaction's own actor. */
  actor?: Actor;
};

type Plan = ShopOrderLines & { reservationId: string; allocations: Allocation[] };
type Decision = { request: ReserveRequest; plans: Plan[] };

/**
 * Locks stock for many orders at once: for every line of an order, or for none of its lines. The one way to lock stock for a
 * sale. Answers request by request what is short, or null where all is locked; a short order costs its neighbours nothing.
 *
 * The levels that could serve are found by a plain read, then taken in id order; what is decided in arrival order after that
 * is decided with counts nobody else can change, so the last unit goes to exactly one order and nobody is refused while a unit
 * he could have is free. The rows stay ours until commit: callers do what else they must before, or keep it short.
 */
export async function reserveStock(
  tx: Tx,
  requests: readonly ReserveRequest[],
): Promise<(OutOfStock | null)[]> {
  const seen = await readSourcePool(
    tx.sql,
    requests.flatMap((request) => request.shopOrders),
  );
  // Short already by the counts everybody sees: no row is locked on its account.
  const early = requests.map((request) => planRequest(seen, request));
  const hopeful = requests.filter((_request, index) => !(early[index] instanceof OutOfStock));
  const counts = await lockLevels(
    tx.sql,
    levelIdsOf(
      seen,
      hopeful.flatMap((request) => request.shopOrders),
    ),
  );
  const pool = recounted(seen, counts);

  const decisions: Decision[] = [];
  const answers = requests.map((request, index) => {
    const refused = early[index];
    if (refused instanceof OutOfStock) return refused;
    const plans = planRequest(pool, request);
    if (plans instanceof OutOfStock) return plans;
    takeFrom(
      pool,
      plans.flatMap((plan) => plan.allocations),
    );
    decisions.push({ request, plans });
    return null;
  });
  if (decisions.length > 0) await lock(tx, counts, decisions);
  return answers;
}

function planRequest(pool: SourcePool, request: ReserveRequest): Plan[] | OutOfStock {
  const planned = request.shopOrders.map((shopOrder) => ({
    shopOrder,
    plan: planSourcing(shopOrder.lines, levelsOf(pool, shopOrder)),
  }));
  const short = planned.flatMap(({ shopOrder, plan }) =>
    plan.ok ? [] : plan.short.map((need) => ({ shopId: shopOrder.shopId, ...need })),
  );
  if (short.length > 0) return new OutOfStock(short);
  return planned.flatMap(({ shopOrder, plan }) =>
    plan.ok ? [{ ...shopOrder, reservationId: newId(), allocations: plan.allocations }] : [],
  );
}

async function lock(
  tx: Tx,
  counts: ReadonlyMap<string, LevelCounts>,
  decisions: readonly Decision[],
): Promise<void> {
  await insertRows(
    tx.sql,
    "Reservation",
    decisions.flatMap(({ request, plans }) =>
      plans.map((plan) => ({
        id: plan.reservationId,
        orderId: request.orderId,
        shopOrderId: plan.shopOrderId,
        shopId: plan.shopId,
        status: "HELD",
        liveKey: plan.shopOrderId,
        expiresAt: request.expiresAt,
      })),
    ),
  );
  await insertRows(
    tx.sql,
    "ReservationLine",
    decisions.flatMap(({ plans }) =>
      plans.flatMap((plan) =>
        plan.allocations.map((part) => ({
          id: newId(),
          reservationId: plan.reservationId,
          orderItemId: part.orderItemId,
          stockLevelId: part.stockLevelId,
          warehouseId: part.warehouseId,
          variantId: part.variantId,
          quantity: part.quantity,
        })),
      ),
    ),
  );
  await moveLockedStock(
    tx,
    counts,
    decisions.map(({ request, plans }) => ({
      moves: plans.flatMap((plan) =>
        plan.allocations.map((part) => toMove(plan.shopId, part, 0, part.quantity)),
      ),
      why: { cause: "RESERVE", refType: "order", refId: request.orderId, actor: request.actor },
    })),
  );
}
