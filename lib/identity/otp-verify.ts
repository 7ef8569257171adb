import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { appendEvents } from "@/lib/platform/outbox";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { userRegistered } from "./events";
import { takeGuessPoint } from "./otp-caps";
import { possibleHashes } from "./otp-code";
import { MAX_FAILURES } from "./otp-request";
import type { VerifyOtpInput } from "./schema";

export type VerifiedPerson = { userId: string; isNew: boolean };

/**
 * Signs a number in by its code; its first right code makes the account.
 *
 * @throws CODE_WRONG with `left` tries, CODE_EXPIRED (also for unknown, used and replaced codes), CODE_EXHAUSTED,
 * RATE_LIMITED, ACCOUNT_SUSPENDED
 */
export async function verifyOtp(ctx: Ctx, input: VerifyOtpInput): Promise<VerifiedPerson> {
  await countTry(ctx, input.challengeId);
  const person = await withTransaction(ctx, async (tx) => {
    const phone = await consumeCode(tx, input);
    return phone === null ? null : openAccount(tx, phone);
  });
  return person ?? refuseCode(ctx, input.challengeId);
}

/**
 * Counts a try before its code is compared, by one conditional UPDATE: of any number of parallel guesses only five are
 * compared at all. Commits by itself, so a refused guess stays counted.
 */
export async function countTry(ctx: Ctx, challengeId: string): Promise<void> {
  await takeGuessPoint(ctx);
  const counted = await ctx.sql.run(
    `UPDATE OtpChallenge SET failures = failures + 1
     WHERE id = ? AND status = 'PENDING' AND expiresAt > NOW(3) AND failures < ?`,
    [challengeId, MAX_FAILURES],
  );
  if (counted === 0) throw new DomainError(await whyClosed(ctx, challengeId), { field: "code" });
}

/** Uses up a counted try's code; null when it is the wrong one. Of two callers with the right code one wins. */
export async function consumeCode(tx: Tx, { challengeId, code }: VerifyOtpInput): Promise<string | null> {
  const consumed = await tx.sql.run(
    `UPDATE OtpChallenge SET status = 'CONSUMED', consumedAt = NOW(3), failures = failures - 1
     WHERE id = ? AND codeHash IN (?) AND status = 'PENDING' AND expiresAt > NOW(3)`,
    [challengeId, possibleHashes(challengeId, code)],
  );
  if (consumed === 0) return null;
  const [row] = await tx.sql.rows<{ phone: string }>("SELECT phone FROM OtpChallenge WHERE id = ?", [
    challengeId,
  ]);
  return row?.phone ?? null;
}

/** Says what a wrong guess left: more tries, none, or a challenge that closed meanwhile. */
export async function refuseCode(ctx: Ctx, challengeId: string): Promise<never> {
  const [row] = await ctx.sql.rows<{ failures: number }>(
    "SELECT failures FROM OtpChallenge WHERE id = ? AND status = 'PENDING' AND expiresAt > NOW(3)",
    [challengeId],
  );
  if (!row) throw new DomainError("CODE_EXPIRED", { field: "code" });
  const left = MAX_FAILURES - row.failures;
  if (left <= 0) throw new DomainError("CODE_EXHAUSTED", { field: "code" });
  throw new DomainError("CODE_WRONG", { field: "code", params: { left } });
}

async function whyClosed(ctx: Ctx, challengeId: string): Promise<"CODE_EXHAUSTED" | "CODE_EXPIRED"> {
  const [row] = await ctx.sql.rows<{ exhausted: number }>(
    "SELECT failures >= ? AS exhausted FROM OtpChallenge WHERE id = ? AND status = 'PENDING' AND expiresAt > NOW(3)",
    [MAX_FAILURES, challengeId],
  );
  return row?.exhausted ? "CODE_EXHAUSTED" : "CODE_EXPIRED";
}

async function openAccount(tx: Tx, phone: string): Promise<VerifiedPerson> {
  const inserted = await tx.sql.run("INSERT IGNORE INTO User (id, phone, locale) VALUES (?, ?, ?)", [
    newId(),
    phone,
    tx.locale,
  ]);
  const [user] = await tx.sql.rows<{ id: string; status: string }>(
    "SELECT id, status FROM User WHERE phone = ?",
    [phone],
  );
  if (!user) throw new Error("the account that was just made is not there");
  if (user.status !== "ACTIVE") throw new DomainError("ACCOUNT_SUSPENDED");
  if (inserted === 1) await appendEvents(tx, [userRegistered(user.id)]);
  return { userId: user.id, isNew: inserted === 1 };
}
