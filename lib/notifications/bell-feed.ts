import { systemCtx } from "@/lib/platform/ctx";
import type { BellRow } from "./bell";

type Listener = (row: BellRow) => void;
type RungRow = BellRow & { userId: string };

/** How often a process looks for new rows, on behalf of all that listen in it. */
const LOOK_MS = 1_000;
/** A transaction may commit this much later than its rows say; looking back as far misses none, and what was told is not told again. */
const LOOK_BACK_SECONDS = 10;
const MOST_AT_ONCE = 500;

type Feed = {
  listeners: Map<string, Set<Listener>>;
  running: boolean;
  told: Map<string, number>;
  /** Settled once the loop knows what was there before it. */
  begun: Promise<void>;
};

// On globalThis: Next may load this module once for each route, and one loop a process is enough.
const FEED_KEY = Symbol.for("gerai.bell-feed");
type GlobalWithFeed = typeof globalThis & { [FEED_KEY]?: Feed };

function feed(): Feed {
  const holder = globalThis as GlobalWithFeed;
  holder[FEED_KEY] ??= { listeners: new Map(), running: false, told: new Map(), begun: Promise.resolve() };
  return holder[FEED_KEY];
}

/** How many streams listen in this process: for one person, and in all. */
export function countListeners(userId: string): { own: number; all: number } {
  const { listeners } = feed();
  const all = [...listeners.values()].reduce((sum, set) => sum + set.size, 0);
  return { own: listeners.get(userId)?.size ?? 0, all };
}

/**
 * Calls `listener` with each message that rings the person's bell from now on, whichever process wrote it. Returns how to stop.
 * The loop runs while anybody listens.
 */
export function listenToBell(userId: string, listener: Listener): () => void {
  const { listeners } = feed();
  const own = listeners.get(userId) ?? new Set();
  own.add(listener);
  listeners.set(userId, own);
  void run();
  return () => {
    own.delete(listener);
    if (own.size === 0 && listeners.get(userId) === own) listeners.delete(userId);
  };
}

/** From when on nothing new is missed: what is written before that may be taken for what was there already. */
export function isListening(): Promise<void> {
  return feed().begun;
}

async function run(): Promise<void> {
  const state = feed();
  if (state.running) return;
  state.running = true;
  const ctx = systemCtx("notifications.bell");
  // What was there before is the page's to show.
  state.begun = look(state, ctx, false).catch(() => undefined);
  await state.begun;
  while (state.listeners.size > 0) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    await look(state, ctx, true).catch((error: unknown) =>
      ctx.log.error({ err: error }, "the bell could not look for new messages"),
    );
  }
  state.told.clear();
  state.running = false;
}

async function look(state: Feed, ctx: ReturnType<typeof systemCtx>, ring: boolean): Promise<void> {
  const rows = await ctx.sql.rows<RungRow>(
    `SELECT n.id, n.kind, n.shopId, n.payload, n.createdAt, n.readAt, n.userId, u.timeZone
     FROM Notification n JOIN User u ON u.id = n.userId
     WHERE n.channel = 'BELL' AND n.sentAt > NOW(3) - INTERVAL ${LOOK_BACK_SECONDS} SECOND
       AND n.status = 'DELIVERED' ORDER BY n.sentAt DESC LIMIT ${MOST_AT_ONCE}`,
  );
  const now = Date.now();
  for (const row of rows.toReversed()) {
    if (state.told.has(row.id)) continue;
    state.told.set(row.id, now);
    if (ring) for (const listener of state.listeners.get(row.userId) ?? []) listener(row);
  }
  for (const [id, at] of state.told) if (now - at > 3 * LOOK_BACK_SECONDS * 1000) state.told.delete(id);
}
