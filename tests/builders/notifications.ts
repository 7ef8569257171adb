import type { Prisma } from "@/generated/prisma/client";
import { announce, sendDue } from "@/lib/notifications";
import type { Senders } from "@/lib/notifications/deliver";
import type { Kind } from "@/lib/notifications/kinds";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { smtpSender } from "@/lib/platform/mail";
import { smsSender } from "@/lib/platform/sms";

/** A person's mail address, proven. */
export async function provenAddress(userId: string, over: { locale?: "id" | "en" } = {}): Promise<string> {
  const email = `${userId}@contoh.test`;
  await db().user.update({ where: { id: userId }, data: { email, emailVerifiedAt: new Date(), ...over } });
  return email;
}

/** Tells of an event as its handler does; returns the event's id, to tell of it once more. */
export async function tell(kind: Kind, payload: Record<string, unknown>, eventId = newId()): Promise<string> {
  await announce(systemCtx("test"), eventId, { kind, payload });
  return eventId;
}

/** Senders of a test: a mail server at `url`, the demo inbox for SMS, no push unless given. */
export function sendersTo(url: string, over: Partial<Senders> = {}): Senders {
  return { mail: smtpSender(url, "Gerai <no-reply@gerai.test>"), sms: smsSender(), push: null, ...over };
}

/** Sends all that is due. */
export async function sendAll(senders: Senders): Promise<void> {
  while (await sendDue(systemCtx("test.sender"), senders));
}

/** Lets the time pass that messages of a person wait for. */
export async function passWait(userId: string): Promise<void> {
  await db()
    .$executeRaw`UPDATE Notification SET nextAttemptAt = NOW(3) WHERE userId = ${userId} AND status = 'QUEUED'`;
}

/** A person's messages over a channel, as the rows say. */
export async function messagesOf(userId: string, channel: "EMAIL" | "SMS" | "PUSH" | "BELL") {
  return db().notification.findMany({ where: { userId, channel }, orderBy: { createdAt: "asc" } });
}

/** Other tests' messages are nobody's business here. */
export async function dropQueued(): Promise<void> {
  await db().notification.deleteMany({ where: { status: "QUEUED" } });
}

/** A message to a person that is due. */
export async function buildQueued(
  userId: string,
  channel: "EMAIL" | "SMS",
  over: Partial<Prisma.NotificationUncheckedCreateInput> = {},
): Promise<string> {
  const id = newId();
  const payload = { path: "/orders/GR-UJI", number: "GR-UJI", shop: "Toko Uji", total: 10_000 };
  const kind = channel === "SMS" ? "shipped" : "order_paid";
  const row = { id, eventId: id, kind, subjectId: id, userId, channel, locale: "id", payload };
  await db().notification.create({ data: { ...row, ...over } });
  return id;
}

/** A mail to a person that was given up. */
export async function buildDeadMessage(userId: string): Promise<string> {
  const id = newId();
  await db().notification.create({
    data: {
      id,
      eventId: id,
      kind: "order_paid",
      subjectId: id,
      userId,
      channel: "EMAIL",
      locale: "id",
      payload: { path: "/orders/GR-UJI", number: "GR-UJI", total: 10_000 },
      status: "FAILED",
      attempts: 12,
      lastError: "smtp: ECONNREFUSED",
    },
  });
  return id;
}

/** Why couriers will not come for an order's parcels, as its shop's owner was told. */
export async function refusalsOf(orderId: string): Promise<unknown[]> {
  const rows = await db().notification.findMany({
    where: { orderId, kind: "booking_refused", channel: "BELL" },
  });
  return rows.map(({ payload }) => (payload as { reason?: string }).reason);
}
