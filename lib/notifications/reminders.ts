import type { Ctx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import type { SqlValue } from "@/lib/platform/sql";
import { announce, handlerOf } from "./announce";
import type { Kind } from "./kinds";

const BATCH = 200;
/** A reminder to pay comes when this part of the time to pay is left. */
const LAST_PART = 1 / 3;
/** One of a return, when so little is left before it goes on without whoever's turn it is. */
const RETURN_HOURS = 24;
const OF_RETURNS = {
  REQUESTED: "return_answer_near",
  APPROVED: "return_send_near",
  SENT: "return_check_near",
} as const satisfies Record<string, Kind>;

/** Reminds of a batch of the orders whose time to pay draws to its end. True when there may be more. */
export async function remindUnpaid(ctx: Ctx): Promise<boolean> {
  const seconds = Math.round(env().LOCK_SECONDS * LAST_PART);
  return remind(
    ctx,
    "pay_reminder",
    `SELECT d.id, d.id AS orderId FROM \`Order\` d WHERE d.status = 'PENDING_PAYMENT' AND d.expiresAt > NOW(3)
       AND d.expiresAt <= NOW(3) + INTERVAL ? SECOND
       AND NOT EXISTS (SELECT 1 FROM Payment p WHERE p.paidOrderId = d.id) AND UNTOLD ORDER BY d.expiresAt`,
    [seconds],
  );
}

/** Reminds of a batch of the returns that soon go on without whoever's turn it is: a yes, a lapse or a refund nobody chose. */
export async function remindOfReturns(ctx: Ctx): Promise<boolean> {
  let more = false;
  for (const [status, kind] of Object.entries(OF_RETURNS)) {
    const full = await remind(
      ctx,
      kind,
      `SELECT d.id, d.id AS returnId, d.shopOrderId FROM ReturnRequest d WHERE d.status = ? AND d.sweepAt > NOW(3)
         AND d.sweepAt <= NOW(3) + INTERVAL ${RETURN_HOURS} HOUR AND UNTOLD ORDER BY d.sweepAt`,
      [status],
    );
    more ||= full;
  }
  return more;
}

/**
 * Tells of a batch of what a question finds (`d`, of which those told of are left out where it says UNTOLD), each once: the row's id
 * stands for the event that no clock sends. One that cannot be told of stands in nobody's way. True when there may be more.
 */
async function remind(ctx: Ctx, kind: Kind, question: string, values: readonly SqlValue[]): Promise<boolean> {
  const untold = "NOT EXISTS (SELECT 1 FROM HandledEvent h WHERE h.handler = ? AND h.eventId = d.id)";
  const near = await ctx.sql.rows<{ id: string }>(`${question.replace("UNTOLD", untold)} LIMIT ${BATCH}`, [
    ...values,
    handlerOf(kind),
  ]);
  let told = 0;
  for (const { id, ...payload } of near) {
    try {
      await announce(ctx, id, { kind, payload });
      told++;
    } catch (error) {
      ctx.log.error({ err: error, kind, id }, "a reminder was left to the next sweep");
    }
  }
  return told === BATCH;
}
