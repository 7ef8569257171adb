import { setTimeout as sleep } from "node:timers/promises";
import { crashPoint } from "@/lib/platform/crash-point";
import type { Ctx } from "@/lib/platform/ctx";
import type { JobsEngine } from "@/lib/platform/job-runs";
import { claimEvents, type EventState, stateOf } from "@/lib/platform/outbox";
import { atShutdown } from "@/lib/platform/shutdown";
import { Canary } from "./canary";
import { AT_ONCE, handleClaimed, sendClaimed } from "./relay";

/** The binlog tells of a commit some milliseconds before other sessions see its rows. */
const LOOKS_MS = [0, 20, 80, 200];

/** An Inngest server that took nothing is left alone so long: who brings events one by one would wait for it with each. */
const AWAY_MS = 10_000;

const canary = new Canary();
let awayUntil = 0;
const underWay = new Set<Promise<unknown>>();
let endsWithProcess = false;

/**
 * Hands on an event that change data capture brought, as the relay does with those it finds: the same claim, the same engine, the
 * same marks. The row says what is in it; of what was brought only the id counts. True once it need not be brought again: the engine
 * has it, its handlers have begun under a lease that the clock takes back, somebody else has it or had it, or a next attempt of the
 * relay's own is due. False where the engine takes nothing now.
 */
export async function relayBrought(ctx: Ctx, engine: JobsEngine, id: string): Promise<boolean> {
  // Who brings it waits here while as many are being handled as the relay would handle at once.
  while (underWay.size >= AT_ONCE) await Promise.race(underWay);
  const claimed = await claimVisible(ctx, id);
  const [event] = claimed?.events ?? [];
  if (!claimed || !event) return claimed !== null;
  crashPoint("outbox.relay.after-claim");
  const isAway = performance.now() < awayUntil;
  const here = engine !== "inngest" || isAway || !(await canary.keepsUp(ctx.sql));
  if (await sendClaimed(ctx, claimed, canary, here)) return true;
  if (!here) {
    awayUntil = performance.now() + AWAY_MS;
    return handleClaimed(ctx, claimed, event, here);
  }
  begin(ctx, handleClaimed(ctx, claimed, event, here));
  return true;
}

/** Null where it is there, untried and not to be had. */
async function claimVisible(ctx: Ctx, id: string) {
  let state: EventState | null = null;
  for (const wait of LOOKS_MS) {
    if (wait > 0) await sleep(wait);
    const claimed = await claimEvents(ctx.sql, [id]);
    state = claimed.events.length > 0 ? "tried" : await stateOf(ctx.sql, id);
    if (state === "tried") return claimed;
  }
  if (state === "untried") return null;
  ctx.log.warn({ eventId: id }, "a brought event is not in the outbox: pruned, or of another database");
  return { claim: "", events: [] };
}

function begin(ctx: Ctx, handling: Promise<unknown>): void {
  if (!endsWithProcess) atShutdown("loops", () => Promise.all(underWay));
  endsWithProcess = true;
  const running = handling
    .catch((error: unknown) => ctx.log.error({ err: error }, "a brought event is left to its lease"))
    .finally(() => underWay.delete(running));
  underWay.add(running);
}
