import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { withTransaction } from "@/lib/platform/transaction";
import { type IssuedChallenge, requestOtp } from "./otp-request";
import { consumeCode, countTry, refuseCode } from "./otp-verify";
import { getProfile } from "./profile";
import type { VerifyOtpInput } from "./schema";
import { requireFresh } from "./second-factor/standing";

/** Sends a code to the number the caller signs in with: what they ask for next needs it. @throws what requestOtp does, STEP_UP_REQUIRED */
export async function requestOwnCode(ctx: Ctx): Promise<IssuedChallenge> {
  const { phone } = await getProfile(ctx);
  await requireFresh(ctx);
  return requestOtp(ctx, { phone });
}

/**
 * For what cannot be taken back or tells everything: the code that has just gone to the caller's own number, and where they have a
 * second factor its fresh proof besides. The code is used up.
 *
 * @throws CODE_WRONG, CODE_EXPIRED (also for a code of another number), CODE_EXHAUSTED, STEP_UP_REQUIRED
 */
export async function requireOwnCode(ctx: Ctx, input: VerifyOtpInput): Promise<void> {
  const { phone } = await getProfile(ctx);
  await requireFresh(ctx);
  await countTry(ctx, input.challengeId);
  const proved = await withTransaction(ctx, (tx) => consumeCode(tx, input));
  if (proved === null) return refuseCode(ctx, input.challengeId);
  if (proved !== phone) throw new DomainError("CODE_EXPIRED", { field: "code" });
}
