import type { ReturnStatus } from "@/generated/prisma/enums";
import { closeReturn } from "@/lib/ordering";
import { actorUserId, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { appendEvents } from "@/lib/platform/outbox";
import type { Tx } from "@/lib/platform/transaction";
import { type ReturnFacts, returnEvent } from "./events";

export type ReturnRow = {
  id: string;
  shopOrderId: string;
  shopId: string;
  userId: string;
  status: ReturnStatus;
  note: string;
  refundShipping: number;
};

/** How long a return waits for whoever's turn it is, days; then the sweep goes on without him. */
export const WAITS = { REQUESTED: 3, APPROVED: 7, SENT: 14 } as const;

const OPEN: readonly ReturnStatus[] = ["REQUESTED", "APPROVED", "SENT"];

/** What `moveReturn` writes beside the status. */
type Detail = { answer?: string; courier?: string; trackingNumber?: string };

/** Where a return goes next, and the event that says so; a withdrawn one concerns nobody. */
const TELLS: Partial<Record<ReturnStatus, Parameters<typeof returnEvent>[0]>> = {
  APPROVED: "approved",
  REJECTED: "rejected",
  SENT: "sent",
  RECEIVED: "received",
  LAPSED: "lapsed",
};

/**
 * Moves a return on, with its event; one that ends lets its part complete. The guarded UPDATE decides: of two people who answer
 * at once, one gets REQUEST_STATE. For verbs that have already checked who asks.
 */
export async function moveReturn(
  tx: Tx,
  row: ReturnRow,
  move: { from: readonly ReturnStatus[]; to: ReturnStatus } & Detail,
): Promise<void> {
  const open = OPEN.includes(move.to);
  const set = [
    "status = ?",
    open ? `sweepAt = NOW(3) + INTERVAL ${waitOf(move.to)} DAY` : "openKey = NULL, endedAt = NOW(3)",
  ];
  const values: (string | null)[] = [move.to];
  if (move.to === "APPROVED" || move.to === "REJECTED") {
    set.push("answeredAt = NOW(3)", "answeredBy = ?", "answer = ?");
    values.push(actorUserId(tx.actor), move.answer ?? null);
  }
  if (move.to === "SENT") {
    set.push("sentAt = NOW(3)", "courier = ?", "trackingNumber = ?");
    values.push(move.courier ?? null, move.trackingNumber ?? null);
  }
  const moved = await tx.sql.run(
    `UPDATE ReturnRequest SET ${set.join(", ")} WHERE id = ? AND status IN (?)`,
    [...values, row.id, [...move.from]],
  );
  if (moved !== 1) throw new DomainError("REQUEST_STATE");
  if (!open) await closeReturn(tx, row.shopOrderId);
  const what = TELLS[move.to];
  if (what) await appendEvents(tx, [returnEvent(what, factsOf(row))]);
}

/** What events say of a return. */
export function factsOf(row: ReturnRow): ReturnFacts {
  return { returnId: row.id, shopOrderId: row.shopOrderId, shopId: row.shopId };
}

/** A return by its id, whoever asks. */
export async function findReturn(ctx: Pick<Ctx, "sql">, id: string): Promise<ReturnRow | undefined> {
  const [row] = await ctx.sql.rows<ReturnRow>(
    "SELECT id, shopOrderId, shopId, userId, status, LEFT(note, 300) AS note, refundShipping FROM ReturnRequest WHERE id = ?",
    [id],
  );
  return row;
}

/** A shop's own. @throws NOT_FOUND */
export async function returnOfShop(
  ctx: Ctx,
  input: { shopId: string; requestId: string },
): Promise<ReturnRow> {
  const row = await findReturn(ctx, input.requestId);
  if (row?.shopId !== input.shopId) throw notFound("return");
  return row;
}

function waitOf(status: ReturnStatus): number {
  return WAITS[status as keyof typeof WAITS];
}
