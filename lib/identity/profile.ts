import type { StaffRole } from "@/generated/prisma/enums";
import type { Ctx, Locale } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { appendEvents } from "@/lib/platform/outbox";
import { isDuplicate, withTransaction } from "@/lib/platform/transaction";
import { userPhoneChanged } from "./events";
import { type IssuedChallenge, requestOtp } from "./otp-request";
import { consumeCode, countTry, refuseCode } from "./otp-verify";
import { parseMobile } from "./phone";
import { requireUser } from "./policy";
import type { RequestOtpInput, UpdateProfileInput, VerifyOtpInput } from "./schema";
import { requireFresh } from "./second-factor/standing";
import { revokeAllSessions } from "./sessions";

export type Profile = {
  id: string;
  phone: string;
  name: string | null;
  email: string | null;
  emailVerifiedAt: Date | null;
  locale: Locale;
  timeZone: string;
  staffRole: StaffRole | null;
  createdAt: Date;
};

/** The caller's own profile. */
export async function getProfile(ctx: Ctx): Promise<Profile> {
  const { userId } = requireUser(ctx);
  const user = await ctx.db.user.findUnique({
    where: { id: userId },
    select: {
      id: true,
      phone: true,
      name: true,
      email: true,
      emailVerifiedAt: true,
      locale: true,
      timeZone: true,
      staffRole: true,
      createdAt: true,
    },
  });
  if (!user) throw notFound("user");
  return { ...user, locale: user.locale === "en" ? "en" : "id" };
}

/** Changes what the input names. A new e-mail address is unproven, and links sent to the old one prove nothing any more. */
export async function updateProfile(ctx: Ctx, input: UpdateProfileInput): Promise<{ emailChanged: boolean }> {
  const { userId } = requireUser(ctx);
  const { email, ...rest } = input;
  if (Object.values(rest).some((value) => value !== undefined)) {
    await ctx.db.user.update({ where: { id: userId }, data: rest, select: { id: true } });
  }
  if (email === undefined) return { emailChanged: false };
  const changed = await ctx.sql.run(
    "UPDATE User SET email = ?, emailVerifiedAt = NULL, updatedAt = NOW(3) WHERE id = ? AND NOT (email <=> ?)",
    [email, userId, email],
  );
  return { emailChanged: changed === 1 };
}

/** Sends a code to the number the caller wants to sign in with from now on. @throws PHONE_UNCHANGED, STEP_UP_REQUIRED */
export async function requestPhoneChange(ctx: Ctx, input: RequestOtpInput): Promise<IssuedChallenge> {
  const { phone } = await getProfile(ctx);
  if (parseMobile(input.phone).e164 === phone) throw new DomainError("PHONE_UNCHANGED", { field: "phone" });
  await requireFresh(ctx);
  return requestOtp(ctx, input);
}

/**
 * Moves the caller's account to the number the code proves, and signs all other devices out: whoever holds the old number
 * must not stay in. That the number has an account already is said only to someone who has proved it is theirs.
 *
 * @throws CODE_WRONG, CODE_EXPIRED, CODE_EXHAUSTED, PHONE_TAKEN, STEP_UP_REQUIRED
 */
export async function changePhone(ctx: Ctx, input: VerifyOtpInput): Promise<{ phone: string }> {
  const { userId } = requireUser(ctx);
  await requireFresh(ctx);
  await countTry(ctx, input.challengeId);
  const phone = await withTransaction(ctx, async (tx) => {
    const proved = await consumeCode(tx, input);
    if (proved === null) return null;
    await tx.sql.run("UPDATE User SET phone = ?, updatedAt = NOW(3) WHERE id = ?", [proved, userId]);
    await revokeAllSessions(tx, { scope: "others" });
    await appendEvents(tx, [userPhoneChanged(userId)]);
    return proved;
  }).catch((error) => {
    throw isDuplicate(error, "phone") ? new DomainError("PHONE_TAKEN", { field: "phone" }) : error;
  });
  return phone === null ? refuseCode(ctx, input.challengeId) : { phone };
}
