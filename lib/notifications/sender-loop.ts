import { systemCtx } from "@/lib/platform/ctx";
import { sendDue } from "./send";
import { onMessagesQueued } from "./wake";

/** Between commits the sender looks by itself this often: what is to be tried again, and what a crashed process left. */
const LOOK_MS = 5_000;

/**
 * Starts this process's sender of messages. Apart from the relay, whose events must not wait for a slow mail server. Any number of
 * processes may run one. Returns a stop function that resolves once the batch under way is done.
 */
export function startSender(): () => Promise<void> {
  const ctx = systemCtx("notifications.send");
  let stopped = false;
  let woken = false;
  let wake: () => void = () => undefined;
  onMessagesQueued(() => {
    woken = true;
    wake();
  });

  const running = (async () => {
    while (!stopped) {
      woken = false;
      const more = await sendDue(ctx).catch((error: unknown) => {
        ctx.log.error({ err: error }, "sending messages failed; trying again");
        return false;
      });
      if (more || woken || stopped) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, LOOK_MS);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      wake = () => undefined;
    }
  })();
  return async () => {
    stopped = true;
    wake();
    await running;
  };
}
