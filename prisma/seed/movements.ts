import { newId } from "@/lib/platform/id";
import { after, before, DAY, HOUR } from "./calendar";
import { createRandom, type Random } from "./random";
import type { SeededShop } from "./shops";
import { type Journal, type Level, type Move, person } from "./stock-journal";

const COUNTED = 45;
const CORRECTIONS: { delta: number; reason: string; note: string | null }[] = [
  { delta: -1, reason: "DAMAGED", note: "Kemasan penyok" },
  { delta: -2, reason: "DAMAGED", note: "Terkena air" },
  { delta: -1, reason: "COUNT", note: null },
  { delta: 1, reason: "COUNT", note: null },
  { delta: 1, reason: "FOUND", note: "Terselip di rak sebelah" },
  { delta: -1, reason: "SAMPLE", note: "Dipajang di etalase" },
];

/** What counting the shelves brought to light, here and there. */
export function addCorrections(shops: readonly SeededShop[], journal: Journal, now: Date): void {
  const random = createRandom("corrections");
  const settled = journal.levels.filter((level) => level.target >= 6 && level.firstAt < before(now, 12));
  for (const level of random.shuffled(settled).slice(0, COUNTED)) {
    const worker = shops.find((shop) => shop.id === level.shopId)?.workerId;
    if (!worker) throw new Error("a level of no shop");
    journal.moves.push(correction(level, worker, random, now));
  }
}

function correction(level: Level, worker: string, random: Random, now: Date): Move {
  const { delta, reason, note } = random.pick(CORRECTIONS);
  const span = now.getTime() - level.firstAt.getTime() - 5 * DAY;
  return {
    at: after(level.firstAt, 5 * DAY + random.between(0, 1) * (span - HOUR)),
    level,
    deltaOnHand: delta,
    deltaReserved: 0,
    cause: "ADJUST",
    reason,
    ...(note ? { note } : {}),
    refType: "batch",
    refId: newId(),
    actor: person(worker),
  };
}
