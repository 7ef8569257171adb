import { crashPoint } from "@/lib/platform/crash-point";
import type { Ctx } from "@/lib/platform/ctx";
import { sweepDue } from "@/lib/platform/sweep";
import { continuing, inSpan } from "@/lib/platform/telemetry/span";
import { deliver, ownSenders, type Senders } from "./deliver";
import type { Channel } from "./kinds";
import { beginTry, recordFailure, recordSent, recordUnjudged, suppress } from "./outcome";
import { judge, type QueuedMessage } from "./queued";

export type QueuedChannel = Exclude<Channel, "BELL">;
/** Each has a queue of its own: a mail server that hangs keeps no text message waiting. */
export const QUEUED_CHANNELS = ["SMS", "PUSH", "EMAIL"] as const satisfies readonly QueuedChannel[];

/** A claim lasts this long: longer than any provider is waited for, so that a living sender is not overtaken. */
const CLAIM_SECONDS = 120;

/** Sends a batch of the messages that are due on each channel; true when there may be more. */
export async function sendDue(ctx: Ctx, senders: Senders = ownSenders()): Promise<boolean> {
  const more = await Promise.all(QUEUED_CHANNELS.map((channel) => sendDueOver(ctx, channel, senders)));
  return more.some(Boolean);
}

/**
 * Sends a batch of one channel's. A message is claimed by moving its time on, so of two senders one has it; one that dies between
 * sending and writing it down leaves it to be sent once more, under the same id.
 */
export async function sendDueOver(
  ctx: Ctx,
  channel: QueuedChannel,
  senders: Senders = ownSenders(),
): Promise<boolean> {
  const due = {
    table: "Notification",
    dueColumn: "nextAttemptAt",
    where: "status = 'QUEUED' AND channel = ?",
    values: [channel],
    againInSeconds: CLAIM_SECONDS,
  } as const;
  return sweepDue(ctx, due, (id) => sendOne(ctx, id, senders));
}

async function sendOne(ctx: Ctx, id: string, senders: Senders): Promise<void> {
  const verdict = await judge(ctx, id).catch((error: unknown) => ({ what: "unjudged", error }) as const);
  if (verdict?.what === "unjudged") return recordUnjudged(ctx, id, verdict.error);
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
  if (!(await beginTry(ctx, message))) return;
  try {
    const delivered = await deliver(ctx, message, senders);
    crashPoint("notifications.send.after-provider");
    await recordSent(ctx, message, delivered);
  } catch (error) {
    await recordFailure(ctx, message, error);
  }
}
