import type { Ctx } from "@/lib/platform/ctx";
import { sweepLostEvents } from "@/lib/platform/outbox";
import { deliverHere } from "./deliver";
import { subscriptions } from "./subscriptions";

const claiming = subscriptions.filter((subscription) => subscription.claims);

/**
 * Handles here a batch of the events an engine took and never brought to their handlers: it was killed with them in its memory,
 * lags behind, or gave up after its retries. The engine may still come with one; the handlers' claims let only one of both through.
 * True when there may be more.
 */
export function handleLostEvents(ctx: Ctx, { backHours }: { backHours: number }): Promise<boolean> {
  return sweepLostEvents(ctx, { claiming, backHours }, async (event) => {
    ctx.log.warn({ event: event.type, eventId: event.id }, "event lost by the jobs engine; handled now");
    await deliverHere(ctx, event);
  });
}
