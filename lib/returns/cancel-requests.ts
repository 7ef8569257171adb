import type { CancelRequestStatus } from "@/generated/prisma/enums";
import { requireUser } from "@/lib/identity";
import {
  cancelOwnShopOrder,
  findShopOrder,
  getOwnShopOrder,
  type ShopOrderRow,
  UNSHIPPED,
} from "@/lib/ordering";
import { actorUserId, type Ctx } from "@/lib/platform/ctx";
import { DomainError, isDomainError, notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { appendEvents, claimEvent } from "@/lib/platform/outbox";
import { sweepDue } from "@/lib/platform/sweep";
import { isDuplicate, type Tx, withTransaction } from "@/lib/platform/transaction";
import { cancelUnsent } from "@/lib/shipping";
import { requireShopRole } from "@/lib/shops";
import { cancelEvent } from "./events";
import type { RejectInput, RequestCancelInput, RequestRef } from "./schema";

/** A shop that neither ships nor answers for so long is not working on it: its silence is a yes. */
const ANSWER_HOURS = 24;
const AGAIN_SECONDS = 600;

type End = "APPROVED" | "REJECTED" | "WITHDRAWN" | "LAPSED";
type RequestRow = {
  id: string;
  shopOrderId: string;
  shopId: string;
  userId: string;
  status: CancelRequestStatus;
  reason: string;
};

/**
 * The customer wants a paid part called off. One the shop has not accepted is cancelled at once: nobody has begun to work on it.
 * For an accepted or packed one the shop is asked. @throws ORDER_STATE once it is shipped; REQUEST_OPEN while one is unanswered
 */
export async function requestCancel(
  ctx: Ctx,
  input: RequestCancelInput,
): Promise<{ outcome: "cancelled" | "requested" }> {
  const part = await getOwnShopOrder(ctx, input.shopOrderId);
  if (part.status === "NEW") {
    try {
      await cancelOwnShopOrder(ctx, input);
      return { outcome: "cancelled" };
    } catch (error) {
      // The shop accepted it at this moment: then it is asked like any other.
      if (!isDomainError(error, "ORDER_STATE")) throw error;
    }
  }
  await ask(ctx, part, input.reason);
  return { outcome: "requested" };
}

async function ask(ctx: Ctx, part: ShopOrderRow, reason: string): Promise<void> {
  const { userId } = requireUser(ctx);
  try {
    await withTransaction(ctx, async (tx) => {
      // Locked, so that a hand-over of this moment is seen, or sees the request when its event comes.
      const [row] = await tx.sql.rows<{ status: string }>(
        "SELECT status FROM ShopOrder WHERE id = ? FOR UPDATE",
        [part.id],
      );
      if (row?.status !== "ACCEPTED" && row?.status !== "PACKED")
        throw new DomainError("ORDER_STATE", { params: { status: row?.status ?? "" } });
      const id = newId();
      await tx.sql.run(
        `INSERT INTO CancelRequest (id, shopOrderId, shopId, userId, openKey, reason, sweepAt)
         VALUES (?, ?, ?, ?, ?, ?, NOW(3) + INTERVAL ${ANSWER_HOURS} HOUR)`,
        [id, part.id, part.shopId, userId, part.id, reason],
      );
      await appendEvents(tx, [
        cancelEvent("requested", { requestId: id, shopOrderId: part.id, shopId: part.shopId }),
      ]);
    });
  } catch (error) {
    if (isDuplicate(error, "openKey")) throw new DomainError("REQUEST_OPEN");
    throw error;
  }
}

/** The customer wants it after all. */
export async function withdrawCancel(ctx: Ctx, input: { requestId: string }): Promise<void> {
  const { userId } = requireUser(ctx);
  const request = await find(ctx, input.requestId);
  if (request?.userId !== userId) throw notFound("cancel request");
  await withTransaction(ctx, (tx) => end(tx, request, "WITHDRAWN"));
}

/** The shop calls off what has not left of the part, as asked: stock and money go back. @throws what shipping's cancelUnsent throws */
export async function approveCancel(ctx: Ctx, input: RequestRef): Promise<void> {
  await requireShopRole(ctx, input.shopId, "MANAGER");
  await approve(ctx, await ofShop(ctx, input), "customer");
}

/** The shop goes on with it and says why. */
export async function rejectCancel(ctx: Ctx, input: RejectInput): Promise<void> {
  await requireShopRole(ctx, input.shopId, "MANAGER");
  const request = await ofShop(ctx, input);
  await withTransaction(ctx, async (tx) => {
    await end(tx, request, "REJECTED", input.answer);
    const { id: requestId, shopOrderId, shopId } = request;
    await appendEvents(tx, [cancelEvent("rejected", { requestId, shopOrderId, shopId })]);
  });
}

/** A part that is shipped or cancelled for another reason leaves nothing to answer. */
export async function closeCancelRequest(
  ctx: Ctx,
  eventId: string,
  input: { shopOrderId: string; handler: string },
): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    if (!(await claimEvent(tx, input.handler, eventId))) return;
    await tx.sql.run(
      "UPDATE CancelRequest SET status = 'LAPSED', openKey = NULL, endedAt = NOW(3) WHERE openKey = ?",
      [input.shopOrderId],
    );
  });
}

