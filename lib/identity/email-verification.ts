import { createHash, randomBytes } from "node:crypto";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { type MailSender, mailSender } from "@/lib/platform/mail";
import { appendEvents } from "@/lib/platform/outbox";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { userEmailVerified } from "./events";
import { verificationMail } from "./message-texts";
import { requireUser } from "./policy";
import type { VerifyEmailInput } from "./schema";

const LINK_HOURS = 24;
const RESEND_SECONDS = 60;
const LINKS_A_DAY = 5;
/** Somebody waits before the screen. */
const MAIL_WITHIN_MS = 15_000;

/**
 * Mails the caller a link that proves their address: 24 hours, once. Only the token's hash is stored.
 *
 * @throws INVALID_INPUT without an unproven address, RESEND_TOO_SOON, RATE_LIMITED, MESSAGE_NOT_SENT (then nothing counts)
 */
export async function requestEmailVerification(
  ctx: Ctx,
  sender: MailSender = mailSender({ withinMs: MAIL_WITHIN_MS }),
): Promise<{ email: string }> {
  const { userId } = requireUser(ctx);
  const token = randomBytes(32).toString("base64url");
  const id = newId();
  const email = await withTransaction(ctx, (tx) => insertLink(tx, { id, userId, token }));
  try {
    await sender.send(verificationMail(ctx.locale, email, token));
  } catch (error) {
    await ctx.sql.run("DELETE FROM EmailVerification WHERE id = ?", [id]);
    throw error;
  }
  return { email };
}

async function insertLink(tx: Tx, link: { id: string; userId: string; token: string }): Promise<string> {
  // The person's row queues their parallel requests, so that the counts below hold.
  const [user] = await tx.sql.rows<{ email: string | null; proven: number }>(
    "SELECT email, emailVerifiedAt IS NOT NULL AS proven FROM User WHERE id = ? FOR UPDATE",
    [link.userId],
  );
  if (!user?.email || user.proven) throw new DomainError("INVALID_INPUT", { message: "no address to prove" });
  const [sent] = await tx.sql.rows<{ today: number; ageSeconds: number | null }>(
    `SELECT COUNT(*) AS today, TIMESTAMPDIFF(SECOND, MAX(createdAt), NOW(3)) AS ageSeconds
     FROM EmailVerification WHERE userId = ? AND createdAt > NOW(3) - INTERVAL 1 DAY`,
    [link.userId],
  );
  const age = sent?.ageSeconds ?? RESEND_SECONDS;
  if (age < RESEND_SECONDS)
    throw new DomainError("RESEND_TOO_SOON", { params: { seconds: RESEND_SECONDS - age } });
  if ((sent?.today ?? 0) >= LINKS_A_DAY)
    throw new DomainError("RATE_LIMITED", { params: { seconds: 86_400 } });
  await tx.sql.run(
    `INSERT INTO EmailVerification (id, userId, email, tokenHash, createdAt, expiresAt)
     VALUES (?, ?, ?, ?, NOW(3), NOW(3) + INTERVAL ? HOUR)`,
    [link.id, link.userId, user.email, hashToken(link.token), LINK_HOURS],
  );
  return user.email;
}

/** Takes a link's token, from whatever device it is opened on. @throws LINK_EXPIRED used, old, unknown, or the address changed since */
export async function verifyEmail(ctx: Ctx, input: VerifyEmailInput): Promise<{ email: string }> {
  return withTransaction(ctx, async (tx) => {
    const tokenHash = hashToken(input.token);
    const used = await tx.sql.run(
      "UPDATE EmailVerification SET usedAt = NOW(3) WHERE tokenHash = ? AND usedAt IS NULL AND expiresAt > NOW(3)",
      [tokenHash],
    );
    if (used === 0) throw new DomainError("LINK_EXPIRED");
    const [link] = await tx.sql.rows<{ userId: string; email: string }>(
      "SELECT userId, email FROM EmailVerification WHERE tokenHash = ?",
      [tokenHash],
    );
    if (!link) throw new DomainError("LINK_EXPIRED");
    const proven = await tx.sql.run(
      "UPDATE User SET emailVerifiedAt = NOW(3), updatedAt = NOW(3) WHERE id = ? AND email = ?",
      [link.userId, link.email],
    );
    if (proven === 0) throw new DomainError("LINK_EXPIRED");
    await appendEvents(tx, [userEmailVerified(link.userId)]);
    return { email: link.email };
  });
}

function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/**
 * A mail server says that this mailbox is not there any more: what proved it no longer does, so nothing more is sent to it until its
 * owner proves one anew.
 */
export async function forgetProof(ctx: Ctx, input: { userId: string; email: string }): Promise<void> {
  await ctx.sql.run("UPDATE User SET emailVerifiedAt = NULL, updatedAt = NOW(3) WHERE id = ? AND email = ?", [
    input.userId,
    input.email,
  ]);
}
