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
export async function handleLostEvents(ctx: Ctx, look: { backHours: number }): Promise<boolean> {
  let more = false;
  for (const type of new Set(claiming.map(({ event }) => event))) {
    const handlers = claiming.filter(({ event }) => event === type).map(({ handler }) => handler);
    const lost = { type, handlers, backHours: look.backHours };
    const full = await sweepLostEvents(ctx, lost, async (event) => {
      ctx.log.warn({ event: type, eventId: event.id }, "event lost by the jobs engine; handled now");
      await deliverHere(event);
    });
    more ||= full;
  }
  return more;
}