/** Takes the silence of a batch of shops for a yes. True when there may be more. */
export async function approveSilentCancels(ctx: Ctx): Promise<boolean> {
  const due = {
    table: "CancelRequest",
    dueColumn: "sweepAt",
    where: "status = 'OPEN'",
    againInSeconds: AGAIN_SECONDS,
  } as const;
  return sweepDue(ctx, due, async (id) => {
    const request = await find(ctx, id);
    if (!request) return;
    try {
      await approve(ctx, request, "no-answer");
    } catch (error) {
      if (!isDomainError(error, "ORDER_STATE")) throw error;
      await closeIfShipped(ctx, request);
    }
  });
}

async function approve(ctx: Ctx, request: RequestRow, cause: string): Promise<void> {
  const part = await findShopOrder(ctx, request.shopOrderId);
  if (!part) throw notFound("shop order");
  // What was answered before calls no courier off; of two answers at this moment, `first` decides.
  if (request.status !== "OPEN") throw new DomainError("REQUEST_STATE");
  const first = (tx: Tx) => end(tx, request, "APPROVED");
  await cancelUnsent(ctx, part, { cause, reason: request.reason, first });
}

// Its event may be on its way still; the request must not be asked about every ten minutes until then.
async function closeIfShipped(ctx: Ctx, request: RequestRow): Promise<void> {
  const part = await findShopOrder(ctx, request.shopOrderId);
  if (!part || UNSHIPPED.includes(part.status)) return;
  await withTransaction(ctx, (tx) => end(tx, request, "LAPSED")).catch((error: unknown) => {
    if (!isDomainError(error, "REQUEST_STATE")) throw error;
  });
}

// The guard: of two answers, one counts.
async function end(tx: Tx, request: RequestRow, to: End, answer: string | null = null): Promise<void> {
  const ended = await tx.sql.run(
    `UPDATE CancelRequest SET status = ?, openKey = NULL, answer = ?, answeredBy = ?, endedAt = NOW(3)
     WHERE id = ? AND status = 'OPEN'`,
    [to, answer, to === "WITHDRAWN" ? null : actorUserId(tx.actor), request.id],
  );
  if (ended !== 1) throw new DomainError("REQUEST_STATE");
}

async function ofShop(ctx: Ctx, input: RequestRef): Promise<RequestRow> {
  const request = await find(ctx, input.requestId);
  if (request?.shopId !== input.shopId) throw notFound("cancel request");
  return request;
}

async function find(ctx: Ctx, id: string): Promise<RequestRow | undefined> {
  const [request] = await ctx.sql.rows<RequestRow>(
    "SELECT id, shopOrderId, shopId, userId, status, reason FROM CancelRequest WHERE id = ?",
    [id],
  );
  return request;
}
