import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { appendEvents } from "@/lib/platform/outbox";
import { type SmsSender, smsSender } from "@/lib/platform/sms";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { userCodeSent } from "./events";
import { codeSms } from "./message-texts";
import { takeAddressPoints, takeSendPoints } from "./otp-caps";
import { hashCode, newCode } from "./otp-code";
import { parseMobile } from "./phone";
import type { RequestOtpInput } from "./schema";

export const MAX_FAILURES = 5;
const CODE_SECONDS = 300;
/** Wait before the next code of the same challenge, after the first, second, third and later sends. */
const RESEND_WAITS = [60, 120, 240] as const;
/** Most codes a number may be sent, within the seconds before the new one. */
const NUMBER_CAPS = [
  { sends: 3, seconds: 600 },
  { sends: 10, seconds: 86_400 },
] as const;

export type IssuedChallenge = {
  challengeId: string;
  phone: string;
  resendSeconds: number;
  expiresSeconds: number;
};

type SendRow = {
  id: string;
  status: "PENDING" | "CONSUMED" | "VOIDED";
  failures: number;
  sends: number;
  live: number;
  ageSeconds: number;
  waitSeconds: number;
  leftSeconds: number;
};

type Issue = IssuedChallenge & { code: string; voided: string | null };

/**
 * Sends a code to a mobile number; asked again while a code is open it is a resend: the old code is void, its failures carry
 * over. Whether the number has an account is not looked at, so the answer cannot tell.
 *
 * Each send is a row of its own, so the caps count over any ten minutes and any day, by the database's clock.
 *
 * @throws PHONE_INVALID, COUNTRY_NOT_SERVED, RESEND_TOO_SOON, RATE_LIMITED, CODE_EXHAUSTED, MESSAGE_NOT_SENT
 */
export async function requestOtp(
  ctx: Ctx,
  input: RequestOtpInput,
  sender: SmsSender = smsSender(),
): Promise<IssuedChallenge> {
  const mobile = parseMobile(input.phone);
  await takeAddressPoints(ctx);
  const { code, voided, ...issued } = await withTransaction(ctx, (tx) => issueCode(tx, mobile.e164));
  try {
    await takeSendPoints(mobile);
    const { providerRef } = await sender.send({
      id: issued.challengeId,
      to: mobile.e164,
      body: codeSms(ctx.locale, code),
    });
    await tellSent(ctx, issued.challengeId, providerRef);
  } catch (error) {
    await withTransaction(ctx, (tx) => takeBack(tx, mobile.e164, issued.challengeId, voided));
    ctx.log.warn({ err: error, sender: sender.name }, "one-time code not sent");
    throw error;
  }
  return issued;
}

// For the record only: the code is with its reader, who must not be told otherwise because a note of it failed.
async function tellSent(ctx: Ctx, challengeId: string, providerRef: string | null): Promise<void> {
  await withTransaction(ctx, (tx) => appendEvents(tx, [userCodeSent(challengeId, providerRef)])).catch(
    (error: unknown) => ctx.log.warn({ err: error, challengeId }, "a code's sending was not noted"),
  );
}

async function issueCode(tx: Tx, phone: string): Promise<Issue> {
  await lockNumber(tx, phone);
  const sent = await recentSends(tx, phone);
  const open = sent.find((row) => row.status === "PENDING" && row.live === 1);
  if (open && open.failures >= MAX_FAILURES) {
    throw new DomainError("CODE_EXHAUSTED", { field: "phone", params: { seconds: open.leftSeconds } });
  }
  if (open && open.waitSeconds > 0) {
    throw new DomainError("RESEND_TOO_SOON", { field: "phone", params: { seconds: open.waitSeconds } });
  }
  for (const cap of NUMBER_CAPS) {
    const oldest = sent[cap.sends - 1];
    if (oldest && oldest.ageSeconds < cap.seconds) {
      throw new DomainError("RATE_LIMITED", {
        field: "phone",
        params: { seconds: Math.ceil(cap.seconds - oldest.ageSeconds) },
      });
    }
  }
  return insertChallenge(tx, phone, open ?? null);
}

