import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { reapLeftovers, runCommand, startChild } from "../../scripts/runtime/children.mjs";
import { isRunning, signal, waitForEnd } from "../../scripts/runtime/processes.mjs";
import { supervise } from "../../scripts/runtime/supervise.mjs";

type Identity = { pid: number; started: string };
type Record = { guard: Identity; program: Identity };

const sleeper = { name: "sleeper", command: "sleep", args: ["600"] };
let data: string;

beforeEach(() => {
  data = mkdtempSync(path.join(os.tmpdir(), "gerai-children-"));
});

afterEach(async () => {
  await reapLeftovers(data);
  rmSync(data, { recursive: true, force: true });
});

test("stopping a child ends the program and forgets it", async () => {
  const child = startChild({ ...sleeper, data });
  const { program } = await record("sleeper");

  await child.stop();

  expect(isRunning(program)).toBe(false);
  expect(existsSync(path.join(data, "run", "sleeper.json"))).toBe(false);
});

test("a command killed the hard way takes its programs with it", async () => {
  const children = path.resolve("scripts/runtime/children.mjs");
  const script = path.join(data, "command.mjs");
  const spec = JSON.stringify({ ...sleeper, data });
  writeFileSync(script, `import { startChild } from ${JSON.stringify(children)}; startChild(${spec});`);
  const command = spawn(process.execPath, [script]);
  const { guard, program } = await record("sleeper");

  command.kill("SIGKILL");

  expect(await waitForEnd(program, 5000)).toBe(true);
  expect(await waitForEnd(guard, 5000)).toBe(true);
});

test("a program whose guard was killed as well is ended by the next command", async () => {
  startChild({ ...sleeper, data });
  const { guard, program } = await record("sleeper");
  signal(guard.pid, "SIGKILL");
  await waitForEnd(guard, 5000);
  expect(isRunning(program)).toBe(true);

  expect(await reapLeftovers(data)).toEqual(["sleeper"]);

  expect(isRunning(program)).toBe(false);
});

test("a program that ignores SIGTERM is killed after its grace", async () => {
  const args = ["-c", "trap '' TERM; while :; do sleep 0.1; done"];
  const child = startChild({ name: "stubborn", command: "sh", args, data, graceMs: 300 });
  const { program } = await record("stubborn");
  await sleep(200);

  await child.stop();

  expect(isRunning(program)).toBe(false);
});

test("a process id that another process got since is left alone", async () => {
  const child = startChild({ ...sleeper, data });
  const { program } = await record("sleeper");
  const reused = { guard: { ...program, started: "earlier" }, program: { ...program, started: "earlier" } };
  writeFileSync(path.join(data, "run", "stranger.json"), JSON.stringify(reused));

  await reapStranger();

  expect(isRunning(program)).toBe(true);
  await child.stop();
});

test("a supervised program that dies is started again", async () => {
  const troubles: string[] = [];
  const onTrouble = (text: string) => troubles.push(text);
  const supervised = await supervise({
    ...sleeper,
    title: "The sleeper",
    data,
    isReady: async () => true,
    onTrouble,
  });
  const first = await record("sleeper");

  signal(first.program.pid, "SIGKILL");
  const second = await record("sleeper", first.program.pid);

  expect(isRunning(second.program)).toBe(true);
  expect(troubles[0]).toContain("The sleeper stopped (exit 137)");
  await supervised.stop();
  expect(isRunning(second.program)).toBe(false);
});

test("a command that fails says so with the end of its output", async () => {
  const failing = { name: "failing", command: "sh", args: ["-c", "echo the reason; exit 3"], data };

  await expect(runCommand(failing)).rejects.toThrow(/exit 3[\s\S]*the reason/);
});

/** What a guard wrote about its program, once it has. */
async function record(name: string, not?: number): Promise<Record> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const file = path.join(data, "run", `${name}.json`);
    const found = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Record) : undefined;
    if (found && found.program.pid !== not) return found;
    await sleep(50);
  }
  throw new Error(`${name} did not start`);
}

async function reapStranger(): Promise<void> {
  const own = path.join(data, "run", "sleeper.json");
  const kept = readFileSync(own, "utf8");
  rmSync(own);
  await reapLeftovers(data);
  writeFileSync(own, kept);
}
