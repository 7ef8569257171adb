import type { ReturnStatus } from "@/generated/prisma/enums";
import { requireUser } from "@/lib/identity";
import { closeReturn } from "@/lib/ordering";
import { actorUserId, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { appendEvents } from "@/lib/platform/outbox";
import type { Tx } from "@/lib/platform/transaction";
import { type ReturnFacts, returnEvent } from "./events";
import { APPEAL_DAYS, type ReturnReasonCode } from "./schema";

export type ReturnRow = {
  id: string;
  shopOrderId: string;
  shopId: string;
  userId: string;
  status: ReturnStatus;
  reason: ReturnReasonCode;
  note: string;
  refundShipping: number;
  sentAt: Date | null;
};

/** How long a return waits for whoever's turn it is, days; then the sweep goes on without him. */
export const WAITS = { REQUESTED: 3, APPROVED: 7, SENT: 14 } as const;
/** An appeal waits for staff as long as it takes; what is shown as due. */
const JUDGE_DAYS = 3;

/** Between customer and shop: the part's key is taken. */
const KEYED: readonly ReturnStatus[] = ["REQUESTED", "APPROVED", "SENT"];

/** What `moveReturn` writes beside the status. `only`: what must hold besides, a condition of ours. */
type Detail = {
  answer?: string;
  courier?: string;
  trackingNumber?: string;
  appeal?: string;
  judgement?: string | undefined;
  only?: string;
};

/** Where a return goes next, and the event that says so; a withdrawn one concerns nobody. */
const TELLS: Partial<Record<ReturnStatus, Parameters<typeof returnEvent>[0]>> = {
  APPROVED: "approved",
  REJECTED: "rejected",
  SENT: "sent",
  RECEIVED: "received",
  LAPSED: "lapsed",
  APPEALED: "appealed",
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
  const { set, values } = standing(move.to);
  if (move.judgement !== undefined) {
    set.push("judgedAt = NOW(3)", "judgedBy = ?", "judgement = ?");
    values.push(actorUserId(tx.actor), move.judgement);
  } else if (move.to === "APPROVED" || move.to === "REJECTED") {
    set.push("answeredAt = NOW(3)", "answeredBy = ?", "answer = ?");
    values.push(actorUserId(tx.actor), move.answer ?? null);
  }
  if (move.to === "SENT") {
    set.push("sentAt = NOW(3)", "courier = ?", "trackingNumber = ?");
    values.push(move.courier ?? null, move.trackingNumber ?? null);
  }
  if (move.to === "APPEALED") {
    set.push("appealedAt = NOW(3)", "appeal = ?");
    values.push(move.appeal ?? null);
  }
  const moved = await tx.sql.run(
    `UPDATE ReturnRequest SET ${set.join(", ")} WHERE id = ? AND status IN (?)${move.only ? ` AND ${move.only}` : ""}`,
    [...values, row.id, [...move.from]],
  );
  if (moved !== 1) throw new DomainError("REQUEST_STATE");
  const judged = move.judgement !== undefined;
  const ended = !KEYED.includes(move.to) && move.to !== "APPEALED";
  if (ended) await closeReturn(tx, row.shopOrderId, move.to === "REJECTED" && !judged ? APPEAL_DAYS : 0);
  const what = judged ? "judged" : tellsOf(row, move.to);
  if (what) await appendEvents(tx, [returnEvent(what, factsOf(row))]);
}

function standing(to: ReturnStatus): { set: string[]; values: (string | null)[] } {
  if (KEYED.includes(to)) {
    const wait = WAITS[to as keyof typeof WAITS];
    const set = [
      `status = ?, openKey = shopOrderId, endedAt = NULL, sweepAt = NOW(3) + INTERVAL ${wait} DAY`,
    ];
    return { set, values: [to] };
  }
  const end = to === "APPEALED" ? `NULL, sweepAt = NOW(3) + INTERVAL ${JUDGE_DAYS} DAY` : "NOW(3)";
  return { set: [`status = ?, openKey = NULL, endedAt = ${end}`], values: [to] };
}

// Goods that never came are not received: what is told then is the money.
function tellsOf(row: ReturnRow, to: ReturnStatus) {
  return to === "RECEIVED" && row.reason === "NOT_RECEIVED" ? "refunded" : TELLS[to];
}

/** What events say of a return. */
export function factsOf(row: ReturnRow): ReturnFacts {
  return { returnId: row.id, shopOrderId: row.shopOrderId, shopId: row.shopId };
}

/** A return by its id, whoever asks. */
export async function findReturn(ctx: Pick<Ctx, "sql">, id: string): Promise<ReturnRow | undefined> {
  const [row] = await ctx.sql.rows<ReturnRow>(
    `SELECT id, shopOrderId, shopId, userId, status, reason, LEFT(note, 300) AS note, refundShipping, sentAt FROM ReturnRequest
     WHERE id = ?`,
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

/** The caller's own. @throws NOT_FOUND */
export async function ownReturn(ctx: Ctx, id: string): Promise<ReturnRow> {
  const { userId } = requireUser(ctx);
  const row = await findReturn(ctx, id);
  if (row?.userId !== userId) throw notFound("return");
  return row;
}
