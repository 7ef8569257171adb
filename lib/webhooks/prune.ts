import type { Ctx } from "@/lib/platform/ctx";

/** Removes deleted endpoints whose last message is gone (lib/privacy prunes those). One batch: they are few. */
export async function pruneWebhookEndpoints(ctx: Ctx): Promise<boolean> {
  await ctx.sql.run(
    `DELETE FROM WebhookEndpoint WHERE status = 'DELETED'
       AND NOT EXISTS (SELECT 1 FROM WebhookMessage m WHERE m.endpointId = WebhookEndpoint.id)`,
  );
  return false;
}
