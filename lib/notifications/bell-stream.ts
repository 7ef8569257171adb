import { requireUser, sessionActor } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { atShutdown } from "@/lib/platform/shutdown";
import { type BellRow, bellEntry } from "./bell";
import { countListeners, isListening, listenToBell } from "./bell-feed";

/** At each it is also asked whether the session still lives: who was signed out elsewhere hears no more. */
const HEARTBEAT_MS = 20_000;
/** Then the browser connects anew, perhaps to a process with more room. */
const LIFETIME_MS = 10 * 60_000;
/** Tabs of one person, and streams of one process. */
const MOST_OWN = 8;
const MOST_ALL = 5_000;
/** What a browser that was away for a while is told after the fact. */
const MOST_MISSED = 20;
/** A browser hears some of these twice, and knows them by their ids. */
const LOOK_BACK_SECONDS = 10;

/**
 * The caller's bell as server-sent events: `bell` for each message that rings, with its id, so that a browser that comes back says
 * what it saw last and hears of what it missed.
 *
 * @throws UNAUTHENTICATED; RATE_LIMITED, BUSY when there are too many streams
 */
export async function openBellStream(
  ctx: Ctx,
  input: { lastEventId: string | null; signal: AbortSignal },
): Promise<ReadableStream<Uint8Array>> {
  const { userId, sessionId } = requireUser(ctx);
  const { own, all } = countListeners(userId);
  if (own >= MOST_OWN) throw new DomainError("RATE_LIMITED", { params: { seconds: 30 } });
  if (all >= MOST_ALL) throw new DomainError("BUSY", { params: { seconds: 30 } });
  const { lastEventId } = input;
  let over = false;
  let stop = () => {};
  return new ReadableStream({
    async start(controller) {
      const encoder = new TextEncoder();
      const say = (text: string) => controller.enqueue(encoder.encode(text));
      const rung = new Set<string>();
      const ring = (row: BellRow) => {
        if (!over && !rung.has(row.id)) say(eventOf(row, ctx));
        rung.add(row.id);
      };
      const unlisten = listenToBell(userId, ring);
      const end = () => {
        if (over) return;
        stop();
        controller.close();
      };
      const beat = async () => {
        say(": still here\n\n");
        const { actor } = await sessionActor(ctx.sql, sessionId);
        if (actor.kind === "anonymous") end();
      };
      const heartbeat = setInterval(() => {
        beat().catch((error: unknown) => ctx.log.warn({ err: error }, "a bell's session was not looked at"));
      }, HEARTBEAT_MS);
      const lifetime = setTimeout(end, LIFETIME_MS);
      // A process that ends lets go of its listeners: their browsers connect to the next one.
      const forget = atShutdown("streams", end);
      stop = () => {
        over = true;
        forget();
        unlisten();
        clearInterval(heartbeat);
        clearTimeout(lifetime);
      };
      input.signal.addEventListener("abort", stop);
      await isListening(userId);
      const missed = lastEventId ? await readMissed(ctx, userId, lastEventId) : [];
      if (over) return;
      say("retry: 3000\nevent: ready\ndata: {}\n\n");
      for (const row of missed) ring(row);
    },
    cancel: () => stop(),
  });
}

function eventOf(row: BellRow, ctx: Ctx): string {
  const entry = bellEntry(row, ctx.locale);
  return entry
    ? `id: ${row.id}\nevent: bell\ndata: ${JSON.stringify({ ...entry, shopId: row.shopId })}\n\n`
    : "";
}

// By time, not by id: rows of one moment come from several processes, and one may be seen after a younger one that was committed first.
async function readMissed(ctx: Ctx, userId: string, lastEventId: string): Promise<BellRow[]> {
  const rows = await ctx.sql.rows<BellRow>(
    `SELECT n.id, n.kind, n.shopId, n.payload, n.createdAt, n.readAt, u.timeZone
     FROM Notification seen JOIN Notification n ON n.userId = seen.userId AND n.channel = 'BELL' AND n.createdAt >= seen.createdAt - INTERVAL ${LOOK_BACK_SECONDS} SECOND
       AND n.id <> seen.id AND n.status = 'DELIVERED' AND n.readAt IS NULL
     JOIN User u ON u.id = n.userId
     WHERE seen.id = ? AND seen.userId = ? ORDER BY n.createdAt DESC, n.id DESC LIMIT ${MOST_MISSED}`,
    [lastEventId.slice(0, 36), userId],
  );
  return rows.toReversed();
}
