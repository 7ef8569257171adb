import { copyFileSync, mkdtempSync, readFileSync } from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startService } from "../../scripts/runtime/app-service.mjs";
import { findProgram, projectRoot } from "../../scripts/runtime/paths.mjs";
import { freePorts } from "../../scripts/runtime/ports.mjs";

const program = findProgram("haproxy");
if (!program) console.warn("  No haproxy here: restarts behind the gateway are not tested.");

const data = mkdtempSync(path.join(os.tmpdir(), "gerai-rolling-"));
const oldBuild = path.join(projectRoot, "tests", "fakes", "tiny-app.mjs");
const newBuild = path.join(data, "new-build.mjs");
const agent = new http.Agent({ keepAlive: true });
let service: Awaited<ReturnType<typeof startService>>;
let url: string;

beforeAll(async () => {
  if (!program) return;
  copyFileSync(oldBuild, newBuild);
  const [port = 0] = await freePorts(1);
  url = `http://127.0.0.1:${port}`;
  // An address, so that no Redis is started for programs that have nothing to share.
  const env = { ...process.env, DRAIN_SECONDS: "1", REDIS_URL: "redis://127.0.0.1:1" };
  const quiet = { onTrouble: () => undefined, onGiveUp: () => undefined };
  service = await startService({
    instances: 2,
    server: oldBuild,
    port,
    env,
    data,
    requestsPer10s: 100_000,
    ...quiet,
  });
});
afterAll(() => service?.stop());

function ask(method: string): Promise<string> {
  return new Promise((resolve) => {
    const request = http.request(url, { agent, method }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part) => {
        text += part;
      });
      response.on("end", () =>
        resolve(response.statusCode === 200 ? text : `failed: ${response.statusCode}`),
      );
      response.on("error", (error) => resolve(`failed: ${error.message}`));
    });
    request.on("error", (error) => resolve(`failed: ${error.message}`)).end();
  });
}

/** What was answered to requests of this kind, ten at a time, while something happened. */
async function askDuring(method: string, happening: () => Promise<unknown>): Promise<string[]> {
  const answers: string[] = [];
  let over = false;
  const visitors = Array.from({ length: 10 }, async () => {
    while (!over) answers.push(await ask(method));
  });
  await happening();
  over = true;
  await Promise.all(visitors);
  return answers;
}

const failed = (answers: readonly string[]) => answers.filter((text) => text.startsWith("failed"));

function pidOf(name: string): number | undefined {
  try {
    return JSON.parse(readFileSync(path.join(data, "run", `${name}.json`), "utf8")).program.pid;
  } catch {
    return undefined;
  }
}

test.skipIf(!program)(
  "an instance that is killed under load is started again, and no page is lost",
  async () => {
    const before = pidOf("app-1");
    const answers = await askDuring("GET", async () => {
      process.kill(before ?? 0, "SIGKILL");
      await vi.waitFor(() => expect([undefined, before]).not.toContain(pidOf("app-1")), { timeout: 8_000 });
      await vi.waitFor(async () => expect(await ask("GET")).toContain(`#${pidOf("app-1")}`), {
        timeout: 8_000,
        interval: 5,
      });
    });
    expect(failed(answers)).toEqual([]);
  },
);

test.skipIf(!program)(
  "all are restarted one by one from a new build under load, and not even a POST is lost",
  async () => {
    const answers = await askDuring("POST", async () => service.roll?.(newBuild));
    expect(failed(answers)).toEqual([]);
    // The first is out of turn at once, and the last has only begun: either may have answered nothing.
    const isNew = (text: string) => text.includes("new-build");
    expect(new Set(answers.map(isNew))).toEqual(new Set([false, true]));
    const after = await Promise.all(Array.from({ length: 10 }, () => ask("GET")));
    expect(after.every(isNew)).toBe(true);
  },
);

test.skipIf(!program)("a build that does not start leaves the one that ran", async () => {
  await expect(service.roll?.(path.join(data, "no-such-build.mjs"))).rejects.toThrow(
    "ended while it was starting",
  );
  const answers = await askDuring("GET", async () => undefined);
  expect(failed(answers)).toEqual([]);
  expect(answers.every((text) => text.includes("new-build"))).toBe(true);
});
