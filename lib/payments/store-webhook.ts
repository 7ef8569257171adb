import { traceIdOf } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import { appendEvents } from "@/lib/platform/outbox";
import type { Tx } from "@/lib/platform/transaction";
import { webhookReceived } from "./events";
import type { Gateway, VerifiedWebhook } from "./gateways/gateway";

export type Delivered = { gateway: Gateway; body: string; headers: Headers };

/** Puts a verified delivery into the inbox, raw; null where its event is there already: (gateway, eventId) is unique. */
export async function storeWebhook(
  tx: Tx,
  { gateway, body }: Delivered,
  { eventId, providerRef }: VerifiedWebhook,
): Promise<string | null> {
  const webhookId = newId();
  const stored = await tx.sql.run(
    "INSERT IGNORE INTO PaymentWebhook (id, gateway, eventId, providerRef, body, traceId) VALUES (?, ?, ?, ?, ?, ?)",
    [webhookId, gateway.name, eventId, providerRef, body, traceIdOf(tx.traceparent)],
  );
  if (stored !== 1) return null;
  await appendEvents(tx, [webhookReceived(webhookId)]);
  return webhookId;
}
