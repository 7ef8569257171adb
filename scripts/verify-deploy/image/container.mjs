import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "../../runtime/failure.mjs";
import { findProgram } from "../../runtime/paths.mjs";

/** With a mount namespace of its own in which everything but the data is read-only, where the machine lets us make one. */
export function readOnlyRoot({ command, args }, place) {
  if (!canUnshare()) return { command, args };
  const script = [
    "mount --make-rprivate /",
    'mount --bind "$DATA" "$DATA"',
    "mount -o remount,bind,ro /",
    'exec "$@"',
  ].join(" && ");
  return {
    command: "unshare",
    args: ["--mount", "--", "env", `DATA=${place.data}`, "bash", "-euc", script, "bash", command, ...args],
  };
}

/** Whether this machine lets us do that: as root, and not in a container that forbids it. */
export function canUnshare() {
  const unshare = findProgram("unshare");
  if (process.getuid?.() !== 0 || !unshare) return false;
  try {
    execFileSync(unshare, ["--mount", "--", "mount", "-o", "remount,bind,ro", "/"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Asks until it is told that all is well. */
export async function untilHealthy(ask) {
  const deadline = Date.now() + 60_000;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(500);
    }
  }
}

/** What the kernel says of the process: nobody, with no rights and none to gain. */
export function confinementOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const field = (name) => new RegExp(`^${name}:\\s+(\\S+)`, "m").exec(status)?.[1];
  const facts = {
    user: field("Uid"),
    rights: field("CapEff"),
    bound: field("CapBnd"),
    noNew: field("NoNewPrivs"),
  };
  if (facts.user === "0") throw new Failure("The app runs as root.");
  if (
    process.getuid?.() === 0 &&
    (Number.parseInt(facts.rights, 16) || Number.parseInt(facts.bound, 16) || facts.noNew !== "1")
  )
    throw new Failure(`The app has rights: ${JSON.stringify(facts)}`);
  return `as user ${facts.user} without rights`;
}

/** Asks for a page. @throws what it answered instead */
export async function expectStatus(url, status) {
  const answer = await fetch(url, { signal: AbortSignal.timeout(20_000) });
  await answer.arrayBuffer();
  if (answer.status !== status) throw new Failure(`${url} answered ${answer.status}, not ${status}.`);
}

/** SIGTERM: no longer healthy, still serving for DRAIN_SECONDS, then gone, by itself and well. */
export async function endsWell({ app, url }) {
  const began = Date.now();
  const stopped = app.stop();
  await sleep(500);
  const health = await fetch(`${url}/api/health`);
  if (health.status !== 503) throw new Failure(`While it drains its health says ${health.status}, not 503.`);
  await expectStatus(`${url}/`, 200);
  await stopped;
  const { code } = await app.exited;
  if (code !== 0) throw new Failure(`It ended with ${code} after SIGTERM.`);
  return `drained and ended in ${((Date.now() - began) / 1000).toFixed(1)} s`;
}
