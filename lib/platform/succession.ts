import { setTimeout as sleep } from "node:timers/promises";
import { env } from "./env";
import { inUse } from "./secrets/in-use";

/** How long whoever was refused by the database waits for a newer password. */
const PATIENCE_MS = 10_000;
const LOOK_MS = 50;

export type Successor<Pool> = { take(): void; drop(): Promise<void>; pool: Pool };

export type Succession<Pool> = {
  /** The one in use, once anything was asked. */
  opened(): Pool | undefined;
  /** Asks the pool in use. What it refuses without having sent anything, because its password or itself is over, its successor is asked. */
  ask<T>(call: (pool: Pool) => Promise<T>): Promise<T>;
  /** Opens a pool for another address and proves that it answers; it takes over when told to. @throws what the database says */
  prepare(url: string): Promise<Successor<Pool>>;
  /** Ends the one in use. The next question opens another. */
  end(): Promise<void>;
};

type Held<Pool> = { url: string; pool: Pool };

/**
 * Connections to the database that can be changed for others while they are used: those of an old password serve until the new ones
 * have proved themselves, and finish what they began. `key` is where Next's two copies of a module find the same ones.
 */
export function succession<Pool>(
  key: symbol,
  {
    open,
    prove,
    drain,
  }: {
    open(url: string): Pool;
    prove(pool: Pool): Promise<unknown>;
    /** Ends a pool that nobody is given any more. */
    drain(pool: Pool): Promise<void>;
  },
): Succession<Pool> {
  const holder = globalThis as typeof globalThis & { [name: symbol]: Held<Pool> | undefined };

  function held(): Held<Pool> {
    const known = holder[key];
    if (known) return known;
    const url = env().DATABASE_URL;
    const made = { url, pool: open(url) };
    holder[key] = made;
    return made;
  }

  async function successorOf(asked: Held<Pool>, error: unknown): Promise<Held<Pool>> {
    if (held() !== asked && isOver(error)) return held();
    const { lookNow } = inUse();
    if (!isRefused(error) || !lookNow) throw error;
    lookNow();
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(LOOK_MS))
      if (held() !== asked) return held();
    throw error;
  }

  return {
    opened: () => holder[key]?.pool,
    async ask(call) {
      const asked = held();
      try {
        return await call(asked.pool);
      } catch (error) {
        if (!isOver(error)) throw error;
        return call((await successorOf(asked, error)).pool);
      }
    },
    async prepare(url) {
      const pool = open(url);
      const drop = () => drain(pool).catch(() => undefined);
      try {
        await prove(pool);
      } catch (error) {
        void drop();
        throw error;
      }
      const take = () => {
        const old = holder[key];
        holder[key] = { url, pool };
        if (old) void drain(old.pool).catch(() => undefined);
      };
      return { pool, take, drop };
    },
    async end() {
      const old = holder[key];
      holder[key] = undefined;
      if (old) await drain(old.pool);
    },
  };
}

// ER_ACCESS_DENIED_ERROR, also behind what mariadb's pool says about it; a connection without any statement sent.
function isRefused(error: unknown): boolean {
  const { errno, cause } = error as { errno?: unknown; cause?: { errno?: unknown } };
  return errno === 1045 || cause?.errno === 1045;
}

// Or the pool ended between being asked for and answering: mysql2 says it in words, mariadb by number.
function isOver(error: unknown): boolean {
  const { message, errno } = error as { message?: unknown; errno?: number };
  return isRefused(error) || message === "Pool is closed." || [45027, 45035, 45037].includes(errno ?? 0);
}
