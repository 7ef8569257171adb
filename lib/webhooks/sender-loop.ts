import { type Ctx, systemCtx } from "@/lib/platform/ctx";
import { startLoop, wakeLoop } from "@/lib/platform/loop";
import { Lanes } from "./lanes";
import { SENDER } from "./queue-event";
import { ownPosting, type Posting } from "./send";

const LOOK_MS = 3_000;

/** Starts this process's sender of webhooks; any number of processes may run one. Returns a stop function that ends what is under way. */
export function startWebhookSender(): () => Promise<void> {
  const ctx = systemCtx(SENDER);
  // A lane that is done may leave room, or more of the same.
  const lanes = new Lanes(ctx, ownPosting(), () => wakeLoop(SENDER));
  const round = async () => {
    await lanes.look();
    return false;
  };
  const stop = startLoop(ctx, { name: SENDER, lookMs: LOOK_MS, round });
  return async () => {
    await stop();
    await lanes.idle();
  };
}

/** Sends once what is due now; true when there may be more. For the schedule, where no loop runs. */
export async function sendDueWebhooks(ctx: Ctx, posting: Posting = ownPosting()): Promise<boolean> {
  const lanes = new Lanes(ctx, posting);
  const opened = await lanes.look();
  await lanes.idle();
  return opened > 0;
}
