import { setTimeout as sleep } from "node:timers/promises";
import { relayBatch } from "@/inngest/relay";
import { MAX_BATCHES, schedules } from "@/inngest/schedules";
import { systemCtx } from "@/lib/platform/ctx";
import { openLocks, unsettledMoney, waitingEvents } from "./checks";
import type { Stage } from "./stage";

/** Waits for the events of a round to reach their handlers, so far as they do so soon. */
export async function settleSoon(stage: Stage, limitMs: number): Promise<void> {
  await until(
    async () => (await waitingEvents()) === 0 && (await unsettledMoney(stage)).length === 0,
    limitMs,
  );
}

/** Waits until nothing is locked: buyers have stopped, so the last deadline passes and a sweep comes. False when it did not. */
export function untilNothingIsLocked(limitMs: number): Promise<boolean> {
  return until(async () => (await openLocks()) === 0, limitMs);
}

/**
 * What an engine lost with its memory comes back by sweeps that run every few minutes for things minutes old. The run does not
 * wait for those: it moves the rows' times back, as if they had been waited for, and runs every schedule as its engine would.
 */
export async function letTimePass(): Promise<void> {
  const ctx = systemCtx("chaos.time");
  for (let round = 0; round < 3; round++) {
    for (const table of ["Payment", "PaymentWebhook", "Refund"])
      await ctx.sql.run(`UPDATE ${table} SET sweepAt = sweepAt - INTERVAL 11 MINUTE`);
    await ctx.sql.run("UPDATE OutboxEvent SET nextAttemptAt = nextAttemptAt - INTERVAL 11 MINUTE");
    await ctx.sql.run(
      "UPDATE Notification SET nextAttemptAt = nextAttemptAt - INTERVAL 6 HOUR WHERE status = 'QUEUED'",
    );
    for (const schedule of schedules.filter(({ name }) => !AFTERWARDS.has(name)))
      for (let batch = 0; batch < MAX_BATCHES; batch++) if (!(await schedule.runBatch(ctx))) break;
    while ((await relayBatch(ctx, "in-process")) > 0);
  }
}

/** The run proves the stock itself, and keeps every event. */
const AFTERWARDS: ReadonlySet<string> = new Set(["proof.prove-stock", "privacy.prune"]);

async function until(isDone: () => Promise<boolean>, limitMs: number): Promise<boolean> {
  for (const end = Date.now() + limitMs; Date.now() < end; await sleep(300)) {
    if (await isDone().catch(() => false)) return true;
  }
  return false;
}
