import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { tryLock, unlock, withLock } from "../../scripts/runtime/locks.mjs";
import { requireNode } from "../../scripts/runtime/packages.mjs";
import { freePorts, isPortTaken, nextFreePort } from "../../scripts/runtime/ports.mjs";
import { loadSecrets } from "../../scripts/runtime/secrets.mjs";
import { hashOf } from "../../scripts/runtime/stamps.mjs";

const folder = mkdtempSync(path.join(os.tmpdir(), "gerai-locks-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a lock is refused while its holder lives, and names what the holder wrote", () => {
  const file = path.join(folder, "held.lock");
  expect(tryLock(file, { url: "http://localhost:3000" })).toBeUndefined();

  expect(tryLock(file)).toMatchObject({ url: "http://localhost:3000", holder: { pid: process.pid } });

  unlock(file);
  expect(tryLock(file)).toBeUndefined();
});

test("the lock of a holder that died is taken over", () => {
  const file = path.join(folder, "stale.lock");
  writeFileSync(file, JSON.stringify({ holder: { pid: process.pid, started: "earlier" } }));

  expect(tryLock(file)).toBeUndefined();
});

test("a lock that was half written is taken over", () => {
  const file = path.join(folder, "torn.lock");
  writeFileSync(file, "{");

  expect(tryLock(file)).toBeUndefined();
});

test("work under one lock never overlaps", async () => {
  let inside = 0;
  let most = 0;
  const work = () =>
    withLock(path.join(folder, "work.lock"), async () => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setTimeout(resolve, 20));
      inside--;
    });

  await Promise.all([work(), work(), work()]);

  expect(most).toBe(1);
});

test("a port in use is seen, and the next free one found", async () => {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as net.AddressInfo;

  expect(await isPortTaken(port)).toBe(true);
  expect(await nextFreePort(port)).toBeGreaterThan(port);

  await new Promise((resolve) => server.close(resolve));
  expect(new Set(await freePorts(4)).size).toBe(4);
});

test("secrets are made once and kept", () => {
  const first = loadSecrets(folder);

  expect(loadSecrets(folder)).toEqual(first);
  expect(first.nextauthSecret).toMatch(/^[0-9a-f]{64}$/);
});

test("the hash of sources follows contents, names and absence", () => {
  const write = (text: string) => writeFileSync(path.join(folder, "source.ts"), text);
  write("one");
  const one = hashOf(folder, ["source.ts", "none.ts"]);
  write("two");
  const two = hashOf(folder, ["source.ts", "none.ts"]);
  write("one");

  expect(two).not.toBe(one);
  expect(hashOf(folder, ["source.ts", "none.ts"])).toBe(one);
  expect(hashOf(folder, ["source.ts"])).not.toBe(one);
});

test("a Node that is too old is named", () => {
  expect(() => requireNode("20.18.3")).toThrow(/needs Node 20\.19 or newer; this is 20\.18\.3/);
  expect(() => requireNode("22.0.0")).not.toThrow();
});
