import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "@/lib/platform/env";
import { askRedis } from "@/lib/platform/redis";
import { hasRedisProgram, startTestRedis } from "../../builders/redis";

let redis: Awaited<ReturnType<typeof startTestRedis>>;
beforeAll(async () => {
  if (hasRedisProgram) redis = await startTestRedis();
});
afterAll(() => redis?.stop());

test.runIf(hasRedisProgram)("a new password of Redis is shown at the next connection", async () => {
  await askRedis((client) => client.configSet("requirepass", "redis/of+today"));
  env().REDIS_URL = Object.assign(new URL(redis.url), { password: "redis/of+today" }).href;
  const id = await askRedis((client) => client.clientId());
  await askRedis((client) => client.sendCommand(["CLIENT", "KILL", "ID", String(id), "SKIPME", "no"])).catch(
    () => undefined,
  );
  const idNow = () => askRedis((client) => client.clientId()).catch(() => id);
  await expect.poll(idNow, { timeout: 5_000, interval: 50 }).not.toBe(id);
});
