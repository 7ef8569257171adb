import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { wakeLoop } from "@/lib/platform/loop";
import { takePoint } from "@/lib/platform/rate-limit";
import { requireActiveEndpoint } from "./endpoint-row";
import { SENDER } from "./queue-event";
import type { MessageRef, ReplayFailedInput } from "./schema";

const REPLAYS = { name: "webhook-replay", points: 60, seconds: 60 };
const FROM_THE_START = "status = 'QUEUED', attempts = 0, nextAttemptAt = NOW(3)";
/** The most that one call queues again. */
export const MAX_REPLAYED = 1_000;

/**
 * Sends a message once more, from its first try, under the same webhook-id: one that was given up, one that arrived, or one that
 * waits long for its next try. @throws NOT_FOUND, WEBHOOK_DISABLED, CONFLICT while it is being sent
 */
export async function replayWebhookMessage(ctx: Ctx, input: MessageRef): Promise<void> {
  const { id: endpointId } = await requireActiveEndpoint(ctx, input);
  const [message] = await ctx.sql.rows("SELECT id FROM WebhookMessage WHERE id = ? AND endpointId = ?", [
    input.messageId,
    endpointId,
  ]);
  if (!message) throw notFound("webhook message");
  await takePoint(REPLAYS, endpointId);
  // A queued one that is due within a minute is at a sender, or about to be.
  const queued = await ctx.sql.run(
    `UPDATE WebhookMessage SET ${FROM_THE_START}
     WHERE id = ? AND (status <> 'QUEUED' OR nextAttemptAt > NOW(3) + INTERVAL 60 SECOND)`,
    [input.messageId],
  );
  if (queued !== 1) throw new DomainError("CONFLICT");
  wakeLoop(SENDER);
}

/** Sends what was given up since a time once more, the oldest first; returns how many, at most a thousand. @throws WEBHOOK_DISABLED */
export async function replayFailedWebhooks(
  ctx: Ctx,
  input: ReplayFailedInput,
): Promise<{ replayed: number }> {
  const { id: endpointId } = await requireActiveEndpoint(ctx, input);
  await takePoint(REPLAYS, endpointId);
  const replayed = await ctx.sql.run(
    `UPDATE WebhookMessage SET ${FROM_THE_START} WHERE endpointId = ? AND status = 'FAILED' AND createdAt >= ?
     ORDER BY createdAt, id LIMIT ${MAX_REPLAYED}`,
    [endpointId, new Date(input.since)],
  );
  wakeLoop(SENDER);
  return { replayed };
}
