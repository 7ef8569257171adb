import type { Ctx } from "@/lib/platform/ctx";
import { type MailSender, mailSender } from "@/lib/platform/mail";
import { MessageNotSent } from "@/lib/platform/message-not-sent";
import { type SmsSender, smsSender } from "@/lib/platform/sms";
import { mailOf } from "./mail-page";
import { type PushSender, type PushTarget, pushSender } from "./push-sender";
import { SIGNED_IN } from "./push-subscriptions";
import type { QueuedMessage } from "./queued";
import { smsTextOf } from "./sms-text";
import { linkOf, wordsOf } from "./words";

export type Senders = { mail: MailSender; sms: SmsSender; push: PushSender | null };

/** The senders this process is set up with. */
export function ownSenders(): Senders {
  return { mail: mailSender(), sms: smsSender(), push: pushSender() };
}

/** What a provider made of a message; null: the person has no device left that it could go to. */
export type Delivered = { sentTo: string | null; providerRef: string | null } | null;

/** Hands a message to its channel's provider. @throws MessageNotSent */
export async function deliver(ctx: Ctx, message: QueuedMessage, senders: Senders): Promise<Delivered> {
  if (message.channel === "EMAIL") return mail(message, senders.mail);
  if (message.channel === "SMS") return sms(message, senders.sms);
  return push(ctx, message, senders.push);
}

async function mail(message: QueuedMessage, sender: MailSender): Promise<Delivered> {
  const to = message.email ?? "";
  const { providerRef } = await sender.send(mailOf({ ...message, to }));
  return { sentTo: to, providerRef };
}

async function sms(message: QueuedMessage, sender: SmsSender): Promise<Delivered> {
  const { facts, locale, phone: to } = message;
  const body = smsTextOf(message.kind, facts, locale, message.timeZone);
  const { providerRef } = await sender.send({ id: message.id, to, body });
  return { sentTo: to, providerRef };
}

/** Goes to every browser the person is signed in on; one that has it is enough. Those that took their agreement back are forgotten. */
async function push(ctx: Ctx, message: QueuedMessage, sender: PushSender | null): Promise<Delivered> {
  if (!sender) return null;
  const targets = await ctx.sql.rows<PushTarget & { id: string }>(
    `SELECT p.id, p.endpoint, p.p256dh, p.auth FROM PushSubscription p
     WHERE p.userId = ? AND (p.serverKey IS NULL OR p.serverKey = ?) AND ${SIGNED_IN} ORDER BY p.createdAt DESC LIMIT 10`,
    [message.userId, sender.publicKey],
  );
  const { facts, locale } = message;
  const { title, body } = wordsOf(message.kind, facts, locale, message.timeZone);
  const content = { id: message.id, title, body, url: linkOf(facts, locale) };
  const outcomes = await Promise.allSettled(targets.map((target) => sender.send(target, content)));
  const which = (wanted: "sent" | "gone") =>
    targets
      .filter((_target, index) => {
        const outcome = outcomes[index];
        return outcome?.status === "fulfilled" && outcome.value === wanted;
      })
      .map((target) => target.id);
  const [sent, gone] = [which("sent"), which("gone")];
  if (gone.length > 0) await ctx.sql.run("DELETE FROM PushSubscription WHERE id IN (?)", [gone]);
  if (sent.length > 0) {
    await ctx.sql.run("UPDATE PushSubscription SET usedAt = NOW(3) WHERE id IN (?)", [sent]);
    return { sentTo: null, providerRef: null };
  }
  const failed = outcomes.find((outcome) => outcome.status === "rejected");
  if (failed) throw failed.reason instanceof Error ? failed.reason : new MessageNotSent("push: failed");
  return null;
}
