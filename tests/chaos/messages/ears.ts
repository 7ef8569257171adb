import { setTimeout as sleep } from "node:timers/promises";

export type Rung = { id: string; title: string; body: string; path: string; createdAt: string };

/**
 * A browser with a page open: listens to its person's bell, and when the stream breaks connects again and says what it heard last,
 * as EventSource does.
 */
export class Ear {
  readonly rung = new Map<string, Rung & { at: number }>();
  /** Times something rang that had rung before. */
  again = 0;
  readonly #url: string;
  readonly #cookie: string;
  #lastId = "";
  #over = new AbortController();

  constructor(url: string, cookie: string) {
    this.#url = url;
    this.#cookie = cookie;
    void this.#listen();
  }

  stop(): void {
    this.#over.abort();
  }

  /** Everything the bell lists by now, page after page. */
  async list(shop: string | null): Promise<Rung[]> {
    const rows: Rung[] = [];
    let after: string | null = "";
    while (after !== null) {
      const query = new URLSearchParams({ ...(shop && { shop }), ...(after && { after }) });
      const answer = await fetch(`${this.#url}/api/notifications?${query}`, {
        headers: { cookie: this.#cookie },
      });
      if (!answer.ok) throw new Error(`the bell answers ${answer.status}`);
      const page = (await answer.json()) as { rows: Rung[]; next: string | null };
      rows.push(...page.rows);
      after = page.next;
    }
    return rows;
  }

  async #listen(): Promise<void> {
    while (!this.#over.signal.aborted) {
      await this.#connection().catch(() => undefined);
      await sleep(1_000);
    }
  }

  async #connection(): Promise<void> {
    const answer = await fetch(`${this.#url}/api/notifications/stream`, {
      headers: { cookie: this.#cookie, ...(this.#lastId && { "last-event-id": this.#lastId }) },
      signal: this.#over.signal,
    });
    let rest = "";
    for await (const text of (answer.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
      const blocks = (rest + text).split("\n\n");
      rest = blocks.pop() ?? "";
      for (const block of blocks) this.#hear(block);
    }
  }

  #hear(block: string): void {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1] ?? "";
    if (field("event") !== "bell") return;
    this.#lastId = field("id");
    if (this.rung.has(this.#lastId)) this.again++;
    else this.rung.set(this.#lastId, { ...(JSON.parse(field("data")) as Rung), at: Date.now() });
  }
}
