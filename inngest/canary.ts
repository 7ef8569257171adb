import type { OutboxRow } from "@/lib/platform/outbox";
import type { SqlExecutor } from "@/lib/platform/sql";
import { subscriptions } from "./subscriptions";

/** An event is at its handler within this; a server that takes longer has more than it can bring. */
const LAG_MS = 2_000;

type Watched = { eventId: string; handler: string; sentAt: number };

/**
 * One of the events the Inngest server took last, and whether its handler has got it since. The server takes events faster than it brings
 * them, so that it took them says nothing: in a rush it is minutes behind, and buyers wait for the word that they have paid.
 */
export class Canary {
  readonly #lagMs: number;
  #watched: Watched | null = null;

  constructor(lagMs: number = LAG_MS) {
    this.#lagMs = lagMs;
  }

  /** False from when the watched event is late until it has come, be it by the sweep of lost events. */
  async keepsUp(sql: SqlExecutor): Promise<boolean> {
    if (!this.#watched) return true;
    const { eventId, handler, sentAt } = this.#watched;
    const come = await sql.rows("SELECT 1 FROM HandledEvent WHERE handler = ? AND eventId = ?", [
      handler,
      eventId,
    ]);
    if (come.length === 0) return performance.now() - sentAt < this.#lagMs;
    this.#watched = null;
    return true;
  }

  /** Watches the last of these events that some handler will claim, unless one is watched already. */
  watch(events: readonly OutboxRow[]): void {
    if (this.#watched) return;
    for (const { id, type } of events) {
      const claiming = subscriptions.find((one) => one.event === type && one.claims);
      if (claiming) this.#watched = { eventId: id, handler: claiming.handler, sentAt: performance.now() };
    }
  }
}
