import { systemCtx } from "@/lib/platform/ctx";
import { startLoop, wakeLoop } from "@/lib/platform/loop";
import { sendDue } from "./send";

const SENDER = "notifications.send";
/** Between commits the sender looks by itself this often: what is to be tried again, and what a crashed process left. */
const LOOK_MS = 5_000;

/**
 * Starts this process's sender of messages. Apart from the relay, whose events must not wait for a slow mail server. Any number of
 * processes may run one. Returns a stop function that resolves once the batch under way is done.
 */
export function startSender(): () => Promise<void> {
  const ctx = systemCtx(SENDER);
  return startLoop(ctx, { name: SENDER, lookMs: LOOK_MS, round: () => sendDue(ctx) });
}

/** Wakes this process's sender, if it runs one. */
export function wakeSender(): void {
  wakeLoop(SENDER);
}
