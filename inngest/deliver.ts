import type { Ctx } from "@/lib/platform/ctx";
import type { OutboxRow } from "@/lib/platform/outbox";
import { runHandler } from "./run-handler";
import { subscriptions } from "./subscriptions";

/**
 * Calls the handlers of an event in this process, without the jobs engine. All of them run, also when one fails; the first
 * failure is thrown at the end. Then the event comes again and the ones that had their effect find it.
 */
export async function deliverHere(
  { log }: Pick<Ctx, "log">,
  event: Pick<OutboxRow, "id" | "type" | "payload" | "traceparent">,
): Promise<void> {
  const failures: unknown[] = [];
  for (const subscription of subscriptions.filter((one) => one.event === event.type)) {
    try {
      await runHandler(subscription, event, "in-process");
    } catch (error) {
      const { handler } = subscription;
      log.error({ err: error, handler, event: event.type, eventId: event.id }, "event handler failed");
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
