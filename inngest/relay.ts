import { crashPoint } from "@/lib/platform/crash-point";
import type { Ctx } from "@/lib/platform/ctx";
import { systemCtx } from "@/lib/platform/ctx";
import type { JobsEngine } from "@/lib/platform/job-runs";
import { startLoop } from "@/lib/platform/loop";
import { counter } from "@/lib/platform/metrics";
import { claimOutbox, markFailed, markSent, type OutboxRow, RELAY } from "@/lib/platform/outbox";
import { continuing, inSpan, startSpan } from "@/lib/platform/telemetry/span";
import { activeTraceparent, traceparentOf } from "@/lib/platform/telemetry/traceparent";
import { Canary } from "./canary";
import { inngest } from "./client";
import { deliverHere } from "./deliver";
import { subscriptions } from "./subscriptions";

const BATCH = 100;
/** Events whose handlers run in this process at once: most of their time they wait for the database or a provider. */
const AT_ONCE = 4;
/** Between commits the relay looks by itself this often: what a crashed process left is found then. */
const SWEEP_MS = 1_000;
/** After this many failed sends the Inngest server counts as away, and events are handled here instead of waiting for it. */
const SENDS_BEFORE_LOCAL = 2;

/**
 * Starts the outbox relay of this process: sends committed events to the engine, woken by each commit and by a sweep. Any number
 * of processes may run one. Returns a stop function that resolves once the batch under way is done.
 */
export function startRelay(engine: JobsEngine): () => Promise<void> {
  const ctx = systemCtx(RELAY);
  const canary = new Canary();
  // After a batch at once again: its handlers may have written events.
  const round = async () => (await relayBatch(ctx, engine, canary)) > 0;
  return startLoop(ctx, { name: RELAY, lookMs: SWEEP_MS, round });
}

/**
 * Sends one batch of due events; returns how many it claimed. Where the Inngest server is away, or brings events too late, their
 * handlers are called here; events nobody subscribes to are for readers of the outbox only.
 */
export async function relayBatch(ctx: Ctx, engine: JobsEngine, canary = new Canary()): Promise<number> {
  const { claim, events } = await claimOutbox(ctx.sql, BATCH);
  if (events.length === 0) return 0;
  crashPoint("outbox.relay.after-claim");
  const heard = events.filter(({ type }) => subscriptions.some((one) => one.event === type));
  const here = engine !== "inngest" || !(await canary.keepsUp(ctx.sql));
  if (heard.length === 0 || (!here && (await sentToInngest(ctx, heard)))) {
    canary.watch(heard);
    crashPoint("outbox.relay.before-sent");
    await markSent(
      ctx.sql,
      claim,
      events.map((event) => event.id),
    );
    return events.length;
  }
  const waiting = events.values();
  const deliver = async () => {
    for (const event of waiting) {
      const waitForServer = !here && event.attempts < SENDS_BEFORE_LOCAL;
      const error = waitForServer
        ? new Error("the Inngest server did not take it")
        : await failureOf(ctx, event);
      crashPoint("outbox.relay.before-sent");
      if (error) await markFailed(ctx.sql, claim, event, error);
      else await markSent(ctx.sql, claim, [event.id]);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, deliver));
  return events.length;
}

async function failureOf(ctx: Ctx, event: OutboxRow): Promise<unknown> {
  try {
    await inSpan(...relaySpan(event), () =>
      deliverHere(ctx, { ...event, traceparent: activeTraceparent() ?? event.traceparent }),
    );
    relayed("in-process", "sent");
    return null;
  } catch (error) {
    relayed("in-process", "failed");
    return error;
  }
}

function relaySpan({ id, type, traceparent, attempts }: OutboxRow) {
  const attributes = { "messaging.message.id": id, "gerai.attempt": attempts };
  return [`relay ${type}`, { ...continuing(traceparent, id), kind: "PRODUCER", attributes }] as const;
}

function relayed(via: "inngest" | "in-process", outcome: "sent" | "failed", events = 1): void {
  counter("gerai_outbox_relayed_total").inc({ via, outcome }, events);
}

async function sentToInngest(ctx: Ctx, events: readonly OutboxRow[]): Promise<boolean> {
  const spans = events.map((event) => startSpan(...relaySpan(event)));
  try {
    await inngest.send(
      // The outbox id is Inngest's own deduplication key too: a batch sent twice after a crash runs once there.
      events.map(({ id, type, payload, traceparent }, index) => ({
        id,
        name: type,
        data: {
          eventId: id,
          payload,
          traceparent: traceparentOf(spans[index]?.spanContext()) ?? traceparent,
        },
      })),
    );
    relayed("inngest", "sent", events.length);
    return true;
  } catch (error) {
    relayed("inngest", "failed", events.length);
    ctx.log.warn({ err: error, events: events.length }, "the Inngest server took no events");
    return false;
  } finally {
    for (const span of spans) span.end();
  }
}
