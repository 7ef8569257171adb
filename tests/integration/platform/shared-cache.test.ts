import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { newId } from "@/lib/platform/id";
import { askRedis } from "@/lib/platform/redis";
import { SharedCache } from "@/lib/platform/shared-cache/shared-cache";
import { hasRedisProgram, startTestRedis } from "../../builders/redis";

const TAG = "product:kopi";
const tagged = () => [TAG];
const priced = (rupiah: number) => ({
  value: { kind: "FETCH", data: { body: String(rupiah) }, revalidate: 60 },
});

describe.skipIf(!hasRedisProgram)("two instances with one cache", () => {
  let server: Awaited<ReturnType<typeof startTestRedis>>;
  let here: SharedCache;
  let there: SharedCache;

  beforeAll(async () => {
    server = await startTestRedis();
    here = new SharedCache("build");
    there = new SharedCache("build");
    await Promise.all([here.tags.start(), there.tags.start()]);
  });
  afterAll(async () => {
    here.tags.stop();
    there.tags.stop();
    await server.stop();
  });

  const make = (cache: SharedCache, key: string, rupiah: number, at = cache.tags.now()) =>
    cache.set(key, { ...priced(rupiah), at }, 60);
  const price = async (cache: SharedCache, key: string) => {
    const found = await cache.get(key, tagged, 60);
    return found && (found.value as ReturnType<typeof priced>["value"]).data.body;
  };

  test("what one made the other takes, and another build does not", async () => {
    const key = newId();
    make(here, key, 10_000);
    await vi.waitFor(async () => expect(await price(there, key)).toBe("10000"));
    const otherBuild = new SharedCache("another build");
    expect(await price(otherBuild, key)).toBeNull();
  });

  test("a price edited on one shows on the other at once, though it has the old one in its own memory", async () => {
    const key = newId();
    make(here, key, 10_000);
    await vi.waitFor(async () => expect(await price(there, key)).toBe("10000"));
    await here.tags.touch([TAG]);
    expect(await price(here, key)).toBeNull();
    await vi.waitFor(async () => expect(await price(there, key)).toBeNull(), { timeout: 200, interval: 5 });
    // Within the very millisecond of the change nobody can say which was first, and a new value counts as old.
    await vi.waitFor(async () => {
      make(there, key, 12_000);
      expect(await price(here, key)).toBe("12000");
    });
  });

  test("a change whose message was lost is found within a second", async () => {
    const key = newId();
    make(there, key, 10_000);
    expect(await price(there, key)).toBe("10000");
    // As another instance does, but for the telling.
    await askRedis((client) => client.zAdd("gerai:tags", { score: there.tags.now(), value: TAG }));
    await vi.waitFor(async () => expect(await price(there, key)).toBeNull(), { timeout: 1_000 });
  });

  test("a value read before a change and stored after it is not used", async () => {
    const key = newId();
    const beganToRead = there.tags.now();
    await here.tags.touch([TAG]);
    make(there, key, 10_000, beganToRead);
    await vi.waitFor(async () => expect(await price(there, key)).toBeNull(), { timeout: 200, interval: 5 });
    expect(await price(here, key)).toBeNull();
  });

  test("with Redis gone each has its own for a second, and what changed meanwhile is told when it is back", async () => {
    const key = newId();
    make(there, key, 10_000);
    await server.goAway();
    await here.tags.touch([TAG]);
    expect(await price(here, key)).toBeNull();
    await vi.waitFor(async () => {
      make(here, key, 12_000);
      expect(await price(here, key)).toBe("12000");
    });
    await vi.waitFor(async () => expect(await price(there, key)).toBeNull(), { timeout: 3_000 });
    await server.comeBack();
    await vi.waitFor(() => expect(here.tags.isCurrent() && there.tags.isCurrent()).toBe(true), {
      timeout: 5_000,
    });
    expect(await price(there, key)).toBeNull();
  });
});
