import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/platform/id";
import { takeQuickPoint } from "@/lib/platform/quick-limit";
import { askRedis } from "@/lib/platform/redis";
import { hasRedisProgram, startTestRedis } from "../../builders/redis";

const aCap = (points: number) => ({ name: newId(), points, seconds: 60 });

async function letThrough(cap: ReturnType<typeof aCap>, callers: number): Promise<number> {
  const all = await Promise.allSettled(Array.from({ length: callers }, () => takeQuickPoint(cap, "k")));
  const reasons = all.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
  expect(new Set(reasons)).toEqual(new Set(["RATE_LIMITED"]));
  return callers - reasons.length;
}

test("without Redis a process counts for itself, and says what is left", async () => {
  const cap = aCap(2);
  expect(await takeQuickPoint(cap, "somebody")).toEqual({ limit: 2, remaining: 1, resetSeconds: 60 });
  expect(await takeQuickPoint(cap, "somebody")).toMatchObject({ remaining: 0 });
  await expect(takeQuickPoint(cap, "somebody")).rejects.toMatchObject({ code: "RATE_LIMITED" });
  expect(await takeQuickPoint(cap, "somebody else")).toMatchObject({ remaining: 1 });
});

describe.skipIf(!hasRedisProgram)("with Redis", () => {
  let server: Awaited<ReturnType<typeof startTestRedis>>;
  beforeAll(async () => {
    server = await startTestRedis();
  });
  afterAll(() => server.stop());

  test("a cap counts what other instances took", async () => {
    const cap = aCap(5);
    await takeQuickPoint(cap, "k");
    // Another instance takes three.
    await askRedis((client) => client.incrBy(`gerai:cap:${cap.name}:k`, 3));
    expect(await takeQuickPoint(cap, "k")).toMatchObject({ limit: 5, remaining: 0 });
    await expect(takeQuickPoint(cap, "k")).rejects.toMatchObject({ code: "RATE_LIMITED" });
  });

  test("of fifty callers at the same moment a cap of ten lets ten through", async () => {
    expect(await letThrough(aCap(10), 50)).toBe(10);
  });

  test("while Redis is gone callers are still counted and nobody sees an error; when it is back it counts again", async () => {
    await takeQuickPoint(aCap(3), "k");
    await server.goAway();
    expect(await letThrough(aCap(3), 10)).toBe(3);
    await server.comeBack();
    const cap = aCap(3);
    await takeQuickPoint(cap, "k");
    expect(await askRedis((client) => client.get(`gerai:cap:${cap.name}:k`))).toBe("1");
  });
});
