import { systemCtx } from "@/lib/platform/ctx";
import type { JobsEngine } from "@/lib/platform/job-runs";
import { counter, histogram } from "@/lib/platform/metrics";
import { continuing, inSpan } from "@/lib/platform/telemetry/span";
import { activeTraceparent } from "@/lib/platform/telemetry/traceparent";
import type { DeliveredEvent, Subscription } from "./subscriptions";

type TracedEvent = DeliveredEvent & { traceparent: string | null };

/** Calls a handler for an event, in the trace the event was written in, and counts how that ended. Whatever engine brought the event. */
export async function runHandler(
  { event, handler, run }: Subscription,
  delivered: TracedEvent,
  engine: JobsEngine,
): Promise<void> {
  const ended = histogram("gerai_event_handler_duration_seconds").startTimer({ handler });
  const count = (outcome: "done" | "failed") =>
    counter("gerai_event_handlers_total").inc({ handler, engine, outcome });
  const about = {
    ...continuing(delivered.traceparent, delivered.id),
    kind: "CONSUMER",
    attributes: { "gerai.event": event, "messaging.message.id": delivered.id, "gerai.engine": engine },
  } as const;
  try {
    await inSpan(handler, about, () =>
      run(
        systemCtx(handler, { traceparent: activeTraceparent() ?? delivered.traceparent ?? undefined }),
        delivered,
      ),
    );
    ended();
    count("done");
  } catch (error) {
    count("failed");
    throw error;
  }
}
