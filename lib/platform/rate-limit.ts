import { RateLimiterMySQL, RateLimiterRes } from "rate-limiter-flexible";
import { env } from "./env";
import { DomainError } from "./errors";
import { callbackPool } from "./sql";
import { databaseErrorNumber } from "./transaction";

/** So many `points` within `seconds` for each key; `name` goes into the stored key and must be unique. */
export type Cap = { name: string; points: number; seconds: number };

const DEADLOCK = 1213;
const MAX_ATTEMPTS = 4;

// On globalThis because a limiter sweeps its expired rows on a timer: one a cap and process is enough.
const LIMITERS_KEY = Symbol.for("gerai.rate-limiters");
type GlobalWithLimiters = typeof globalThis & { [LIMITERS_KEY]?: Map<string, RateLimiterMySQL> };

/**
 * Takes one point of a cap, over all instances: the store's INSERT … ON DUPLICATE KEY UPDATE counts, so parallel callers
 * cannot pass it together. A refused call counts too.
 *
 * @throws RATE_LIMITED with `seconds` until the window ends
 */
export async function takePoint(cap: Cap, key: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await limiterOf(cap).consume(key);
      return;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) {
        throw new DomainError("RATE_LIMITED", {
          params: { seconds: Math.ceil(refusal.msBeforeNext / 1000) },
        });
      }
      if (attempt >= MAX_ATTEMPTS || databaseErrorNumber(refusal) !== DEADLOCK) throw refusal;
    }
  }
}

/** Gives a point back, for a cap that counts failures only: taken before the try, returned when it was right. */
export async function returnPoint(cap: Cap, key: string): Promise<void> {
  await limiterOf(cap).reward(key, 1);
}

function limiterOf(cap: Cap): RateLimiterMySQL {
  const holder = globalThis as GlobalWithLimiters;
  holder[LIMITERS_KEY] ??= new Map();
  const known = holder[LIMITERS_KEY].get(cap.name);
  if (known) return known;
  const limiter = new RateLimiterMySQL({
    storeClient: callbackPool,
    storeType: "pool",
    dbName: new URL(env().DATABASE_URL).pathname.slice(1),
    tableName: "RateLimit",
    tableCreated: true,
    keyPrefix: cap.name,
    points: cap.points,
    duration: cap.seconds,
  });
  holder[LIMITERS_KEY].set(cap.name, limiter);
  return limiter;
}
