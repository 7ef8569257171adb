import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { createWebhook, queueWebhooks, sendDueWebhooks, type WebhookEventType } from "@/lib/webhooks";
import { NO_FENCE } from "@/lib/webhooks/fence";
import type { Posting } from "@/lib/webhooks/send";

/** An endpoint of a shop, with its secret. */
export async function buildEndpoint(
  shopId: string,
  url: string,
  over: { events?: WebhookEventType[] } = {},
): Promise<{ shopId: string; endpointId: string; secret: string }> {
  const input = { shopId, url, description: "ERP", events: over.events ?? null, idempotencyKey: newId() };
  return { shopId, ...(await createWebhook(systemCtx("test"), input)) };
}

/** Queues an event for a shop's endpoints as its handler does; returns the event's id, to queue it once more. */
export async function queue(
  type: WebhookEventType,
  payload: Record<string, unknown>,
  eventId = newId(),
): Promise<string> {
  await queueWebhooks(systemCtx("test"), eventId, { type, payload });
  return eventId;
}

/** A sender of a test: posts anywhere. */
export const POSTING: Posting = { fence: NO_FENCE };

/** Sends all that is due. */
export async function sendAllWebhooks(posting: Posting = POSTING): Promise<void> {
  while (await sendDueWebhooks(systemCtx("test.sender"), posting));
}

/** Lets the time pass that an endpoint's messages wait for. */
export async function passWebhookWait(endpointId: string): Promise<void> {
  await db()
    .$executeRaw`UPDATE WebhookMessage SET nextAttemptAt = NOW(3) WHERE endpointId = ${endpointId} AND status = 'QUEUED'`;
}

/** Other tests' messages are nobody's business here. */
export async function dropQueuedWebhooks(): Promise<void> {
  await db().webhookMessage.deleteMany({ where: { status: "QUEUED" } });
}

/** An endpoint's messages with their tries, oldest first. */
export function webhookMessages(endpointId: string) {
  return db().webhookMessage.findMany({
    where: { endpointId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: { tries: { orderBy: [{ at: "asc" }, { id: "asc" }] } },
  });
}

/** An endpoint's row. */
export function endpointRow(endpointId: string) {
  return db().webhookEndpoint.findUniqueOrThrow({ where: { id: endpointId } });
}

/** So many messages of an endpoint that wait, as rows; their ids, oldest first. */
export async function buildMessages(endpointId: string, count: number): Promise<string[]> {
  const data = Array.from({ length: count }, () => {
    const id = `msg_${newId().replaceAll("-", "")}`;
    return { id, endpointId, eventId: newId(), type: "webhook.ping", body: "{}" };
  });
  await db().webhookMessage.createMany({ data });
  return data.map((row) => row.id);
}

/** A shop's endpoint with a message that was given up. */
export async function buildWebhookMessage({
  shopId,
}: {
  shopId: string;
}): Promise<{ endpointId: string; messageId: string }> {
  const { endpointId } = await buildEndpoint(shopId, "https://hooks.toko.test/gerai");
  const [messageId = ""] = await buildMessages(endpointId, 1);
  await db().webhookMessage.update({ where: { id: messageId }, data: { status: "FAILED" } });
  return { endpointId, messageId };
}
