import { cron } from "inngest";
import { recordJobRun } from "@/lib/platform/job-runs";
import { inngest } from "./client";
import { runHandler } from "./run-handler";
import { MAX_BATCHES, schedules } from "./schedules";
import { subscriptions } from "./subscriptions";

type EventData = { eventId: string; payload: Record<string, unknown>; traceparent: string | null };

// One function a subscription, so that a handler that fails is retried alone and its siblings are not run again.
const handlers = subscriptions.map((subscription) =>
  inngest.createFunction(
    {
      id: functionId(subscription.handler),
      name: subscription.handler,
      retries: 10,
      triggers: [{ event: subscription.event }],
    },
    // Without a step: the handler is the one step there is, and a step of its own would cost the server a second request a run.
    async ({ event }) => {
      const { eventId, payload, traceparent } = event.data as EventData;
      await runHandler(subscription, { id: eventId, payload, traceparent }, "inngest");
    },
  ),
);

const crons = schedules.map((schedule) =>
  inngest.createFunction(
    {
      id: functionId(schedule.name),
      name: schedule.name,
      retries: 3,
      concurrency: 1,
      triggers: [cron(everyMinutes(schedule.everyMinutes))],
    },
    async ({ step }) => {
      // Each batch is a step: a crash repeats at most one, and repeating one changes nothing.
      for (let batch = 0; batch < MAX_BATCHES; batch++) {
        const full = await step.run(`batch-${batch}`, async () => {
          let more = false;
          await recordJobRun(schedule.name, "inngest", async (ctx) => {
            more = await schedule.runBatch(ctx);
          });
          return more;
        });
        if (!full) return;
      }
    },
  ),
);

/** Everything /api/inngest serves, built from the one table of subscriptions and the one of schedules. */
export const functions = [...handlers, ...crons];

function everyMinutes(minutes: number): string {
  return minutes === 60 ? "0 * * * *" : `*/${minutes} * * * *`;
}

function functionId(name: string): string {
  return name.replaceAll(".", "-");
}
