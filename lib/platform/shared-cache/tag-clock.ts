import { rootLog } from "../log";
import { askRedis, type RedisClient, redisListener } from "../redis";

const KEY = "gerai:tags";
/** How often an instance asks what changed, in case it was not told; and how long an answer is good for. */
const LOOK_MS = 500;
const GOOD_FOR_MS = 1_000;
const PROMPT_MS = 15;
/** No cached value is older, so no older change is worth knowing. */
const KEPT_MS = 25 * 3_600_000;
const PRUNE_EVERY_MS = 3_600_000;

/** Stamps the tags with Redis' own time, remembers and tells it: one clock, whatever the instances' clocks say. */
const STAMP = `
  local t = redis.call('TIME')
  local now = t[1] * 1000 + math.floor(t[2] / 1000)
  for _, tag in ipairs(ARGV) do redis.call('ZADD', KEYS[1], now, tag) end
  redis.call('PUBLISH', KEYS[1], cjson.encode({ now = now, tags = ARGV }))
  return now`;

/**
 * When each tag was last named by a write, on any instance. Writers tell at once; besides, each instance asks twice a second, so
 * that a lost message costs half a second and no more. All times are Redis' own.
 */
export class TagClock {
  private readonly stamps = new Map<string, number>();
  /** Redis' time minus ours, never too much: it is taken when the answer is here. */
  private offset = 0;
  private isMeasured = false;
  private seenUntil = 0;
  private goodUntil = 0;
  private prunedAt = Date.now();
  /** Named while Redis was away; told when it is back. */
  private untold = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private listener: RedisClient | undefined;

  /** Redis' time, as far as we know it. */
  now(): number {
    return Date.now() + this.offset;
  }

  /** A moment of Redis' time by this process's clock, and the other way round. */
  toLocal(stamp: number): number {
    return stamp - this.offset;
  }
  fromLocal(time: number): number {
    return time + this.offset;
  }

  /** Whether we know of every change up to about now. */
  isCurrent(): boolean {
    return Date.now() < this.goodUntil;
  }

  /** Whether a write named one of the tags at or after the time. */
  changedSince(tags: readonly string[], stamp: number): boolean {
    return tags.some((tag) => (this.stamps.get(tag) ?? Number.NEGATIVE_INFINITY) >= stamp);
  }

  /** Stamps tags that a write here named, and tells the other instances. */
  async touch(tags: readonly string[]): Promise<void> {
    // Ours may run behind Redis' clock by what a message takes; for this process the change is certain either way.
    for (const tag of tags) this.stamp(tag, this.now());
    try {
      const now = await askRedis((client) => client.eval(STAMP, { keys: [KEY], arguments: [...tags] }));
      for (const tag of tags) this.stamp(tag, Number(now));
    } catch {
      for (const tag of tags) this.untold.add(tag);
    }
  }

  /** Begins to listen and to ask; resolves after the first answer or refusal. */
  async start(): Promise<void> {
    this.listener = redisListener();
    void this.listener
      .connect()
      .then((listener) => listener.subscribe(KEY, (message) => this.hear(message)))
      .catch((error: unknown) => rootLog().warn({ err: error }, "cannot listen for changed tags; asking"));
    await this.look();
    this.timer = setInterval(() => void this.look(), LOOK_MS);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
    this.listener?.destroy();
  }

  private hear(message: string): void {
    const { now, tags } = JSON.parse(message) as { now: number; tags: string[] };
    for (const tag of tags) this.stamp(tag, now);
  }

  private async look(): Promise<void> {
    try {
      await this.tellUntold();
      const askedAt = Date.now();
      const from = this.seenUntil - GOOD_FOR_MS;
      const [time, changed] = await askRedis((client) =>
        Promise.all([
          client.sendCommand<[string, string]>(["TIME"]),
          client.zRangeByScoreWithScores(KEY, from, "+inf"),
        ]),
      );
      for (const { value, score } of changed) this.stamp(value, score);
      const now = Number(time[0]) * 1000 + Math.floor(Number(time[1]) / 1000);
      // An answer that was long on its way would set us back by that much.
      if (!this.isMeasured || Date.now() - askedAt < PROMPT_MS) this.offset = now - Date.now();
      this.isMeasured = true;
      this.seenUntil = now;
      this.goodUntil = askedAt + GOOD_FOR_MS;
      if (askedAt - this.prunedAt > PRUNE_EVERY_MS) await this.prune(askedAt);
    } catch {
      // Away: isCurrent() says so until it answers again.
    }
  }

  private async tellUntold(): Promise<void> {
    if (this.untold.size === 0) return;
    const tags = [...this.untold];
    this.untold.clear();
    await this.touch(tags);
  }

  private async prune(at: number): Promise<void> {
    this.prunedAt = at;
    const old = this.now() - KEPT_MS;
    for (const [tag, stamp] of this.stamps) if (stamp < old) this.stamps.delete(tag);
    await askRedis((client) => client.zRemRangeByScore(KEY, "-inf", old));
  }

  private stamp(tag: string, at: number): void {
    if (at > (this.stamps.get(tag) ?? 0)) this.stamps.set(tag, at);
  }
}
