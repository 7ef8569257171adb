import type { Ctx } from "@/lib/platform/ctx";

const KEPT_DAYS = 30;
const BATCH = 500;

/** Removes a batch of messages older than thirty days, with their tries, and endpoints that left none; true when there may be more. */
export async function pruneWebhooks(ctx: Ctx): Promise<boolean> {
  const removed = await ctx.sql.run(
    `DELETE FROM WebhookMessage WHERE createdAt < NOW(3) - INTERVAL ${KEPT_DAYS} DAY ORDER BY createdAt LIMIT ${BATCH}`,
  );
  await ctx.sql.run(
    `DELETE FROM WebhookEndpoint WHERE status = 'DELETED'
       AND NOT EXISTS (SELECT 1 FROM WebhookMessage m WHERE m.endpointId = WebhookEndpoint.id)`,
  );
  return removed === BATCH;
}
