import type { WebhookDisabledCause, WebhookEndpointStatus } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { requireShopRole } from "@/lib/shops";
import type { WebhookEventType } from "./event-types";
import type { EndpointRef } from "./schema";

export type EndpointView = {
  id: string;
  url: string;
  description: string;
  /** Null for all. */
  events: WebhookEventType[] | null;
  status: WebhookEndpointStatus;
  disabledCause: WebhookDisabledCause | null;
  disabledAt: Date | null;
  failingSince: Date | null;
  /** Until when the secret before the last rotation signs besides; null when it does not. */
  oldSecretUntil: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

const COLUMNS = `id, url, description, events, status, disabledCause, disabledAt, failingSince,
  IF(oldSecretUntil > NOW(3), oldSecretUntil, NULL) AS oldSecretUntil, createdAt, updatedAt`;

/** A shop's endpoints, or one of them, oldest first; deleted ones are none. */
export async function readEndpoints(
  ctx: Pick<Ctx, "sql">,
  shopId: string,
  endpointId?: string,
): Promise<EndpointView[]> {
  const rows = await ctx.sql.rows<EndpointView & { events: unknown }>(
    `SELECT ${COLUMNS} FROM WebhookEndpoint WHERE shopId = ? AND status <> 'DELETED' ${endpointId ? "AND id = ?" : ""}
     ORDER BY createdAt, id`,
    endpointId ? [shopId, endpointId] : [shopId],
  );
  return rows.map((row) => ({ ...row, events: eventsOf(row.events) }));
}

/** The one gate of every verb on an endpoint. @throws NOT_FOUND for another shop's, FORBIDDEN below MANAGER */
export async function requireEndpoint(ctx: Ctx, input: EndpointRef): Promise<EndpointView> {
  const { shopId } = await requireShopRole(ctx, input.shopId, "MANAGER");
  const [endpoint] = await readEndpoints(ctx, shopId, input.endpointId);
  if (!endpoint) throw notFound("webhook endpoint");
  return endpoint;
}

/** The same for what needs the endpoint to be on. @throws WEBHOOK_DISABLED */
export async function requireActiveEndpoint(ctx: Ctx, input: EndpointRef): Promise<EndpointView> {
  const endpoint = await requireEndpoint(ctx, input);
  if (endpoint.status !== "ACTIVE") throw new DomainError("WEBHOOK_DISABLED");
  return endpoint;
}

// MariaDB returns JSON columns as text, MySQL parsed.
function eventsOf(value: unknown): WebhookEventType[] | null {
  return (typeof value === "string" ? JSON.parse(value) : value) as WebhookEventType[] | null;
}
