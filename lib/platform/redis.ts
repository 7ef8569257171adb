import { createClient } from "redis";
import { env } from "./env";
import { rootLog } from "./log";
import { redisTls } from "./redis-tls";

export type RedisClient = ReturnType<typeof openClient>;

/** Nothing that is asked of Redis is worth more waiting than this. */
const ANSWER_MS = 300;
/** After a question without an answer nobody asks for this long: a frozen Redis must not cost each request its 300 ms. */
const SPARE_MS = 1_000;
const LOG_EVERY_MS = 30_000;

type Link = { client: RedisClient; spareUntil: number; loggedAt: number };

// On globalThis: Next loads this module once for routes and once for instrumentation.
const LINK_KEY = Symbol.for("gerai.redis");
type GlobalWithLink = typeof globalThis & { [LINK_KEY]?: Link };

/** Redis is not there, or does not answer in time. Whoever asks has an answer of his own for that. */
export class RedisAway extends Error {
  override readonly name = "RedisAway";
}

/** Whether this process shares caches and counters with others over Redis. */
export function hasRedis(): boolean {
  return env().REDIS_URL !== undefined;
}

/**
 * Asks Redis, for 300 ms at most.
 *
 * @throws RedisAway, at once while it is known to be away
 */
export async function askRedis<T>(ask: (client: RedisClient) => Promise<T>): Promise<T> {
  const own = link();
  if (!own.client.isReady || Date.now() < own.spareUntil) throw new RedisAway("Redis is away");
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      own.spareUntil = Date.now() + SPARE_MS;
      reject(new RedisAway("Redis did not answer in time"));
    }, ANSWER_MS);
  });
  const answer = ask(own.client);
  answer.catch(() => undefined); // one that fails after the deadline is nobody's any more
  try {
    return await Promise.race([answer, late]);
  } catch (error) {
    if (error instanceof RedisAway) throw error;
    throw new RedisAway(error instanceof Error ? error.message : String(error), { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

/** A second connection, for listening; it reconnects and subscribes again by itself. */
export function redisListener(): RedisClient {
  const client = link().client.duplicate();
  client.on("error", logError);
  return client;
}

/** Closes this process's connection, at the end of its life. */
export function closeRedis(): void {
  const holder = globalThis as GlobalWithLink;
  holder[LINK_KEY]?.client.destroy();
  delete holder[LINK_KEY];
}

function link(): Link {
  const holder = globalThis as GlobalWithLink;
  if (!holder[LINK_KEY]) {
    const client = openClient();
    holder[LINK_KEY] = { client, spareUntil: 0, loggedAt: 0 };
    client.on("error", logError);
    client.connect().catch(logError); // and again, for ever, by the strategy below
  }
  return holder[LINK_KEY];
}

function openClient() {
  const { protocol, host, pathname } = new URL(env().REDIS_URL ?? "redis://");
  return createClient({
    url: `${protocol}//${host}${pathname}`,
    // Asked at each connection, so that a password that was replaced needs no restart; connections that stand, stand.
    credentialsProvider: { type: "async-credentials-provider", credentials: async () => credentials() },
    // What is asked while it is away is refused at once, not kept for later: by then it is of no use.
    disableOfflineQueue: true,
    pingInterval: 1_000,
    socket: {
      ...redisTls(protocol),
      connectTimeout: 2_000,
      // A connection on which not even the ping is answered is dead.
      socketTimeout: 5_000,
      reconnectStrategy: (retries) => Math.min(50 * 2 ** Math.min(retries, 6), 2_000),
    },
  });
}

function credentials(): { username?: string; password?: string } {
  const { username, password } = new URL(env().REDIS_URL ?? "redis://");
  return {
    ...(username && { username: decodeURIComponent(username) }),
    ...(password && { password: decodeURIComponent(password) }),
  };
}

function logError(error: unknown): void {
  const holder = globalThis as GlobalWithLink;
  const own = holder[LINK_KEY];
  if (!own || Date.now() - own.loggedAt < LOG_EVERY_MS) return;
  own.loggedAt = Date.now();
  rootLog().warn({ err: error }, "Redis is away; each process caches and counts for itself until it is back");
}
