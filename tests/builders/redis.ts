import { vi } from "vitest";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/id";
import { askRedis, closeRedis } from "@/lib/platform/redis";
import { findProgram, testDataDir } from "../../scripts/runtime/paths.mjs";
import { startRedis } from "../../scripts/runtime/redis-server.mjs";

/** Whether there is a program to test against; says so once where there is none. */
export const hasRedisProgram = findProgram("redis-server", "valkey-server") !== undefined;
if (!hasRedisProgram) console.warn("  No redis-server here: what instances share over Redis is not tested.");

/** A Redis of this test file's own, which the process under test is told of. */
export async function startTestRedis() {
  const options = { name: `redis-${newId()}`, data: testDataDir("redis"), keeps: false };
  const server = await startRedis(options);
  if (!server) throw new Error("There is no redis-server.");
  let running = server;
  env().REDIS_URL = server.url;
  const isThere = () =>
    vi.waitFor(() => askRedis((client) => client.ping()), { timeout: 5_000, interval: 20 });
  await isThere();
  return {
    url: server.url,
    async goAway() {
      await running.stop();
    },
    async comeBack() {
      running = (await startRedis({ ...options, port: server.port })) ?? running;
      await isThere();
    },
    async stop() {
      closeRedis();
      env().REDIS_URL = undefined;
      await running.stop();
    },
  };
}
