import type { Actor } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import { insertRowsLater } from "@/lib/platform/sql";
import type { Tx } from "@/lib/platform/transaction";
import {
  copyOf,
  levelIdsOf,
  levelsOf,
  readSourcePool,
  recounted,
  type SourcePool,
  takeFrom,
} from "./source-pool";
import { type Allocation, planSourcing, type SourceLine, type ZoneCost } from "./sourcing";
import {
  type LevelCounts,
  lockLevels,
  moveLockedStock,
  type StockEntry,
  takeFreeStock,
  toMove,
} from "./stock";

export type ShopOrderLines = {
  shopOrderId: string;
  shopId: string;
  lines: SourceLine[];
  /** How far each warehouse is from the address; without it all are equally far. */
  zoneCost?: ZoneCost | undefined;
};

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
type Decided = { decisions: Decision[]; answers: (OutOfStock | null)[] };

/** A plan made without locks did not stand up to the counts under them: roll back, and reserve again in the way "locked". */
export class PlanOverturned extends Error {}

type ReserveOptions = {
  /**
   * "planned": plan by a plain read, write rows, take the hot rows last; throws PlanOverturned when the units have gone meanwhile.
   * "locked": take every level that could serve first, then plan; always decides.
   */
  way: "planned" | "locked";
  /** Writes the caller's own rows for the requests that get their stock: before the hot rows are taken, if the way allows. */
  writeOwn?: (tx: Tx, granted: readonly ReserveRequest[]) => Promise<void>;
};

/**
 * Locks stock for many orders at once: for every line of an order, or for none of its lines. The one way to lock stock for a
 * sale. Answers request by request what is short, or null where all is locked; a short order costs its neighbours nothing.
 *
 * Decided in arrival order, with counts nobody else can change by then: the last unit goes to exactly one order, and nobody is
 * refused while units he could have are free. The hot rows are held from lockLevels to commit.
 */
export async function reserveStock(
  tx: Tx,
  requests: readonly ReserveRequest[],
  options: ReserveOptions,
): Promise<(OutOfStock | null)[]> {
  const seen = await readSourcePool(
    tx.sql,
    requests.flatMap((request) => request.shopOrders),
  );
  const first = decide(copyOf(seen), requests);
  // Short by the counts everybody sees, on its own and not because of its neighbours: no row is locked on its account.
  const alone = requests.map((request, index) => {
    const plans = first.answers[index] ? planRequest(seen, request) : null;
    return plans instanceof OutOfStock ? plans : null;
  });
  const hopeful = requests.filter((_request, index) => alone[index] === null);
  if (hopeful.length === 0) return alone;
  const planned = hopeful.length === requests.length ? first : decide(copyOf(seen), hopeful);
  const servesAll = planned.decisions.length === hopeful.length;
  const answers =
    options.way === "planned" && servesAll
      ? await lockPlanned(tx, planned, options.writeOwn)
      : await lockAndDecide(tx, seen, hopeful, options.writeOwn);
  const next = answers.values();
  return alone.map((short) => short ?? next.next().value ?? null);
}

// Everybody can be served by what was seen: whether it is still there shows when the rows are ours.
async function lockPlanned(
  tx: Tx,
  { decisions, answers }: Decided,
  writeOwn: ReserveOptions["writeOwn"],
): Promise<Decided["answers"]> {
  await writeRows(tx, decisions, writeOwn);
  if (movesAlike(decisions)) {
    if (!(await takeFreeStock(tx, entriesOf(decisions)))) throw new PlanOverturned();
    return answers;
  }
  const counts = await lockLevels(tx.sql, levelsIn(decisions));
  if (!stillThere(counts, decisions)) throw new PlanOverturned();
  await moveLockedStock(tx, counts, entriesOf(decisions));
  return answers;
}

// Somebody will be refused, which must be decided by counts that cannot change any more.
async function lockAndDecide(
  tx: Tx,
  seen: SourcePool,
  requests: readonly ReserveRequest[],
  writeOwn: ReserveOptions["writeOwn"],
): Promise<Decided["answers"]> {
  const counts = await lockLevels(
    tx.sql,
    levelIdsOf(
      seen,
      requests.flatMap((request) => request.shopOrders),
    ),
  );
  const { decisions, answers } = decide(recounted(seen, counts), requests);
  await writeRows(tx, decisions, writeOwn);
  await moveLockedStock(tx, counts, entriesOf(decisions));
  return answers;
}

