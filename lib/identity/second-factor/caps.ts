import type { Ctx } from "@/lib/platform/ctx";
import { type Cap, returnPoint, takePoint } from "@/lib/platform/rate-limit";
import { requireUser } from "../policy";

const QUARTER: Cap = { name: "second-factor-quarter", points: 5, seconds: 900 };
// Three codes of a million are good at a time: thirty tries a day leave a thief of the phone one chance in ten thousand.
const DAY: Cap = { name: "second-factor-day", points: 30, seconds: 86_400 };
const ASKED: Cap = { name: "passkey-asked", points: 60, seconds: 900 };

/** Counts a try at a code before it is compared, over all of the person's devices. @throws RATE_LIMITED */
export async function takeTry(ctx: Pick<Ctx, "actor">): Promise<void> {
  const { userId } = requireUser(ctx);
  await takePoint(QUARTER, userId);
  await takePoint(DAY, userId);
}

/** A right code is no try at guessing: whoever proves often is not shut out. */
export async function returnTry(ctx: Pick<Ctx, "actor">): Promise<void> {
  const { userId } = requireUser(ctx);
  await Promise.all([returnPoint(QUARTER, userId), returnPoint(DAY, userId)]);
}

/** Bounds the rows one person can make by asking for challenges; a signature itself is not guessed. @throws RATE_LIMITED */
export async function takeAsking(ctx: Pick<Ctx, "actor">): Promise<void> {
  await takePoint(ASKED, requireUser(ctx).userId);
}
