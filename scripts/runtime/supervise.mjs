import { setTimeout as sleep } from "node:timers/promises";
import { startChild, tail } from "./children.mjs";
import { Failure } from "./failure.mjs";

const MAX_RESTARTS = 5;
const WINDOW_MS = 60_000;
const LONGEST_WAIT_MS = 8_000;
const READY_TIMEOUT_MS = 60_000;

/**
 * Starts a program, waits until it answers, and from then on starts it again (after 0.5, 1, 2, … s) when it dies.
 * Five deaths within a minute are given up on.
 *
 * @param {object} spec what startChild takes, plus `title` (for people), `isReady()` (answers true when it serves),
 *   `onTrouble(text)` and `onGiveUp(failure)`; `maxRestarts` where more deaths within a minute are meant; `onDeath()`
 *   and `onReady()` around each of its lives.
 */
export async function supervise(given) {
  let spec = given;
  let child;
  let stopped = false;
  const deaths = [];
  const meantToEnd = new Set();

  async function start() {
    child = startChild(spec);
    await waitUntilReady(spec, child);
    await spec.onReady?.();
    void watch(child);
  }

  async function watch(watched) {
    const { code } = await watched.exited;
    if (stopped || meantToEnd.has(watched)) return;
    spec.onDeath?.();
    await watched.stop(); // a guard that was killed leaves its program behind
    deaths.push(Date.now());
    const recent = deaths.filter((at) => at > Date.now() - WINDOW_MS).length;
    if (recent > (spec.maxRestarts ?? MAX_RESTARTS))
      return giveUp(`${spec.title} stops again and again (exit ${code}).`);
    spec.onTrouble?.(`${spec.title} stopped (exit ${code}); starting it again. Log: ${watched.log}`);
    await sleep(Math.min(250 * 2 ** recent, LONGEST_WAIT_MS));
    if (stopped) return;
    await start().catch(async (error) => {
      if (stopped) return;
      // One that died again while it was starting is one more death; one that lives and does not answer is given up.
      if (error.diedStarting) return watch(child);
      await child.stop();
      giveUp(error.message);
    });
  }

  function giveUp(reason) {
    spec.onGiveUp?.(new Failure(`${reason}\n${tail(child.log)}`));
  }

  async function stop() {
    stopped = true;
    await child?.stop();
  }

  /**
   * Ends it well and starts it again once `meanwhile` is over, with other words if some are given. Throws where it does not come up;
   * then it is down.
   */
  async function restart(changes = {}, meanwhile = async () => {}) {
    meantToEnd.add(child);
    await child.stop();
    meantToEnd.delete(child);
    await meanwhile();
    spec = { ...spec, ...changes };
    if (!stopped) await start();
  }

  try {
    await start();
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop, restart, log: child.log };
}

async function waitUntilReady({ title, isReady, readyTimeoutMs = READY_TIMEOUT_MS }, child) {
  let ended;
  void child.exited.then((result) => {
    ended = result;
  });
  const deadline = Date.now() + readyTimeoutMs;
  for (;;) {
    const answer = await isReady().catch((error) => error.message);
    if (answer === true) return;
    if (ended) {
      const failure = new Failure(
        `${title} ended while it was starting (exit ${ended.code}).\n${tail(child.log)}`,
      );
      throw Object.assign(failure, { diedStarting: true });
    }
    if (Date.now() > deadline) {
      const seconds = Math.round(readyTimeoutMs / 1000);
      const last = answer ? ` Last answer: ${answer}.` : "";
      throw new Failure(`${title} did not answer within ${seconds} s.${last}\n${tail(child.log)}`);
    }
    await sleep(60);
  }
}