function decide(pool: SourcePool, requests: readonly ReserveRequest[]): Decided {
  const decisions: Decision[] = [];
  const answers = requests.map((request) => {
    const plans = planRequest(pool, request);
    if (plans instanceof OutOfStock) return plans;
    takeFrom(
      pool,
      plans.flatMap((plan) => plan.allocations),
    );
    decisions.push({ request, plans });
    return null;
  });
  return { decisions, answers };
}

function planRequest(pool: SourcePool, request: ReserveRequest): Plan[] | OutOfStock {
  const planned = request.shopOrders.map((shopOrder) => ({
    shopOrder,
    plan: planSourcing(shopOrder.lines, levelsOf(pool, shopOrder), pool.rules.get(shopOrder.shopId)),
  }));
  const short = planned.flatMap(({ shopOrder, plan }) =>
    plan.ok ? [] : plan.short.map((need) => ({ shopId: shopOrder.shopId, ...need })),
  );
  if (short.length > 0) return new OutOfStock(short);
  return planned.flatMap(({ shopOrder, plan }) =>
    plan.ok ? [{ ...shopOrder, reservationId: newId(), allocations: plan.allocations }] : [],
  );
}

function allocationsOf(decisions: readonly Decision[]): Allocation[] {
  return decisions.flatMap(({ plans }) => plans.flatMap((plan) => plan.allocations));
}

function levelsIn(decisions: readonly Decision[]): string[] {
  return allocationsOf(decisions).map((part) => part.stockLevelId);
}

// Whether every level gives as much as every other: then one statement takes all of it.
function movesAlike(decisions: readonly Decision[]): boolean {
  return new Set(wantedOf(decisions).values()).size === 1;
}

function stillThere(counts: ReadonlyMap<string, LevelCounts>, decisions: readonly Decision[]): boolean {
  return [...wantedOf(decisions)].every(([id, quantity]) => {
    const level = counts.get(id);
    return level !== undefined && quantity <= level.onHand - level.reserved - level.safetyStock;
  });
}

function wantedOf(decisions: readonly Decision[]): Map<string, number> {
  const wanted = new Map<string, number>();
  for (const { stockLevelId, quantity } of allocationsOf(decisions))
    wanted.set(stockLevelId, (wanted.get(stockLevelId) ?? 0) + quantity);
  return wanted;
}

async function writeRows(
  tx: Tx,
  decisions: readonly Decision[],
  writeOwn: ReserveOptions["writeOwn"],
): Promise<void> {
  if (decisions.length === 0) return;
  await writeOwn?.(
    tx,
    decisions.map((decision) => decision.request),
  );
  insertRowsLater(tx.sql, "Reservation", decisions.flatMap(reservationRows));
  insertRowsLater(tx.sql, "ReservationLine", decisions.flatMap(lineRows));
}

function reservationRows({ request, plans }: Decision) {
  return plans.map((plan) => ({
    id: plan.reservationId,
    orderId: request.orderId,
    shopOrderId: plan.shopOrderId,
    shopId: plan.shopId,
    status: "HELD",
    liveKey: plan.shopOrderId,
    expiresAt: request.expiresAt,
  }));
}

function lineRows({ plans }: Decision) {
  return plans.flatMap((plan) =>
    plan.allocations.map((part) => ({
      reservationId: plan.reservationId,
      orderItemId: part.orderItemId,
      stockLevelId: part.stockLevelId,
      warehouseId: part.warehouseId,
      variantId: part.variantId,
      quantity: part.quantity,
      sourcing: JSON.stringify(part.reason),
    })),
  );
}

function entriesOf(decisions: readonly Decision[]): StockEntry[] {
  return decisions.map(({ request, plans }) => ({
    moves: plans.flatMap((plan) =>
      plan.allocations.map((part) => toMove(plan.shopId, part, 0, part.quantity)),
    ),
    why: { cause: "RESERVE", refType: "order", refId: request.orderId, actor: request.actor },
  }));
}
