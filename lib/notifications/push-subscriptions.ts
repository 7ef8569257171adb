import { createHash } from "node:crypto";
import { requireUser } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { DomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { isPushEndpoint } from "./push-request";
import type { SubscribePushInput } from "./schema";

/** More browsers than a person has. */
const MOST = 10;

/** The public key a browser asks its push service with; null where push is not set up. */
export function pushPublicKey(): string | null {
  const { VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY } = env();
  return VAPID_PUBLIC_KEY && VAPID_PRIVATE_KEY ? VAPID_PUBLIC_KEY : null;
}

/**
 * This browser agreed to be told things. The same browser under another account is theirs now: whoever sits before it reads what
 * comes. @throws INVALID_INPUT for an address that is not a push service's
 */
export async function subscribePush(ctx: Ctx, input: SubscribePushInput): Promise<void> {
  const { userId } = requireUser(ctx);
  if (!isPushEndpoint(input.endpoint)) throw new DomainError("INVALID_INPUT", { field: "endpoint" });
  await ctx.sql.run(
    `INSERT INTO PushSubscription (id, userId, endpointHash, endpoint, p256dh, auth, userAgent) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON DUPLICATE KEY UPDATE userId = VALUES(userId), p256dh = VALUES(p256dh), auth = VALUES(auth)`,
    [newId(), userId, hashOf(input.endpoint), input.endpoint, input.p256dh, input.auth, ctx.userAgent],
  );
  const extra = await ctx.sql.rows<{ id: string }>(
    `SELECT id FROM PushSubscription WHERE userId = ? ORDER BY createdAt DESC, id DESC LIMIT 100 OFFSET ${MOST}`,
    [userId],
  );
  if (extra.length > 0)
    await ctx.sql.run("DELETE FROM PushSubscription WHERE id IN (?)", [extra.map((row) => row.id)]);
}

/** This browser takes its agreement back. */
export async function unsubscribePush(ctx: Ctx, input: { endpoint: string }): Promise<void> {
  const { userId } = requireUser(ctx);
  await ctx.sql.run("DELETE FROM PushSubscription WHERE endpointHash = ? AND userId = ?", [
    hashOf(input.endpoint),
    userId,
  ]);
}

function hashOf(endpoint: string): string {
  return createHash("sha256").update(endpoint).digest("hex");
}