async function insertChallenge(tx: Tx, phone: string, open: SendRow | null): Promise<Issue> {
  const failures = open ? await voidOpen(tx, open.id) : null;
  const sends = failures === null || !open ? 1 : open.sends + 1;
  const resendSeconds = RESEND_WAITS[Math.min(sends, RESEND_WAITS.length) - 1] ?? CODE_SECONDS;
  const challengeId = newId();
  const code = newCode();
  await tx.sql.run(
    `INSERT INTO OtpChallenge (id, phone, codeHash, status, failures, sends, ip, createdAt, expiresAt, resendAfter)
     VALUES (?, ?, ?, 'PENDING', ?, ?, ?, NOW(3), NOW(3) + INTERVAL ? SECOND, NOW(3) + INTERVAL ? SECOND)`,
    [
      challengeId,
      phone,
      hashCode(challengeId, code),
      failures ?? 0,
      sends,
      tx.ip,
      CODE_SECONDS,
      resendSeconds,
    ],
  );
  const voided = failures === null || !open ? null : open.id;
  return { challengeId, phone, resendSeconds, expiresSeconds: CODE_SECONDS, code, voided };
}

// Failures are read after the row is voided, when no guess can add to them any more. Null: the code was used meanwhile.
async function voidOpen(tx: Tx, challengeId: string): Promise<number | null> {
  const voided = await tx.sql.run(
    "UPDATE OtpChallenge SET status = 'VOIDED' WHERE id = ? AND status = 'PENDING'",
    [challengeId],
  );
  if (voided === 0) return null;
  const [row] = await tx.sql.rows<{ failures: number }>("SELECT failures FROM OtpChallenge WHERE id = ?", [
    challengeId,
  ]);
  return row?.failures ?? null;
}

// A code that never left leaves no trace: no wait, no count against the number, and the code before it is good again.
async function takeBack(tx: Tx, phone: string, challengeId: string, voided: string | null): Promise<void> {
  await lockNumber(tx, phone);
  await tx.sql.run("DELETE FROM OtpChallenge WHERE id = ? AND status = 'PENDING'", [challengeId]);
  if (voided)
    await tx.sql.run("UPDATE OtpChallenge SET status = 'PENDING' WHERE id = ? AND status = 'VOIDED'", [
      voided,
    ]);
}

// A number without rows has nothing to lock, so callers of one number queue on a row of their own until commit.
async function lockNumber(tx: Tx, phone: string): Promise<void> {
  await tx.sql.run(
    "INSERT INTO RateLimit (`key`, points, expire) VALUES (?, 0, ?) ON DUPLICATE KEY UPDATE expire = VALUES(expire)",
    [`otp-number:${phone}`, Date.now() + 86_400_000],
  );
}

function recentSends(tx: Tx, phone: string): Promise<SendRow[]> {
  const most = Math.max(...NUMBER_CAPS.map((cap) => cap.sends));
  return tx.sql.rows<SendRow>(
    `SELECT id, status, failures, sends, expiresAt > NOW(3) AS live,
       TIMESTAMPDIFF(MICROSECOND, createdAt, NOW(3)) / 1000000 AS ageSeconds,
       GREATEST(0, CEIL(TIMESTAMPDIFF(MICROSECOND, NOW(3), resendAfter) / 1000000)) AS waitSeconds,
       GREATEST(0, CEIL(TIMESTAMPDIFF(MICROSECOND, NOW(3), expiresAt) / 1000000)) AS leftSeconds
     FROM OtpChallenge WHERE phone = ? AND createdAt > NOW(3) - INTERVAL 1 DAY
     ORDER BY createdAt DESC, id DESC LIMIT ?`,
    [phone, most],
  );
}
