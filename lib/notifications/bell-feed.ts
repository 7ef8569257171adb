import { type Ctx, systemCtx } from "@/lib/platform/ctx";
import type { BellRow } from "./bell";

type Listener = (row: BellRow) => void;
type RungRow = BellRow & { userId: string };
/** One person's open pages in this process. They are rung once what was there before them is known. */
type Ears = { listeners: Set<Listener>; begun: boolean; beginning: Promise<void> };

/** How often a process looks for new rows, on behalf of all that listen in it. */
const LOOK_MS = 1_000;
/** A transaction may commit this much later than its rows say; looking back as far misses none, and what was told is not told again. */
const LOOK_BACK_SECONDS = 10;

type Feed = { ears: Map<string, Ears>; running: boolean; told: Map<string, number> };

// On globalThis: Next may load this module once for each route, and one loop a process is enough.
const FEED_KEY = Symbol.for("gerai.bell-feed");
type GlobalWithFeed = typeof globalThis & { [FEED_KEY]?: Feed };

function feed(): Feed {
  const holder = globalThis as GlobalWithFeed;
  holder[FEED_KEY] ??= { ears: new Map(), running: false, told: new Map() };
  return holder[FEED_KEY];
}

/** How many streams listen in this process: for one person, and in all. */
export function countListeners(userId: string): { own: number; all: number } {
  const { ears } = feed();
  const all = [...ears.values()].reduce((sum, { listeners }) => sum + listeners.size, 0);
  return { own: ears.get(userId)?.listeners.size ?? 0, all };
}

/**
 * Calls `listener` with each message that rings the person's bell from now on, whichever process wrote it. Returns how to stop.
 * The loop runs while anybody listens.
 */
export function listenToBell(userId: string, listener: Listener): () => void {
  const state = feed();
  const own = state.ears.get(userId) ?? openEars(state, userId);
  own.listeners.add(listener);
  void run(state);
  return () => {
    own.listeners.delete(listener);
    if (own.listeners.size === 0 && state.ears.get(userId) === own) state.ears.delete(userId);
  };
}

/** From when on nothing new is missed: what is written before that may be taken for what was there already. */
export function isListening(userId: string): Promise<void> {
  return feed().ears.get(userId)?.beginning ?? Promise.resolve();
}

// What was there before is the page's to show.
function openEars(state: Feed, userId: string): Ears {
  const own: Ears = { listeners: new Set(), begun: false, beginning: Promise.resolve() };
  state.ears.set(userId, own);
  own.beginning = readNew(state, systemCtx("notifications.bell"), [userId])
    .catch(() => undefined)
    .then(() => {
      own.begun = true;
    });
  return own;
}

async function run(state: Feed): Promise<void> {
  if (state.running) return;
  state.running = true;
  const ctx = systemCtx("notifications.bell");
  while (state.ears.size > 0) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    await ring(state, ctx).catch((error: unknown) =>
      ctx.log.error({ err: error }, "the bell could not look for new messages"),
    );
  }
  state.told.clear();
  state.running = false;
}

async function ring(state: Feed, ctx: Ctx): Promise<void> {
  const userIds = [...state.ears].filter(([, { begun }]) => begun).map(([userId]) => userId);
  if (userIds.length === 0) return;
  for (const row of await readNew(state, ctx, userIds))
    for (const listener of state.ears.get(row.userId)?.listeners ?? []) listener(row);
  const old = Date.now() - 3 * LOOK_BACK_SECONDS * 1000;
  for (const [id, at] of state.told) if (at < old) state.told.delete(id);
}

// By time over everybody's rows of the last seconds, not by person over all of theirs; only the ids are read of what was told.
async function readNew(state: Feed, ctx: Ctx, userIds: string[]): Promise<RungRow[]> {
  const ids = await ctx.sql.rows<{ id: string }>(
    `SELECT n.id FROM Notification n FORCE INDEX (Notification_channel_sentAt_idx)
     WHERE n.channel = 'BELL' AND n.sentAt > NOW(3) - INTERVAL ${LOOK_BACK_SECONDS} SECOND AND n.userId IN (?)
       AND n.status = 'DELIVERED' ORDER BY n.sentAt`,
    [userIds],
  );
  const now = Date.now();
  const fresh = ids.map(({ id }) => id).filter((id) => !state.told.has(id));
  if (fresh.length === 0) return [];
  const rows = await ctx.sql.rows<RungRow>(
    `SELECT n.id, n.kind, n.shopId, n.payload, n.createdAt, n.readAt, n.userId, u.timeZone
     FROM Notification n JOIN User u ON u.id = n.userId WHERE n.id IN (?) ORDER BY n.sentAt, n.id`,
    [fresh],
  );
  for (const id of fresh) state.told.set(id, now);
  return rows;
}
