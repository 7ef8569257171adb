import type { WebhookMessageStatus } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { decodeCursor, type Page, toPage } from "@/lib/platform/page";
import type { SqlExecutor, SqlValue } from "@/lib/platform/sql";
import { requireShopRole } from "@/lib/shops";
import { type EndpointView, readEndpoints, requireEndpoint } from "./endpoint-row";
import type { WebhookType } from "./event-payloads";
import type { EndpointRef, ListMessagesInput, MessageRef } from "./schema";

/** Messages of the last day by what became of them, and when the last one arrived. */
export type EndpointHealth = {
  delivered: number;
  failed: number;
  queued: number;
  lastDeliveredAt: Date | null;
};
export type ListedEndpoint = EndpointView & EndpointHealth;

/** A shop's endpoints with how they do, oldest first. */
export async function listWebhooks(ctx: Ctx, input: { shopId: string }): Promise<ListedEndpoint[]> {
  const { shopId } = await requireShopRole(ctx, input.shopId, "MANAGER");
  return withHealth(ctx.sql, await readEndpoints(ctx, shopId));
}

/** One endpoint with how it does. @throws NOT_FOUND */
export async function getWebhook(ctx: Ctx, input: EndpointRef): Promise<ListedEndpoint> {
  const [endpoint] = await withHealth(ctx.sql, [await requireEndpoint(ctx, input)]);
  if (!endpoint) throw notFound("webhook endpoint");
  return endpoint;
}

async function withHealth(sql: SqlExecutor, endpoints: readonly EndpointView[]): Promise<ListedEndpoint[]> {
  if (endpoints.length === 0) return [];
  const rows = await sql.rows<{
    endpointId: string;
    status: WebhookMessageStatus;
    count: number;
    last: Date | null;
  }>(
    `SELECT endpointId, status, COUNT(*) AS count, MAX(deliveredAt) AS last FROM WebhookMessage
     WHERE endpointId IN (?) AND status IN ('QUEUED', 'DELIVERED', 'FAILED') AND createdAt > NOW(3) - INTERVAL 1 DAY
     GROUP BY endpointId, status`,
    [endpoints.map((endpoint) => endpoint.id)],
  );
  return endpoints.map((endpoint) => {
    const of = (status: WebhookMessageStatus) =>
      rows.find((row) => row.endpointId === endpoint.id && row.status === status);
    return {
      ...endpoint,
      delivered: of("DELIVERED")?.count ?? 0,
      failed: of("FAILED")?.count ?? 0,
      queued: of("QUEUED")?.count ?? 0,
      lastDeliveredAt: of("DELIVERED")?.last ?? null,
    };
  });
}

export type MessageRow = {
  id: string;
  type: WebhookType;
  status: WebhookMessageStatus;
  attempts: number;
  lastStatus: number | null;
  lastError: string | null;
  createdAt: Date;
  nextAttemptAt: Date;
  deliveredAt: Date | null;
};

const PAGE = 30;
const MESSAGE =
  "m.id, m.type, m.status, m.attempts, m.lastStatus, m.lastError, m.createdAt, m.nextAttemptAt, m.deliveredAt";

/** One page of an endpoint's messages, newest first; of one status, if one is named. @throws NOT_FOUND */
export async function listWebhookMessages(ctx: Ctx, input: ListMessagesInput): Promise<Page<MessageRow>> {
  const { id } = await requireEndpoint(ctx, input);
  const [createdAt, lastId] = decodeCursor(input.after, 2) ?? [];
  const at = createdAt ? new Date(createdAt) : null;
  const values: SqlValue[] = [id];
  if (input.status) values.push(input.status);
  if (at) values.push(at, at, lastId ?? "");
  const rows = await ctx.sql.rows<MessageRow>(
    `SELECT ${MESSAGE} FROM WebhookMessage m WHERE m.endpointId = ? ${input.status ? "AND m.status = ?" : ""}
       ${at ? "AND (m.createdAt < ? OR (m.createdAt = ? AND m.id < ?))" : ""}
     ORDER BY m.createdAt DESC, m.id DESC LIMIT ${PAGE + 1}`,
    values,
  );
  return toPage(rows, PAGE, (row) => [row.createdAt, row.id]);
}

export type AttemptRow = {
  id: string;
  at: Date;
  durationMs: number;
  status: number | null;
  error: string | null;
  detail: string | null;
  answer: string | null;
};
export type MessageDetail = MessageRow & { eventId: string; body: string; tries: AttemptRow[] };

/** A message, the bytes it sends, and each try, newest first. @throws NOT_FOUND */
export async function getWebhookMessage(ctx: Ctx, input: MessageRef): Promise<MessageDetail> {
  const { id: endpointId } = await requireEndpoint(ctx, input);
  const [message] = await ctx.sql.rows<Omit<MessageDetail, "tries">>(
    `SELECT ${MESSAGE}, m.eventId, m.body FROM WebhookMessage m WHERE m.id = ? AND m.endpointId = ?`,
    [input.messageId, endpointId],
  );
  if (!message) throw notFound("webhook message");
  const tries = await ctx.sql.rows<AttemptRow>(
    `SELECT id, at, durationMs, status, error, detail, answer FROM WebhookAttempt WHERE messageId = ?
     ORDER BY at DESC, id DESC LIMIT 100`,
    [message.id],
  );
  return { ...message, tries };
}
