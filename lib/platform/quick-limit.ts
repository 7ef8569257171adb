import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import { DomainError } from "./errors";
import type { Cap } from "./rate-limit";
import { askRedis, hasRedis } from "./redis";

/** What a caller has left, in the words of the RateLimit headers. */
export type Allowance = { limit: number; remaining: number; resetSeconds: number };

type Limiter = RateLimiterMemory | RateLimiterRedis;

const LIMITERS_KEY = Symbol.for("gerai.quick-limiters");
type GlobalWithLimiters = typeof globalThis & { [LIMITERS_KEY]?: Map<string, Limiter> };

/**
 * Takes one point of a cap that is asked for at every request: counted in Redis over all instances, or in this process where there
 * is none, also while Redis is away. What must hold for certain, such as guesses at a code, takes its point by takePoint.
 *
 * @throws RATE_LIMITED with `seconds` until the window ends
 */
export async function takeQuickPoint(cap: Cap, key: string): Promise<Allowance> {
  try {
    const taken = await limiterOf(cap).consume(key);
    return {
      limit: cap.points,
      remaining: taken.remainingPoints,
      resetSeconds: Math.ceil(taken.msBeforeNext / 1000),
    };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw new DomainError("RATE_LIMITED", { params: { seconds: Math.ceil(refusal.msBeforeNext / 1000) } });
  }
}

function limiterOf(cap: Cap): Limiter {
  const holder = globalThis as GlobalWithLimiters;
  holder[LIMITERS_KEY] ??= new Map();
  const known = holder[LIMITERS_KEY].get(cap.name);
  if (known) return known;
  const limiter = hasRedis() ? overRedis(cap) : new RateLimiterMemory(optionsOf(cap));
  holder[LIMITERS_KEY].set(cap.name, limiter);
  return limiter;
}

function overRedis(cap: Cap): RateLimiterRedis {
  return new RateLimiterRedis({
    ...optionsOf(cap),
    storeClient: asStoreClient,
    useRedisPackage: true,
    // Who is over the cap already is refused without asking.
    inMemoryBlockOnConsumed: cap.points + 1,
    insuranceLimiter: new RateLimiterMemory(optionsOf(cap)),
  });
}

/** The one command the limiter gives, under the deadline that all our questions have. */
const asStoreClient = {
  eval: (script: string, options: { keys: string[]; arguments: string[] }) =>
    askRedis((client) => client.eval(script, options)),
};

function optionsOf(cap: Cap) {
  return { keyPrefix: `gerai:cap:${cap.name}`, points: cap.points, duration: cap.seconds };
}
