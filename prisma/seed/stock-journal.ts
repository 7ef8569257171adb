import { newId } from "@/lib/platform/id";
import type { Tx } from "@/lib/platform/transaction";
import { type Row, writeRows } from "./rows";

export type Level = {
  id: string;
  shopId: string;
  warehouseId: string;
  variantId: string;
  /** Units that should be left on the shelf today. */
  target: number;
  /** When the shop first had it. */
  firstAt: Date;
};

export type Actor = { userId: string | null; name: string };

export type Move = {
  at: Date;
  level: Level;
  deltaOnHand: number;
  deltaReserved: number;
  cause:
    | "RECEIVE"
    | "ADJUST"
    | "RESERVE"
    | "COMMIT"
    | "RELEASE"
    | "EXPIRE"
    | "RESTOCK"
    | "TRANSFER_HOLD"
    | "TRANSFER_OUT"
    | "TRANSFER_IN"
    | "TRANSFER_CANCEL"
    | "COUNT"
    | "IMPORT"
    | "UNDO";
  reason?: string;
  note?: string;
  refType: "order" | "shop-order" | "transfer" | "batch";
  refId: string;
  actor: Actor;
};

/** A person as histories and ledgers name one. */
export function person(userId: string): Actor {
  return { userId, name: `user:${userId}` };
}

/** A job as histories and ledgers name one; the names are those of the subscriptions table. */
export function job(name: string): Actor {
  return { userId: null, name };
}

/**
 * Everything that ever happened to the demo's stock. Moves are collected in any order and written in the order of time, so that
 * the ledger's running counts are those a shop would have written as it went.
 */
export type Journal = { levels: Level[]; moves: Move[] };

export function newLevel(place: Omit<Level, "id">): Level {
  return { id: newId(), ...place };
}

/** Moves in the order they happened; what happened at one moment stays in the order it was noted. */
export function inOrder(moves: readonly Move[]): Move[] {
  return moves.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

/** Writes levels and ledger. @throws where a count would leave 0 ≤ reserved ≤ onHand: then the plan was wrong */
export async function writeJournal(tx: Tx, journal: Journal): Promise<void> {
  const counts = new Map(
    journal.levels.map((level) => [level.id, { onHand: 0, reserved: 0, updatedAt: level.firstAt }]),
  );
  const ledger = inOrder(journal.moves).map((move): Row => {
    const count = counts.get(move.level.id);
    if (!count) throw new Error("a move on a level that is not in the journal");
    count.onHand += move.deltaOnHand;
    count.reserved += move.deltaReserved;
    count.updatedAt = move.at;
    if (count.reserved < 0 || count.reserved > count.onHand) {
      throw new Error(`${move.cause} at ${move.at.toISOString()} leaves ${count.onHand}/${count.reserved}`);
    }
    return ledgerRow(move, count);
  });
  await writeRows(
    tx.sql,
    "StockLevel",
    journal.levels.map(({ id, warehouseId, variantId, shopId }) => ({
      id,
      warehouseId,
      variantId,
      shopId,
      onHand: 0,
      reserved: 0,
      ...counts.get(id),
    })),
  );
  await writeRows(tx.sql, "StockLedger", ledger);
}

function ledgerRow(move: Move, after: { onHand: number; reserved: number }): Row {
  const { level, actor } = move;
  return {
    stockLevelId: level.id,
    shopId: level.shopId,
    warehouseId: level.warehouseId,
    variantId: level.variantId,
    deltaOnHand: move.deltaOnHand,
    deltaReserved: move.deltaReserved,
    onHandAfter: after.onHand,
    reservedAfter: after.reserved,
    cause: move.cause,
    reason: move.reason ?? null,
    note: move.note ?? null,
    refType: move.refType,
    refId: move.refId,
    actorUserId: actor.userId,
    actorName: actor.name,
    createdAt: move.at,
  };
}
