import { actorUserId, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { insertRows, type SqlValue } from "@/lib/platform/sql";
import { isDuplicate, type Tx, withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "@/lib/shops";
import { type EndpointView, requireEndpoint } from "./endpoint-row";
import type { WebhookEventType } from "./event-types";
import { requireAllowedUrl } from "./fence";
import type { CreateEndpointInput, EndpointRef, UpdateEndpointInput } from "./schema";
import { newSecret, openSecret, sealSecret } from "./secrets";

export const MAX_ENDPOINTS = 10;

/** A secret is told once, to whoever made it. */
export type MadeEndpoint = { endpointId: string; secret: string };

/**
 * Adds an endpoint; the same form makes one. @throws WEBHOOK_URL {reason} for an address we do not post to, LIMIT_REACHED at ten
 */
export async function createWebhook(ctx: Ctx, input: CreateEndpointInput): Promise<MadeEndpoint> {
  const { shopId } = await requireShopRole(ctx, input.shopId, "MANAGER");
  requireAllowedUrl(input.url);
  const { idempotencyKey: id, url, description, events } = input;
  const secret = newSecret();
  return withTransaction(ctx, async (tx) => {
    // Two at once count one after the other.
    await tx.sql.rows("SELECT id FROM Shop WHERE id = ? FOR UPDATE", [shopId]);
    const before = await madeBefore(tx, shopId, id);
    if (before) return before;
    await requireRoom(tx, shopId);
    try {
      await insertRows(tx.sql, "WebhookEndpoint", [
        {
          id,
          shopId,
          url,
          description,
          events: storedEvents(events),
          secret: sealSecret(id, secret),
          createdBy: actorUserId(tx.actor),
        },
      ]);
    } catch (error) {
      if (isDuplicate(error)) throw new DomainError("CONFLICT"); // Another shop's form had that key.
      throw error;
    }
    return { endpointId: id, secret };
  });
}

async function madeBefore(tx: Tx, shopId: string, id: string): Promise<MadeEndpoint | null> {
  const [row] = await tx.sql.rows<{ secret: string }>(
    "SELECT secret FROM WebhookEndpoint WHERE id = ? AND shopId = ? AND status <> 'DELETED'",
    [id, shopId],
  );
  const secret = row && openSecret(id, row.secret);
  return secret ? { endpointId: id, secret } : null;
}

async function requireRoom(tx: Tx, shopId: string): Promise<void> {
  const [row] = await tx.sql.rows<{ count: number }>(
    "SELECT COUNT(*) AS count FROM WebhookEndpoint WHERE shopId = ? AND status <> 'DELETED'",
    [shopId],
  );
  if ((row?.count ?? 0) >= MAX_ENDPOINTS)
    throw new DomainError("LIMIT_REACHED", { params: { max: MAX_ENDPOINTS } });
}

/** Changes where an endpoint is and what it hears. A new address starts with a clean record. @throws WEBHOOK_URL {reason} */
export async function updateWebhook(ctx: Ctx, input: UpdateEndpointInput): Promise<void> {
  const { id, url: before } = await requireEndpoint(ctx, input);
  const { url, description, events } = input;
  if (url !== before) requireAllowedUrl(url);
  await changeEndpoint(
    ctx,
    `failingSince = IF(url = ?, failingSince, NULL), url = ?, description = ?, events = ?, updatedAt = NOW(3)
     WHERE id = ? AND status <> 'DELETED'`,
    [url, url, description, storedEvents(events), id],
    notFound("webhook endpoint"),
  );
}

/** Switches an endpoint off: nothing is queued for it from now on, what waits is given up and may be replayed. */
export async function disableWebhook(ctx: Ctx, input: EndpointRef): Promise<void> {
  const { id } = await requireEndpoint(ctx, input);
  await changeEndpoint(
    ctx,
    `status = 'DISABLED', disabledCause = 'PERSON', disabledAt = NOW(3), updatedAt = NOW(3)
     WHERE id = ? AND status = 'ACTIVE'`,
    [id],
    new DomainError("CONFLICT"),
  );
}

/** Switches an endpoint on again, with a clean record. What it missed while it was off was not kept. */
export async function enableWebhook(ctx: Ctx, input: EndpointRef): Promise<void> {
  const { id, url } = await requireEndpoint(ctx, input);
  requireAllowedUrl(url);
  await changeEndpoint(
    ctx,
    `status = 'ACTIVE', disabledCause = NULL, disabledAt = NULL, failingSince = NULL, updatedAt = NOW(3)
     WHERE id = ? AND status = 'DISABLED'`,
    [id],
    new DomainError("CONFLICT"),
  );
}

/** Takes an endpoint away for good, and its secrets with it; its messages are pruned by their age. */
export async function deleteWebhook(ctx: Ctx, input: EndpointRef): Promise<void> {
  const { id } = await requireEndpoint(ctx, input);
  await changeEndpoint(
    ctx,
    `status = 'DELETED', secret = '', oldSecret = NULL, oldSecretUntil = NULL, updatedAt = NOW(3)
     WHERE id = ? AND status <> 'DELETED'`,
    [id],
    notFound("webhook endpoint"),
  );
}

/** For how long the secret before a rotation signs besides the new one. */
const OVERLAP_HOURS = 24;

/** Makes a new secret. For a day both sign, so that a receiver may change over without losing a message. */
export async function rotateWebhookSecret(ctx: Ctx, input: EndpointRef): Promise<{ secret: string }> {
  const { id }: EndpointView = await requireEndpoint(ctx, input);
  const secret = newSecret();
  await changeEndpoint(
    ctx,
    `oldSecret = secret, oldSecretUntil = NOW(3) + INTERVAL ${OVERLAP_HOURS} HOUR, secret = ?,
       updatedAt = NOW(3) WHERE id = ? AND status <> 'DELETED'`,
    [sealSecret(id, secret), id],
    notFound("webhook endpoint"),
  );
  return { secret };
}

// Refused within the transaction: what changed nothing is not written down as done.
async function changeEndpoint(
  ctx: Ctx,
  change: string,
  values: readonly SqlValue[],
  refusal: DomainError,
): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    const changed = await tx.sql.run(`UPDATE WebhookEndpoint SET ${change}`, values);
    if (changed !== 1) throw refusal;
  });
}

function storedEvents(events: readonly WebhookEventType[] | null): string | null {
  return events && JSON.stringify([...new Set(events)]);
}
