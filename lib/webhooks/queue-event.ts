import type { Ctx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import { wakeLoop } from "@/lib/platform/loop";
import { claimEvent } from "@/lib/platform/outbox";
import type { SqlExecutor, SqlValue } from "@/lib/platform/sql";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { WEBHOOK_EVENTS, type WebhookType } from "./event-payloads";
import type { WebhookEventType } from "./event-types";
import { readData, shopsOf } from "./facts";

/** The loop that sends what is queued. */
export const SENDER = "webhooks.send";

/** Under which name the handler of an event type claims its events. */
export function webhookHandlerOf(type: WebhookEventType): string {
  return `webhooks.${type.replaceAll(/[._]/g, "-")}`;
}

/**
 * Writes down which endpoints are told of an event, and what: one message each, in one transaction with the claim of the event.
 * Nothing is sent here; the sender is woken by the commit. Most shops have no endpoint, and cost one look.
 */
export async function queueWebhooks(
  ctx: Ctx,
  eventId: string,
  input: { type: WebhookEventType; payload: Record<string, unknown> },
): Promise<void> {
  const { type, payload } = input;
  await withTransaction(ctx, async (tx) => {
    if (!(await claimEvent(tx, webhookHandlerOf(type), eventId))) return;
    const endpoints = await listening(tx.sql, type, await shopsOf(tx.sql, payload));
    if (endpoints.size === 0) return;
    const at = await timeOf(tx.sql, eventId);
    for (const [shopId, endpointIds] of endpoints) {
      const data = await readData(tx.sql, type, shopId, payload);
      if (!data) continue;
      const body = bodyOf({ type, at, shopId, data });
      await queueMessages(tx, { eventId, type, body, endpointIds });
    }
  });
}

/** The bytes of a message. Its shape is held to the contract here: what does not fit is our mistake, and is not sent. */
export function bodyOf(event: {
  type: WebhookType;
  at: Date;
  shopId: string;
  data: Record<string, unknown>;
}): string {
  const { type, at, shopId } = event;
  const data = WEBHOOK_EVENTS[type].data.parse(event.data);
  return JSON.stringify({ type, timestamp: at.toISOString(), shopId, data });
}

/** Queues a body for endpoints; one that has the event already keeps its message. Returns the new messages' ids. */
export async function queueMessages(
  tx: Tx,
  message: { eventId: string; type: WebhookType; body: string; endpointIds: readonly string[] },
): Promise<string[]> {
  const { eventId, type, body, endpointIds } = message;
  const rows: SqlValue[][] = endpointIds.map((endpointId) => [
    newMessageId(),
    endpointId,
    eventId,
    type,
    body,
    tx.traceparent,
  ]);
  await tx.sql.run(
    "INSERT IGNORE INTO WebhookMessage (id, endpointId, eventId, type, body, traceparent) VALUES ?",
    [rows],
  );
  tx.afterCommit(() => wakeLoop(SENDER));
  return rows.map(([id]) => String(id));
}

function newMessageId(): string {
  return `msg_${newId().replaceAll("-", "")}`;
}

async function listening(
  sql: SqlExecutor,
  type: WebhookEventType,
  shopIds: readonly string[],
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  if (shopIds.length === 0) return found;
  const rows = await sql.rows<{ id: string; shopId: string }>(
    `SELECT id, shopId FROM WebhookEndpoint
     WHERE shopId IN (?) AND status = 'ACTIVE' AND (events IS NULL OR JSON_CONTAINS(events, ?)) ORDER BY shopId, id`,
    [shopIds, JSON.stringify(type)],
  );
  for (const { id, shopId } of rows) found.set(shopId, [...(found.get(shopId) ?? []), id]);
  return found;
}

async function timeOf(sql: SqlExecutor, eventId: string): Promise<Date> {
  const [row] = await sql.rows<{ at: Date }>(
    "SELECT COALESCE((SELECT createdAt FROM OutboxEvent WHERE id = ?), NOW(3)) AS at",
    [eventId],
  );
  return row?.at ?? new Date(0);
}
