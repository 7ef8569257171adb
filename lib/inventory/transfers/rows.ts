import type { TransferEventKind, TransferStatus } from "@/generated/prisma/enums";
import { actorName, actorUserId } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { insertRows } from "@/lib/platform/sql";
import type { Tx } from "@/lib/platform/transaction";
import type { TransferRef } from "../schema";

export type TransferHead = {
  id: string;
  shopId: string;
  fromWarehouseId: string;
  toWarehouseId: string;
  status: TransferStatus;
};

export type TransferLineCounts = {
  variantId: string;
  quantity: number;
  held: number;
  sent: number;
  received: number;
  lost: number;
  returned: number;
};

const STAMP: Partial<Record<TransferStatus, string>> = {
  DRAFT: "readyAt = NULL",
  READY: "readyAt = NOW(3)",
  IN_TRANSIT: "sentAt = NOW(3)",
  RECEIVED: "receivedAt = NOW(3)",
  CANCELLED: "cancelledAt = NOW(3)",
};

/**
 * Moves a transfer from one of these states to the next and takes its row: the first lock of every verb, before any stock
 * level's. Of two people who send, receive or call off at once, one waits here and then finds what the other has left.
 * @throws NOT_FOUND for another shop's; TRANSFER_STATE {status} when it is in none of these states.
 */
export async function takeTransfer(
  tx: Tx,
  ref: TransferRef,
  from: readonly TransferStatus[],
  to: TransferStatus,
): Promise<TransferHead> {
  const stamp = STAMP[to] ? `, ${STAMP[to]}` : "";
  const taken = await tx.sql.run(
    `UPDATE Transfer SET status = ?, updatedAt = NOW(3)${stamp} WHERE id = ? AND shopId = ? AND status IN (?)`,
    [to, ref.transferId, ref.shopId, [...from]],
  );
  const head = await readHead(tx, ref);
  if (taken !== 1) throw new DomainError("TRANSFER_STATE", { params: { status: head.status } });
  return head;
}

/** @throws NOT_FOUND for another shop's */
export async function readHead(tx: Pick<Tx, "sql">, ref: TransferRef): Promise<TransferHead> {
  const [head] = await tx.sql.rows<TransferHead>(
    "SELECT id, shopId, fromWarehouseId, toWarehouseId, status FROM Transfer WHERE id = ? AND shopId = ?",
    [ref.transferId, ref.shopId],
  );
  if (!head) throw notFound("transfer");
  return head;
}

/** The lines of a transfer whose row is ours, so they stand still until we commit. */
export function readLines(tx: Tx, transferId: string): Promise<TransferLineCounts[]> {
  return tx.sql.rows<TransferLineCounts>(
    `SELECT variantId, quantity, held, sent, received, lost, returned FROM TransferLine
     WHERE transferId = ? ORDER BY variantId`,
    [transferId],
  );
}

/** Units that have left the origin and are neither received, lost nor returned. */
export function stillMoving({ sent, received, lost, returned }: TransferLineCounts): number {
  return sent - received - lost - returned;
}

/** Adds a line to the transfer's history. */
export async function recordEvent(
  tx: Tx,
  transferId: string,
  event: {
    kind: TransferEventKind;
    units: number;
    note?: string | null | undefined;
    receiptId?: string;
  },
): Promise<void> {
  await insertRows(tx.sql, "TransferEvent", [
    {
      id: newId(),
      transferId,
      kind: event.kind,
      units: event.units,
      note: event.note ?? null,
      receiptId: event.receiptId ?? null,
      actorUserId: actorUserId(tx.actor),
      actorName: actorName(tx.actor),
    },
  ]);
}

/** The sum of what each line gives. */
export function total<Line>(lines: readonly Line[], units: (line: Line) => number): number {
  return lines.reduce((sum, line) => sum + units(line), 0);
}
