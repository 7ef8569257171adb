import { createHash } from "node:crypto";
import { newId } from "@/lib/platform/id";
import type { Tx } from "@/lib/platform/transaction";
import { after, before, MINUTE } from "./calendar";
import { createRandom, numberOf } from "./random";
import { type Row, writeRows } from "./rows";
import type { SeededShop } from "./shops";
import { type Actor, type Journal, type Level, type Move, person } from "./stock-journal";

export const BATCH_SHOP = "lentera-digital";

const KINDS: Partial<Record<Move["cause"], string>> = {
  RECEIVE: "RECEIPT",
  ADJUST: "ADJUSTMENT",
  COUNT: "COUNT",
  IMPORT: "IMPORT",
  UNDO: "UNDO",
};

/** What the rows of a batch do not say themselves. */
type Remark = { note?: string; undoes?: string; fileHash?: string };

/** Batches somebody made by hand, kept until all moves are known. */
export type BatchPlan = { remarks: Map<string, Remark> };

/** An imported file, and a correction in the wrong warehouse that was taken back twenty minutes later. */
export function planBatches(shops: readonly SeededShop[], journal: Journal, now: Date): BatchPlan {
  const shop = shops.find((one) => one.slug === BATCH_SHOP);
  if (!shop) throw new Error(`no shop ${BATCH_SHOP}`);
  const settled = settledLevels(shop, journal, now, createRandom("batches"));
  const remarks = new Map<string, Remark>();
  const actor = person(shop.workerId);

  const file = newId();
  remarks.set(file, {
    note: "Berkas stok dari gudang lama",
    fileHash: createHash("sha256").update("gerai-demo-import").digest("hex"),
  });
  for (const [index, level] of settled.slice(0, 7).entries()) {
    push(journal, level, [3, 5, -1, 2, 4, -2, 6][index] ?? 1, {
      at: before(now, 9),
      cause: "IMPORT",
      refId: file,
      actor,
    });
  }

  const [mistake, undo] = [newId(), newId()];
  const at = before(now, 4.2);
  remarks.set(mistake, { note: "Barang pajangan rusak" });
  remarks.set(undo, { undoes: mistake, note: "Salah gudang" });
  for (const level of settled.slice(7, 10)) {
    push(journal, level, -2, { at, cause: "ADJUST", reason: "DAMAGED", refId: mistake, actor });
    push(journal, level, 2, { at: after(at, 20 * MINUTE), cause: "UNDO", refId: undo, actor });
  }
  return { remarks };
}

type Deed = { at: Date; cause: Move["cause"]; reason?: string; refId: string; actor: Actor };

/** Notes one line of a batch. */
export function push(journal: Journal, level: Level, deltaOnHand: number, deed: Deed): void {
  journal.moves.push({ ...deed, level, deltaOnHand, deltaReserved: 0, refType: "batch" });
}

/** Levels of a shop that have been there long enough and hold enough to be corrected; shuffled. */
export function settledLevels(
  shop: SeededShop,
  journal: Journal,
  now: Date,
  random: ReturnType<typeof createRandom>,
): Level[] {
  const own = journal.levels.filter(
    (level) => level.shopId === shop.id && level.target >= 8 && level.firstAt < before(now, 14),
  );
  return random.shuffled(own);
}

/** Writes a head for every batch the journal's moves name. */
export async function writeBatches(tx: Tx, journal: Journal, plan: BatchPlan): Promise<void> {
  const random = createRandom("batch-numbers");
  const heads = new Map<string, Move[]>();
  for (const move of journal.moves) {
    if (move.refType !== "batch") continue;
    heads.set(move.refId, [...(heads.get(move.refId) ?? []), move]);
  }
  const rows = [...heads].map(([id, moves]) =>
    headRow(id, moves, plan.remarks.get(id), numberOf(random, "BT")),
  );
  await writeRows(tx.sql, "StockBatch", rows);
}

function headRow(id: string, moves: readonly Move[], remark: Remark | undefined, number: string): Row {
  const [first] = moves;
  if (!first) throw new Error("a batch without moves");
  const sum = (sign: 1 | -1) =>
    moves.reduce((total, move) => total + Math.max(sign * move.deltaOnHand, 0), 0);
  return {
    id,
    number,
    shopId: first.level.shopId,
    kind: KINDS[first.cause] ?? null,
    note: remark?.note ?? first.note ?? null,
    lineCount: moves.length,
    unitsIn: sum(1),
    unitsOut: sum(-1),
    undoes: remark?.undoes ?? null,
    fileHash: remark?.fileHash ?? null,
    createdBy: first.actor.userId,
    createdAt: first.at,
  };
}
