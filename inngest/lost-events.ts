import { type Ctx, systemCtx } from "@/lib/platform/ctx";
import { lostEvents } from "@/lib/platform/outbox";
import { sweepEach } from "@/lib/platform/sweep";
import { subscriptions } from "./subscriptions";

/**
 * Handles here the events an engine took and never brought to their handler: it was killed with them in its memory, or gave up
 * after its retries. The engine may still come with one; the handler's claim lets only one of both through.
 */
export async function handleLostEvents(ctx: Ctx): Promise<void> {
  for (const { event, handler, run } of subscriptions.filter((subscription) => subscription.claims)) {
    await sweepEach(ctx, await lostEvents(ctx.sql, { type: event, handler }), async (lost) => {
      ctx.log.warn({ event, handler, eventId: lost.id }, "event lost by the jobs engine; handled now");
      await run(systemCtx(handler, { traceparent: lost.traceparent ?? undefined }), lost);
    });
  }
}
