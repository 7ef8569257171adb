import { crashPoint } from "@/lib/platform/crash-point";
import type { Ctx } from "@/lib/platform/ctx";
import { systemCtx } from "@/lib/platform/ctx";
import type { JobsEngine } from "@/lib/platform/job-runs";
import { startLoop } from "@/lib/platform/loop";
import { counter } from "@/lib/platform/metrics";
import {
  type Claimed,
  claimOutbox,
  markFailed,
  markSent,
  type OutboxRow,
  RELAY,
} from "@/lib/platform/outbox";
import { continuing, inSpan, startSpan } from "@/lib/platform/telemetry/span";
import { activeTraceparent, traceparentOf } from "@/lib/platform/telemetry/traceparent";
import { Canary } from "./canary";
import { inngest } from "./client";
import { deliverHere } from "./deliver";
import { subscriptions } from "./subscriptions";

const BATCH = 100;
/** Events whose handlers run in this process at once: most of their time they wait for the database or a provider. */
export const AT_ONCE = 4;
/** Between commits the relay looks by itself this often: what a crashed process left is found then. */
const SWEEP_MS = 1_000;
/** As often where Debezium brings events: for those that are to be tried again, and those it has not brought in time. */
const SLOW_SWEEP_MS = 5_000;
/** After this many failed sends the Inngest server counts as away, and events are handled here instead of waiting for it. */
const SENDS_BEFORE_LOCAL = 2;

/**
 * Starts the outbox relay of this process: sends committed events to the engine, woken by each commit and by a sweep. Any number
 * of processes may run one. Where Debezium brings the events (`untriedSeconds`), it is not woken, and only looks for what needs
 * another try or was not brought for that long. Returns a stop function that resolves once the batch under way is done.
 */
export function startRelay(engine: JobsEngine, { untriedSeconds = 0 } = {}): () => Promise<void> {
  const ctx = systemCtx(RELAY);
  const canary = new Canary();
  // After a batch at once again: its handlers may have written events.
  const round = async () => (await relayBatch(ctx, engine, canary, untriedSeconds)) > 0;
  return untriedSeconds > 0
    ? startLoop(ctx, { name: `${RELAY}-sweep`, lookMs: SLOW_SWEEP_MS, round })
    : startLoop(ctx, { name: RELAY, lookMs: SWEEP_MS, round });
}

/**
 * Sends one batch of due events; returns how many it claimed. Where the Inngest server is away, or brings events too late, their
 * handlers are called here; events nobody subscribes to are for readers of the outbox only.
 */
export async function relayBatch(
  ctx: Ctx,
  engine: JobsEngine,
  canary = new Canary(),
  untriedSeconds = 0,
): Promise<number> {
  const claimed = await claimOutbox(ctx.sql, BATCH, untriedSeconds);
  const { events } = claimed;
  if (events.length === 0) return 0;
  if (untriedSeconds > 0) tellUnbrought(ctx, events);
  crashPoint("outbox.relay.after-claim");
  const here = engine !== "inngest" || !(await canary.keepsUp(ctx.sql));
  if (await sendClaimed(ctx, claimed, canary, here)) return events.length;
  const waiting = events.values();
  const deliver = async () => {
    for (const event of waiting) await handleClaimed(ctx, claimed, event, here);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, deliver));
  return events.length;
}

/** True when the Inngest server took them all, or none has a handler: then they are marked as sent. Nothing is sent where they are handled `here`. */
export async function sendClaimed(
  ctx: Ctx,
  { claim, events }: Claimed,
  canary: Canary,
  here: boolean,
): Promise<boolean> {
  const heard = events.filter(({ type }) => subscriptions.some((one) => one.event === type));
  if (heard.length > 0 && (here || !(await sentToInngest(ctx, heard)))) return false;
  canary.watch(heard);
  crashPoint("outbox.relay.before-sent");
  await markSent(
    ctx.sql,
    claim,
    events.map((event) => event.id),
  );
  return true;
}

/** Calls a claimed event's handlers and marks it; one the Inngest server refused just now waits for it once before. True when it was handled. */
export async function handleClaimed(
  ctx: Ctx,
  { claim }: Claimed,
  event: OutboxRow,
  here: boolean,
): Promise<boolean> {
  const waitForServer = !here && event.attempts < SENDS_BEFORE_LOCAL;
  const error = waitForServer ? new Error("the Inngest server did not take it") : await failureOf(ctx, event);
  crashPoint("outbox.relay.before-sent");
  if (error) await markFailed(ctx.sql, claim, event, error);
  else await markSent(ctx.sql, claim, [event.id]);
  return !error;
}

function tellUnbrought(ctx: Ctx, events: readonly OutboxRow[]): void {
  const unbrought = events.filter((event) => event.attempts === 1).length;
  if (unbrought === 0) return;
  counter("gerai_outbox_unbrought_total").inc(unbrought);
  ctx.log.warn({ events: unbrought }, "events that Debezium did not bring in time");
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
