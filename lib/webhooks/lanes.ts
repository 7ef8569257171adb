import type { Ctx } from "@/lib/platform/ctx";
import { dueMessages, type Posting, sendMessage } from "./send";

/** Endpoints served at once by a process: those that work, and those that fail, which shall not take the others' places. */
const LANES = { working: 24, failing: 8 };
/** Posts under way to one endpoint. */
const AT_ONCE = 4;
/** Messages a lane takes before others have their turn. */
const MESSAGES = 40;
const ENDPOINTS = 500;

type DueEndpoint = { id: string; failing: number };

/**
 * Sends what is due, each endpoint in a lane of its own: one that answers slowly fills its own lane and no other. An endpoint with a
 * failed try yields its lane at once.
 */
export class Lanes {
  readonly #ctx: Ctx;
  readonly #posting: Posting;
  readonly #onFree: () => void;
  readonly #busy = new Map<string, { failing: boolean; done: Promise<void> }>();

  constructor(ctx: Ctx, posting: Posting, onFree: () => void = () => undefined) {
    this.#ctx = ctx;
    this.#posting = posting;
    this.#onFree = onFree;
  }

  /** Opens a lane for each endpoint that has something due and no lane, as far as there is room; returns how many. */
  async look(): Promise<number> {
    let opened = 0;
    for (const { id, failing } of await this.#due()) {
      if (this.#busy.has(id) || !this.#roomFor(Boolean(failing))) continue;
      this.#open(id, Boolean(failing));
      opened++;
    }
    return opened;
  }

  /** Resolves once every lane is empty. */
  async idle(): Promise<void> {
    while (this.#busy.size > 0) await Promise.all([...this.#busy.values()].map((lane) => lane.done));
  }

  #open(endpointId: string, failing: boolean): void {
    const done = this.#serve(endpointId)
      .catch((error: unknown) =>
        this.#ctx.log.error({ err: error, endpointId }, "webhooks left to the next look"),
      )
      .then(() => {
        this.#busy.delete(endpointId);
        this.#onFree();
      });
    this.#busy.set(endpointId, { failing, done });
  }

  async #serve(endpointId: string): Promise<void> {
    const waiting = (await dueMessages(this.#ctx, endpointId, MESSAGES)).values();
    let well = true;
    const work = async () => {
      for (const id of waiting) {
        if (!well) return;
        well = (await sendMessage(this.#ctx, id, this.#posting)) && well;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  #roomFor(failing: boolean): boolean {
    const taken = [...this.#busy.values()].filter((lane) => lane.failing === failing).length;
    return taken < (failing ? LANES.failing : LANES.working);
  }

  // One step of the index (status, endpointId, nextAttemptAt) an endpoint, however many messages it has.
  #due(): Promise<DueEndpoint[]> {
    return this.#ctx.sql.rows<DueEndpoint>(
      `SELECT e.id, e.failingSince IS NOT NULL AS failing
       FROM (SELECT status, endpointId, MIN(nextAttemptAt) AS dueAt FROM WebhookMessage WHERE status = 'QUEUED'
         GROUP BY status, endpointId) q JOIN WebhookEndpoint e ON e.id = q.endpointId
       WHERE q.dueAt <= NOW(3) ORDER BY q.dueAt LIMIT ${ENDPOINTS}`,
    );
  }
}
