import { newId } from "@/lib/platform/id";
import type { Tx } from "@/lib/platform/transaction";
import { BATCH_SHOP, push, settledLevels } from "./batches";
import { after, before, HOUR, MINUTE } from "./calendar";
import { createRandom, numberOf } from "./random";
import { type Row, writeRows } from "./rows";
import type { SeededShop } from "./shops";
import { type Journal, type Level, person } from "./stock-journal";

type CountedLine = { level: Level; at: Date; difference: number };

export type CountPlan = {
  head: Row & { id: string };
  counted: CountedLine[];
  /** On the list and not yet counted. */
  waiting: Level[];
};

/** One count of last week, applied, and one that is under way: the differences of the first are moves, those of the second not yet. */
export function planCounts(shops: readonly SeededShop[], journal: Journal, now: Date): CountPlan[] {
  const shop = shops.find((one) => one.slug === BATCH_SHOP);
  if (!shop) throw new Error(`no shop ${BATCH_SHOP}`);
  const random = createRandom("counts");
  const [front, back] = shop.warehouses;
  if (!front || !back) throw new Error(`${BATCH_SHOP} needs two warehouses`);
  const head = (place: { id: string }, createdAt: Date, rest: Row) => ({
    id: newId(),
    number: numberOf(random, "SO"),
    shopId: shop.id,
    warehouseId: place.id,
    createdBy: shop.workerId,
    createdAt,
    ...rest,
  });
  const at = (place: { id: string }) =>
    settledLevels(shop, journal, now, random).filter((level) => level.warehouseId === place.id);

  const batchId = newId();
  const opened = before(now, 6.3);
  const closedAt = after(opened, 3 * HOUR);
  const applied = {
    head: head(front, opened, {
      status: "APPLIED",
      openKey: null,
      blind: true,
      note: "Opname bulanan",
      batchId,
      closedAt,
    }),
    counted: at(front).map((level, index) => ({
      level,
      at: after(opened, (20 + (index % 60)) * MINUTE),
      difference: [-1, 2, -2, 1, -1][index] ?? 0,
    })),
    waiting: [],
  };
  for (const { level, difference } of applied.counted) {
    if (difference === 0) continue;
    push(journal, level, difference, {
      at: closedAt,
      cause: "COUNT",
      reason: "COUNT",
      refId: batchId,
      actor: person(shop.workerId),
    });
  }

  const today = before(now, 0.12);
  const shelves = at(back);
  const half = Math.ceil(shelves.length * 0.6);
  const open = {
    head: head(back, today, {
      status: "OPEN",
      openKey: back.id,
      blind: false,
      note: null,
      batchId: null,
      closedAt: null,
    }),
    counted: shelves.slice(0, half).map((level, index) => ({
      level,
      at: after(today, (5 + (index % 100)) * MINUTE),
      difference: [0, -1, 0, 0, 3][index] ?? 0,
    })),
    waiting: shelves.slice(half),
  };
  return [applied, open];
}

/** Writes the counts once all moves are known: what was on record when a line was counted is what the ledger says of that moment. */
export async function writeCounts(tx: Tx, journal: Journal, plans: readonly CountPlan[]): Promise<void> {
  await writeRows(
    tx.sql,
    "StockCount",
    plans.map((plan) => plan.head),
  );
  const lines = plans.flatMap(({ head, counted, waiting }): Row[] => [
    ...counted.map(({ level, at, difference }) => {
      const expected = onHandAt(journal, level, at);
      if (expected + difference < 0) throw new Error("a count found less than nothing");
      return {
        countId: head.id,
        variantId: level.variantId,
        counted: expected + difference,
        expected,
        countedBy: head.createdBy ?? null,
        countedAt: at,
      };
    }),
    ...waiting.map((level) => ({
      countId: head.id,
      variantId: level.variantId,
      counted: null,
      expected: null,
      countedBy: null,
      countedAt: null,
    })),
  ]);
  await writeRows(tx.sql, "StockCountLine", lines);
}

function onHandAt(journal: Journal, level: Level, at: Date): number {
  return journal.moves
    .filter((move) => move.level === level && move.at <= at)
    .reduce((sum, move) => sum + move.deltaOnHand, 0);
}
