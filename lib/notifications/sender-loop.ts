import { systemCtx } from "@/lib/platform/ctx";
import { startLoop, wakeLoop } from "@/lib/platform/loop";
import { QUEUED_CHANNELS, type QueuedChannel, sendDueOver } from "./send";

/** Between commits a sender looks by itself this often: what is to be tried again, and what a crashed process left. */
const LOOK_MS = 5_000;

/**
 * Starts this process's senders of messages, one a channel. Apart from the relay, whose events must not wait for a slow mail server,
 * and from each other. Any number of processes may run them. Returns a stop function that resolves once the batches under way are done.
 */
export function startSender(): () => Promise<void> {
  const stops = QUEUED_CHANNELS.map((channel) => {
    const ctx = systemCtx(nameOf(channel));
    return startLoop(ctx, { name: nameOf(channel), lookMs: LOOK_MS, round: () => sendDueOver(ctx, channel) });
  });
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

/** Wakes this process's senders, if it runs any. */
export function wakeSender(): void {
  for (const channel of QUEUED_CHANNELS) wakeLoop(nameOf(channel));
}

function nameOf(channel: QueuedChannel): string {
  return `notifications.send-${channel.toLowerCase()}`;
}
