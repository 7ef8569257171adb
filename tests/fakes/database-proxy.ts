import net, { type Socket } from "node:net";

/**
 * What happens to the next COMMIT that comes by: the connection is reset before the server hears of it, or after it has done it and
 * before the client hears of that.
 */
export type Cut = "before-commit" | "after-commit";

// A packet that ends with COMMIT, alone (a control byte is the query command) or after other statements. COMMITTED, a status, is none.
const COMMIT = /(?:\p{Cc}|;\s*)COMMIT\s*;?\s*$/iu;

/**
 * Stands between the app and its database server and misbehaves on demand, as networks do: cuts connections around a COMMIT, stalls
 * all traffic, drops every connection.
 */
export class DatabaseProxy {
  readonly #upstream: { host: string; port: number };
  readonly #server: net.Server;
  readonly #pairs = new Set<{ client: Socket; server: Socket }>();
  #armed: { cut: Cut; after: number } | null = null;
  #stalled: Promise<void> | null = null;
  /** How many COMMITs were cut. */
  cuts = 0;

  private constructor(upstream: { host: string; port: number }) {
    this.#upstream = upstream;
    this.#server = net.createServer((client) => this.#connect(client));
  }

  /** Starts a proxy in front of the server a database URL names; `url` is the same database through it. */
  static async start(databaseUrl: string): Promise<{ proxy: DatabaseProxy; url: string }> {
    const url = new URL(databaseUrl);
    const proxy = new DatabaseProxy({ host: url.hostname, port: Number(url.port || 3306) });
    await new Promise<void>((resolve) => proxy.#server.listen(0, "127.0.0.1", resolve));
    url.host = `127.0.0.1:${(proxy.#server.address() as net.AddressInfo).port}`;
    return { proxy, url: url.href };
  }

  /** Cuts the next COMMIT of whoever, or the one after so many more. */
  cutNext(cut: Cut, after = 0): void {
    this.#armed = { cut, after };
  }

  /** Takes back a cut that no COMMIT came for; true when there was one. */
  disarm(): boolean {
    const armed = this.#armed !== null;
    this.#armed = null;
    return armed;
  }

  /** Lets nothing through for a while; connections stay open. */
  stall(ms: number): Promise<void> {
    this.#stalled = new Promise((resolve) => setTimeout(resolve, ms)).then(() => {
      this.#stalled = null;
      for (const { client, server } of this.#pairs) for (const socket of [client, server]) socket.resume();
    });
    return this.#stalled;
  }

  /** Resets every connection there is. */
  dropAll(): void {
    for (const pair of this.#pairs) this.#end(pair);
  }

  async stop(): Promise<void> {
    this.dropAll();
    await new Promise<void>((resolve) => void this.#server.close(() => resolve()));
  }

  #connect(client: Socket): void {
    const server = net.connect(this.#upstream);
    const pair = { client, server };
    this.#pairs.add(pair);
    let swallowing = false;
    for (const socket of [client, server]) {
      socket.setNoDelay(true);
      socket.on("error", () => this.#end(pair));
      socket.on("close", () => this.#end(pair));
    }
    client.on("data", (chunk) => {
      const cut = this.#armed && COMMIT.test(chunk.toString("latin1")) ? this.#takeCut() : null;
      if (cut === "before-commit") return this.#end(pair);
      swallowing = cut === "after-commit";
      this.#pass(client, server, chunk);
    });
    server.on("data", (chunk) => {
      if (swallowing) return this.#end(pair);
      this.#pass(server, client, chunk);
    });
  }

  #takeCut(): Cut | null {
    const armed = this.#armed;
    if (!armed || armed.after-- > 0) return null;
    this.#armed = null;
    this.cuts++;
    return armed.cut;
  }

  #pass(from: Socket, to: Socket, chunk: Buffer): void {
    if (this.#stalled) {
      from.pause();
      void this.#stalled.then(() => to.write(chunk));
      return;
    }
    if (!to.write(chunk)) {
      from.pause();
      to.once("drain", () => from.resume());
    }
  }

  #end(pair: { client: Socket; server: Socket }): void {
    if (!this.#pairs.delete(pair)) return;
    // A reset, as of a machine that is gone; a tidy end would let the client's driver close politely.
    pair.client.resetAndDestroy();
    pair.server.destroy();
  }
}
