import { forgetProof } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { MessageNotSent } from "@/lib/platform/message-not-sent";
import { counter } from "@/lib/platform/metrics";
import type { Delivered } from "./deliver";
import type { QueuedMessage } from "./queued";

const FIRST_WAIT_SECONDS = 15;
const LONGEST_WAIT_SECONDS = 3600;
/** After this many tries, spread over some five hours, a message is given up and staff see it. */
const MAX_ATTEMPTS = 12;
/** A message that may have arrived is tried once more, never a third time. */
const MOST_UNANSWERED = 2;
/** How long a provider that took a message without an answer is given to report it after all. */
const REPORT_WAIT_SECONDS = 600;

/**
 * Writes down that a try begins, before it does: until its outcome is known it counts as one that may have arrived, also where this
 * process dies. A push takes the place of its repeat, so it may be repeated. False where the message is not to be sent any more.
 */
export async function beginTry(ctx: Ctx, message: QueuedMessage): Promise<boolean> {
  if (message.unanswered >= MOST_UNANSWERED) {
    await giveUpUnanswered(ctx, message);
    return false;
  }
  const begun = await ctx.sql.run(
    "UPDATE Notification SET attempts = attempts + 1, unanswered = unanswered + ? WHERE id = ? AND status = 'QUEUED'",
    [message.channel === "PUSH" ? 0 : 1, message.id],
  );
  return begun === 1;
}

export async function suppress(ctx: Ctx, id: string, reason: string): Promise<void> {
  await ctx.sql.run(
    "UPDATE Notification SET status = 'SUPPRESSED', reason = ? WHERE id = ? AND status = 'QUEUED'",
    [reason, id],
  );
}

// Only from QUEUED: the provider's own word that it arrived may have come before ours that it was sent.
export async function recordSent(ctx: Ctx, message: QueuedMessage, delivered: Delivered): Promise<void> {
  if (!delivered) return suppress(ctx, message.id, "no_address");
  await ctx.sql.run(
    `UPDATE Notification SET status = 'SENT', sentAt = NOW(3), sentTo = ?, providerRef = COALESCE(?, providerRef), lastError = NULL
     WHERE id = ? AND status = 'QUEUED'`,
    [delivered.sentTo, delivered.providerRef, message.id],
  );
  sent(message.channel, "sent");
}

export async function recordFailure(ctx: Ctx, message: QueuedMessage, error: unknown): Promise<void> {
  const { permanent, retryAfterSeconds, recipient, unanswered } =
    error instanceof MessageNotSent ? error : new MessageNotSent(String(error));
  if (recipient === "stopped") return suppress(ctx, message.id, "stopped");
  if (recipient === "gone" && message.email) await forgetProof(ctx, { ...message, email: message.email });
  if (unanswered && message.unanswered + 1 >= MOST_UNANSWERED) return giveUpUnanswered(ctx, message, error);
  const report = unanswered && message.channel === "SMS" ? REPORT_WAIT_SECONDS : 0;
  const waitSeconds = Math.max(retryAfterSeconds ?? 0, report, backoffSeconds(message.attempts + 1));
  await putOff(ctx, message, { error, permanent, waitSeconds, mayHaveArrived: unanswered });
}

/** A message that could not even be judged: it has its tries like any other. */
export async function recordUnjudged(ctx: Ctx, id: string, error: unknown): Promise<void> {
  const [row] = await ctx.sql.rows<Pick<QueuedMessage, "id" | "channel" | "attempts">>(
    "SELECT id, channel, attempts FROM Notification WHERE id = ?",
    [id],
  );
  if (!row) return;
  await ctx.sql.run("UPDATE Notification SET attempts = attempts + 1 WHERE id = ? AND status = 'QUEUED'", [
    id,
  ]);
  const waitSeconds = backoffSeconds(row.attempts + 1);
  await putOff(ctx, row, { error, permanent: false, waitSeconds, mayHaveArrived: true });
}

type Failure = { error: unknown; permanent: boolean; waitSeconds: number; mayHaveArrived: boolean };

// What a provider clearly did not take counts no longer among what may have arrived.
async function putOff(
  ctx: Ctx,
  message: Pick<QueuedMessage, "id" | "channel" | "attempts">,
  { error, permanent, waitSeconds, mayHaveArrived }: Failure,
): Promise<void> {
  const tries = message.attempts + 1;
  const given = permanent || tries >= MAX_ATTEMPTS;
  ctx.log.warn(
    { err: error, notificationId: message.id, channel: message.channel, tries, given },
    "message not sent",
  );
  await ctx.sql.run(
    `UPDATE Notification SET status = ?, lastError = ?, unanswered = GREATEST(unanswered - ?, 0),
       nextAttemptAt = NOW(3) + INTERVAL ? SECOND WHERE id = ? AND status = 'QUEUED'`,
    [given ? "FAILED" : "QUEUED", textOf(error), mayHaveArrived ? 0 : 1, waitSeconds, message.id],
  );
  sent(message.channel, given ? "failed" : "retried");
}

async function giveUpUnanswered(ctx: Ctx, message: QueuedMessage, error?: unknown): Promise<void> {
  ctx.log.warn(
    { err: error, notificationId: message.id, channel: message.channel },
    "message may have arrived",
  );
  await ctx.sql.run(
    `UPDATE Notification SET status = 'FAILED', reason = 'unanswered', lastError = COALESCE(?, lastError)
     WHERE id = ? AND status = 'QUEUED'`,
    [error === undefined ? null : textOf(error), message.id],
  );
  sent(message.channel, "failed");
}

function textOf(error: unknown): string {
  return String((error as Error).message ?? error).slice(0, 300);
}

// Doubling, and apart by chance: what failed together must not come again together.
function backoffSeconds(tries: number): number {
  const wait = Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** (tries - 1));
  return Math.round(wait * (0.75 + Math.random() / 2));
}

function sent(channel: string, outcome: string): void {
  counter("gerai_notifications_total").inc({ channel, outcome });
}
