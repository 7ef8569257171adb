import twilio from "twilio";
import { z } from "zod";
import type { Ctx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { DomainError, notFound } from "@/lib/platform/errors";
import { claimEvent } from "@/lib/platform/outbox";
import { acceptedSecrets } from "@/lib/platform/secrets/in-use";
import { smsCallbackUrl } from "@/lib/platform/sms";
import { withTransaction } from "@/lib/platform/transaction";

const callback = z.object({
  MessageSid: z.string().min(1).max(64),
  MessageStatus: z.string().max(30),
  To: z.string().max(40),
  ErrorCode: z.string().max(10).optional(),
});

/** Where a status leads, from QUEUED or SENT only: reports come in any order, and the last word is the one that ends it. */
const ENDS: Record<string, "DELIVERED" | "FAILED" | undefined> = {
  delivered: "DELIVERED",
  read: "DELIVERED",
  undelivered: "FAILED",
  failed: "FAILED",
  canceled: "FAILED",
};

/** Our own word, for want of Twilio's. */
const GIVEN_UP_UNANSWERED = "(status = 'FAILED' AND reason = 'unanswered')";

/**
 * Takes Twilio's report of what became of an SMS. Its signature covers the address and every field.
 *
 * @throws NOT_FOUND where Twilio is not set up, SIGNATURE_INVALID, INVALID_INPUT
 */
export async function receiveSmsStatus(
  ctx: Ctx,
  input: { messageId: string; form: Record<string, string>; signature: string | null },
): Promise<void> {
  const { TWILIO_AUTH_TOKEN, APP_URL } = env();
  if (!TWILIO_AUTH_TOKEN) throw notFound("twilio");
  const url = smsCallbackUrl(APP_URL, input.messageId);
  const signed = (token: string) => twilio.validateRequest(token, input.signature ?? "", url, input.form);
  if (!acceptedSecrets("TWILIO_AUTH_TOKEN").some(signed))
    throw new DomainError("SIGNATURE_INVALID", { message: "twilio: signature" });
  await recordStatus(ctx, z.uuid().parse(input.messageId), callback.parse(input.form));
}

// A code's report may come before the row that tells of the code; then it makes the row, for it is ours: the signature says so.
async function recordStatus(ctx: Ctx, id: string, report: z.infer<typeof callback>): Promise<void> {
  const { MessageSid: sid, MessageStatus: status, To: to, ErrorCode: error } = report;
  await insertCode(ctx, { id, to, providerRef: sid });
  const end = ENDS[status];
  // Whatever it says, Twilio has the message: it is not sent again, though our own call may have heard no answer.
  const failure = end === "FAILED" ? `twilio: ${status}${error ? ` ${error}` : ""}` : null;
  await ctx.sql.run(
    `UPDATE Notification SET status = ?, reason = NULL, providerRef = ?, sentTo = COALESCE(sentTo, ?),
       sentAt = COALESCE(sentAt, NOW(3)), lastError = ?, deliveredAt = IF(? = 'DELIVERED', NOW(3), NULL)
     WHERE id = ? AND channel = 'SMS' AND (${end ? "status IN ('QUEUED', 'SENT')" : "status = 'QUEUED'"} OR ${GIVEN_UP_UNANSWERED})`,
    [end ?? "SENT", sid, to, failure, end ?? "SENT", id],
  );
}

/** Keeps that a one-time code went out, so that its fate can be told. The code itself is not kept. */
export async function recordCode(
  ctx: Ctx,
  eventId: string,
  payload: { challengeId: string; providerRef: string | null },
): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    if (!(await claimEvent(tx, "notifications.code", eventId))) return;
    const [challenge] = await tx.sql.rows<{ phone: string }>("SELECT phone FROM OtpChallenge WHERE id = ?", [
      payload.challengeId,
    ]);
    if (challenge)
      await insertCode(tx, {
        id: payload.challengeId,
        to: challenge.phone,
        providerRef: payload.providerRef,
      });
  });
}

async function insertCode(
  { sql }: Pick<Ctx, "sql">,
  code: { id: string; to: string; providerRef: string | null },
): Promise<void> {
  await sql.run(
    `INSERT IGNORE INTO Notification (id, eventId, kind, subjectId, userId, channel, locale, payload, status, sentTo, providerRef, sentAt)
     VALUES (?, ?, 'code', ?, (SELECT u.id FROM User u WHERE u.phone = ?), 'SMS', 'id', '{}', 'SENT', ?, ?, NOW(3))`,
    [code.id, code.id, code.id, code.to, code.to, code.providerRef],
  );
}
