import { newId } from "@/lib/platform/id";
import { after, before, DAY, HOUR } from "./calendar";
import type { Offer } from "./offers";
import { createRandom, type Random } from "./random";
import { inOrder, type Journal, type Level, type Move, newLevel, person } from "./stock-journal";

/** Where an offer's units lie, the warehouse that ships first in front. */
export type Shelf = { offer: Offer; levels: Level[] };

/** Plans which warehouses keep each offer and how much is to be left there today. */
export function planShelves(offers: readonly Offer[]): Shelf[] {
  return offers.map((offer) => {
    const random = createRandom(`shelf/${offer.sku}`);
    const places = offer.shop.warehouses.toSorted((a, b) => a.priority - b.priority);
    const both = places.length > 1 && random.chance(0.6);
    const kept = both
      ? places
      : [random.chance(0.7) ? places[0] : places.at(-1)].filter((one) => one !== undefined);
    const targets = targetsOf(offer, kept.length, random);
    return {
      offer,
      levels: kept.map((warehouse, index) =>
        newLevel({
          shopId: offer.shop.id,
          warehouseId: warehouse.id,
          variantId: offer.variant.id,
          target: targets[index] ?? 0,
          firstAt: after(offer.createdAt, 2 * HOUR),
        }),
      ),
    };
  });
}

function targetsOf(offer: Offer, places: number, random: Random): number[] {
  if (offer.supply === "gone") return Array.from({ length: places }, () => 0);
  if (offer.supply === "scarce") return [random.int(1, 3), 0].slice(0, places);
  const [low, high] = rangeOf(offer.price);
  const total = random.int(low, high);
  const near = places === 1 ? total : Math.round(total * random.between(0.5, 0.75));
  return [near, total - near].slice(0, places);
}

function rangeOf(price: number): [number, number] {
  if (price >= 10_000_000) return [4, 9];
  if (price >= 3_000_000) return [5, 22];
  if (price >= 500_000) return [8, 45];
  return [12, 90];
}

/**
 * Adds the deliveries from suppliers that explain the journal: a first one when the shop took the goods on and, where much was
 * sold, a second one later. Never fewer units than the locks and sales in between needed.
 */
export function addReceipts(journal: Journal, ownerOf: ReadonlyMap<string, string>, now: Date): void {
  const byLevel = movesByLevel(journal);
  const receipts = new Map<string, string>();
  let serial = 0;
  for (const level of journal.levels) {
    const moves = byLevel.get(level.id) ?? [];
    const random = createRandom(`receipts/${serial++}`);
    const receive = (at: Date, quantity: number, reason: "OPENING" | "SUPPLIER") => {
      // What came on one day to one warehouse was one delivery.
      const delivery = `${level.warehouseId}/${at.getTime()}`;
      const refId = receipts.get(delivery) ?? newId();
      receipts.set(delivery, refId);
      const actor = person(ownerOf.get(level.shopId) ?? "");
      const counts = { deltaOnHand: quantity, deltaReserved: 0 };
      journal.moves.push({
        at,
        level,
        ...counts,
        cause: "RECEIVE",
        reason,
        refType: "batch",
        refId,
        actor,
      });
    };
    const total = Math.max(level.target - sum(moves, (move) => move.deltaOnHand), shortfall(moves));
    if (total === 0) {
      // Never sold and none left: the one they had went to the shop window.
      receive(level.firstAt, 1, "OPENING");
      const soon = Math.min(3 * DAY, now.getTime() - level.firstAt.getTime());
      writeOff(journal, level, ownerOf, after(level.firstAt, random.between(0.3, 0.9) * soon));
      continue;
    }
    const secondAt = before(now, random.pick([12, 26, 41]));
    const early = moves.filter((move) => move.at < secondAt);
    const needed = Math.max(shortfall(early), 1);
    const opening = Math.min(total, Math.ceil(needed * random.between(1, 1.4)) + random.int(0, 3));
    if (secondAt < after(level.firstAt, 20 * DAY) || total - opening < 4) {
      receive(level.firstAt, total, "OPENING");
      continue;
    }
    receive(level.firstAt, opening, "OPENING");
    receive(secondAt, total - opening, "SUPPLIER");
  }
}

function movesByLevel(journal: Journal): Map<string, Move[]> {
  const byLevel = new Map<string, Move[]>();
  for (const move of inOrder(journal.moves)) {
    const own = byLevel.get(move.level.id);
    if (own) own.push(move);
    else byLevel.set(move.level.id, [move]);
  }
  return byLevel;
}

function writeOff(journal: Journal, level: Level, ownerOf: ReadonlyMap<string, string>, at: Date): void {
  journal.moves.push({
    at,
    level,
    deltaOnHand: -1,
    deltaReserved: 0,
    cause: "ADJUST",
    reason: "SAMPLE",
    refType: "batch",
    refId: newId(),
    actor: person(ownerOf.get(level.shopId) ?? ""),
  });
}

/** How many units must have been there from the start for these moves to be possible. */
function shortfall(moves: readonly Move[]): number {
  let free = 0;
  let lowest = 0;
  for (const move of moves) {
    free += move.deltaOnHand - move.deltaReserved;
    lowest = Math.min(lowest, free);
  }
  return -lowest;
}

function sum(moves: readonly Move[], of: (move: Move) => number): number {
  return moves.reduce((total, move) => total + of(move), 0);
}
