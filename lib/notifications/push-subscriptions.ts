import { createHash } from "node:crypto";
import { requireUser } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { DomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { isPushEndpoint } from "./push-request";
import type { PushEndpointInput, SubscribePushInput } from "./schema";

/** More browsers than a person has. */
const MOST = 10;

/** The public key a browser asks its push service with; null where push is not set up. */
export function pushPublicKey(): string | null {
  const { VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY } = env();
  return VAPID_PUBLIC_KEY && VAPID_PRIVATE_KEY ? VAPID_PUBLIC_KEY : null;
}

/** Whether browser `p` is still signed in where it agreed: who signs out, or is signed out from elsewhere, is told nothing more there. */
export const SIGNED_IN = `(p.sessionId IS NULL OR EXISTS (SELECT 1 FROM Session s
  WHERE s.id = p.sessionId AND s.revokedAt IS NULL AND s.expiresAt > NOW(3)))`;

/**
 * This browser agreed to be told things. The same browser under another account is theirs now: whoever sits before it reads what
 * comes. @throws INVALID_INPUT for an address that is not a push service's
 */
export async function subscribePush(ctx: Ctx, input: SubscribePushInput): Promise<void> {
  const { userId, sessionId } = requireUser(ctx);
  const { endpoint, p256dh, auth, serverKey, replaces } = input;
  if (!isPushEndpoint(endpoint)) throw new DomainError("INVALID_INPUT", { field: "endpoint" });
  await ctx.sql.run(
    `INSERT INTO PushSubscription (id, userId, sessionId, endpointHash, endpoint, p256dh, auth, serverKey, userAgent)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON DUPLICATE KEY UPDATE userId = VALUES(userId), sessionId = VALUES(sessionId), p256dh = VALUES(p256dh), auth = VALUES(auth),
       serverKey = VALUES(serverKey)`,
    [newId(), userId, sessionId, hashOf(endpoint), endpoint, p256dh, auth, serverKey, ctx.userAgent],
  );
  if (replaces && replaces !== endpoint) await unsubscribePush(ctx, { endpoint: replaces });
  const extra = await ctx.sql.rows<{ id: string }>(
    `SELECT id FROM PushSubscription WHERE userId = ? ORDER BY createdAt DESC, id DESC LIMIT 100 OFFSET ${MOST}`,
    [userId],
  );
  if (extra.length > 0)
    await ctx.sql.run("DELETE FROM PushSubscription WHERE id IN (?)", [extra.map((row) => row.id)]);
}

/**
 * This browser still has an agreement: whether it is the caller's. Then it goes on under today's sign-in; somebody else's, or one we
 * know nothing of, is to be given up.
 */
export async function confirmPush(ctx: Ctx, { endpoint }: PushEndpointInput): Promise<{ known: boolean }> {
  const { userId, sessionId } = requireUser(ctx);
  const mine = [hashOf(endpoint), userId];
  const [row] = await ctx.sql.rows(
    "SELECT id FROM PushSubscription WHERE endpointHash = ? AND userId = ?",
    mine,
  );
  if (!row) return { known: false };
  await ctx.sql.run("UPDATE PushSubscription SET sessionId = ? WHERE endpointHash = ? AND userId = ?", [
    sessionId,
    ...mine,
  ]);
  return { known: true };
}

/** This browser takes its agreement back. */
export async function unsubscribePush(ctx: Ctx, { endpoint }: PushEndpointInput): Promise<void> {
  const { userId } = requireUser(ctx);
  await ctx.sql.run("DELETE FROM PushSubscription WHERE endpointHash = ? AND userId = ?", [
    hashOf(endpoint),
    userId,
  ]);
}

function hashOf(endpoint: string): string {
  return createHash("sha256").update(endpoint).digest("hex");
}
