import { forgetProof } from "@/lib/identity";
import { crashPoint } from "@/lib/platform/crash-point";
import type { Ctx } from "@/lib/platform/ctx";
import { MessageNotSent } from "@/lib/platform/message-not-sent";
import { counter } from "@/lib/platform/metrics";
import { sweepDue } from "@/lib/platform/sweep";
import { continuing, inSpan } from "@/lib/platform/telemetry/span";
import { type Delivered, deliver, ownSenders, type Senders } from "./deliver";
import { judge, type QueuedMessage } from "./queued";

/** A claim lasts this long: longer than any provider is waited for, so that a living sender is not overtaken. */
const CLAIM_SECONDS = 120;
const FIRST_WAIT_SECONDS = 15;
const LONGEST_WAIT_SECONDS = 3600;
/** After this many tries, spread over some five hours, a message is given up and staff see it. */
export const MAX_ATTEMPTS = 12;

/**
 * Sends a batch of the messages that are due; true when there may be more. A message is claimed by moving its time on, so of two
 * senders one has it; one that dies between sending and writing it down leaves it to be sent once more, under the same id.
 */
export async function sendDue(ctx: Ctx, senders: Senders = ownSenders()): Promise<boolean> {
  const due = {
    table: "Notification",
    dueColumn: "nextAttemptAt",
    where: "status = 'QUEUED'",
    againInSeconds: CLAIM_SECONDS,
  } as const;
  return sweepDue(ctx, due, (id) => sendOne(ctx, id, senders));
}

async function sendOne(ctx: Ctx, id: string, senders: Senders): Promise<void> {
  const verdict = await judge(ctx, id);
  if (verdict?.what === "suppress") return suppress(ctx, id, verdict.reason);
  if (verdict?.what === "wait")
    return void (await ctx.sql.run(
      "UPDATE Notification SET nextAttemptAt = ? WHERE id = ? AND status = 'QUEUED'",
      [verdict.until, id],
    ));
  if (!verdict) return;
  await inSpan(...messageSpan(verdict.message), () => handOver(ctx, verdict.message, senders));
}

function messageSpan({ id, kind, channel, traceparent, attempts }: QueuedMessage) {
  const attributes = { "messaging.message.id": id, "gerai.attempt": attempts + 1 };
  return [
    `send ${kind} ${channel}`,
    { ...continuing(traceparent, id), kind: "PRODUCER", attributes },
  ] as const;
}

async function handOver(ctx: Ctx, message: QueuedMessage, senders: Senders): Promise<void> {
  await ctx.sql.run("UPDATE Notification SET attempts = attempts + 1 WHERE id = ?", [message.id]);
  try {
    const delivered = await deliver(ctx, message, senders);
    crashPoint("notifications.send.after-provider");
    await recordSent(ctx, message, delivered);
  } catch (error) {
    await recordFailure(ctx, message, error);
  }
}

async function suppress(ctx: Ctx, id: string, reason: string): Promise<void> {
  await ctx.sql.run(
    "UPDATE Notification SET status = 'SUPPRESSED', reason = ? WHERE id = ? AND status = 'QUEUED'",
    [reason, id],
  );
}

// Only from QUEUED: the provider's own word that it arrived may have come before ours that it was sent.
async function recordSent(ctx: Ctx, message: QueuedMessage, delivered: Delivered): Promise<void> {
  if (!delivered) return suppress(ctx, message.id, "no_address");
  await ctx.sql.run(
    `UPDATE Notification SET status = 'SENT', sentAt = NOW(3), sentTo = ?, providerRef = COALESCE(?, providerRef), lastError = NULL
     WHERE id = ? AND status = 'QUEUED'`,
    [delivered.sentTo, delivered.providerRef, message.id],
  );
  sent(message.channel, "sent");
}

async function recordFailure(ctx: Ctx, message: QueuedMessage, error: unknown): Promise<void> {
  const recipient = error instanceof MessageNotSent ? error.recipient : null;
  if (recipient === "stopped") return suppress(ctx, message.id, "stopped");
  if (recipient === "gone" && message.email) await forgetProof(ctx, { ...message, email: message.email });
  const tries = message.attempts + 1;
  const { permanent, retryAfterSeconds } =
    error instanceof MessageNotSent ? error : { permanent: false, retryAfterSeconds: null };
  const given = permanent || tries >= MAX_ATTEMPTS;
  ctx.log.warn(
    { err: error, notificationId: message.id, channel: message.channel, tries, given },
    "message not sent",
  );
  await ctx.sql.run(
    `UPDATE Notification SET status = ?, lastError = ?, nextAttemptAt = NOW(3) + INTERVAL ? SECOND
     WHERE id = ? AND status = 'QUEUED'`,
    [
      given ? "FAILED" : "QUEUED",
      String((error as Error).message ?? error).slice(0, 300),
      Math.max(retryAfterSeconds ?? 0, waitSeconds(tries)),
      message.id,
    ],
  );
  sent(message.channel, given ? "failed" : "retried");
}

// Doubling, and apart by chance: what failed together must not come again together.
function waitSeconds(tries: number): number {
  const wait = Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** (tries - 1));
  return Math.round(wait * (0.75 + Math.random() / 2));
}

function sent(channel: string, outcome: string): void {
  counter("gerai_notifications_total").inc({ channel, outcome });
}
