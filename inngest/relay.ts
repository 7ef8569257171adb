import { crashPoint } from "@/lib/platform/crash-point";
import type { Ctx } from "@/lib/platform/ctx";
import { systemCtx } from "@/lib/platform/ctx";
import type { JobsEngine } from "@/lib/platform/job-runs";
import { claimOutbox, markFailed, markSent, type OutboxRow, onOutboxCommit } from "@/lib/platform/outbox";
import { inngest } from "./client";
import { deliverHere } from "./deliver";

const BATCH = 100;
/** Between commits the relay looks by itself this often: what a crashed process left is found then. */
const SWEEP_MS = 1_000;
/** After this many failed sends the Inngest server counts as away, and events are handled here instead of waiting for it. */
const SENDS_BEFORE_LOCAL = 2;

/**
 * Starts the outbox relay of this process: sends committed events to the engine, woken by each commit and by a sweep. Any number
 * of processes may run one. Returns a stop function that resolves once the batch under way is done.
 */
export function startRelay(engine: JobsEngine): () => Promise<void> {
  const ctx = systemCtx("platform.relay");
  let stopped = false;
  let wake: () => void = () => undefined;
  onOutboxCommit(() => wake());

  const running = (async () => {
    while (!stopped) {
      const moved = await relayBatch(ctx, engine).catch((error: unknown) => {
        ctx.log.error({ err: error }, "outbox relay failed; trying again");
        return 0;
      });
      // After a batch look again at once: its handlers may have written events, and their commits found nobody asleep to wake.
      if (moved > 0 || stopped) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, SWEEP_MS);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      wake = () => undefined;
    }
  })();
  return async () => {
    stopped = true;
    wake();
    await running;
  };
}

/** Sends one batch of due events; returns how many it claimed. */
export async function relayBatch(ctx: Ctx, engine: JobsEngine): Promise<number> {
  const { claim, events } = await claimOutbox(ctx.sql, BATCH);
  if (events.length === 0) return 0;
  crashPoint("outbox.relay.after-claim");
  if (engine === "inngest" && (await sentToInngest(ctx, events))) {
    crashPoint("outbox.relay.before-sent");
    await markSent(
      ctx.sql,
      claim,
      events.map((event) => event.id),
    );
    return events.length;
  }
  for (const event of events) {
    const waitForServer = engine === "inngest" && event.attempts < SENDS_BEFORE_LOCAL;
    const error = waitForServer
      ? new Error("the Inngest server did not take it")
      : await deliverHere(event).then(
          () => null,
          (failure: unknown) => failure,
        );
    crashPoint("outbox.relay.before-sent");
    if (error) await markFailed(ctx.sql, claim, event, error);
    else await markSent(ctx.sql, claim, [event.id]);
  }
  return events.length;
}

async function sentToInngest(ctx: Ctx, events: readonly OutboxRow[]): Promise<boolean> {
  try {
    await inngest.send(
      // The outbox id is Inngest's own deduplication key too: a batch sent twice after a crash runs once there.
      events.map(({ id, type, payload, traceparent }) => ({
        id,
        name: type,
        data: { eventId: id, payload, traceparent },
      })),
    );
    return true;
  } catch (error) {
    ctx.log.warn({ err: error, events: events.length }, "the Inngest server took no events");
    return false;
  }
}
