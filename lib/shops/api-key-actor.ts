import { bearerRefused } from "@/lib/identity";
import type { Ctx, UserActor } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import type { Scope } from "@/lib/platform/scopes";
import type { SqlExecutor } from "@/lib/platform/sql";
import { isSecretOf, prefixOf } from "./api-key-secret";
import { readScopes } from "./api-keys";

type KeyRow = {
  id: string;
  shopId: string;
  userId: string;
  secretHash: string;
  scopes: unknown;
  member: number;
  ended: number;
  expired: number;
  unseen: number;
};

/**
 * Who a key of a shop names: the person who made it, as long as they are in the team and may sign in, within that shop and its
 * scopes. Asked on each request, so what is revoked ends at once. @throws UNAUTHENTICATED with a reason
 */
export async function apiKeyActor(sql: SqlExecutor, secret: string): Promise<UserActor> {
  const prefix = prefixOf(secret);
  if (!prefix) throw bearerRefused("malformed");
  const [key] = await sql.rows<KeyRow>(
    `SELECT k.id, k.shopId, k.createdById AS userId, k.secretHash, k.scopes, m.userId IS NOT NULL AS member,
       k.revokedAt IS NOT NULL OR u.status <> 'ACTIVE' AS ended, COALESCE(k.expiresAt <= NOW(3), 0) AS expired,
       COALESCE(k.lastUsedAt < NOW(3) - INTERVAL 1 MINUTE, 1) AS unseen
     FROM ApiKey k JOIN User u ON u.id = k.createdById
     LEFT JOIN ShopMember m ON m.shopId = k.shopId AND m.userId = k.createdById WHERE k.prefix = ?`,
    [prefix],
  );
  if (!key || !isSecretOf(secret, key.secretHash)) throw bearerRefused("unknown");
  if (key.ended || !key.member) throw bearerRefused("ended");
  if (key.expired) throw bearerRefused("expired");
  if (key.unseen) await noteUse(sql, key.id);
  const { id, shopId, userId } = key;
  const apiKey = { id, shopId, scopes: readScopes(key.scopes) };
  return { kind: "user", userId, sessionId: id, staffRole: null, apiKey };
}

/** That a key reaches what a scope names; people are bound by their roles instead. @throws FORBIDDEN {scope} */
export function requireScope(ctx: Pick<Ctx, "actor">, scope: Scope): void {
  const key = ctx.actor.kind === "user" ? ctx.actor.apiKey : undefined;
  if (key && !key.scopes.includes(scope)) throw new DomainError("FORBIDDEN", { params: { scope } });
}

// At most once a minute, whoever calls how often.
async function noteUse(sql: SqlExecutor, id: string): Promise<void> {
  await sql.run(
    "UPDATE ApiKey SET lastUsedAt = NOW(3) WHERE id = ? AND (lastUsedAt IS NULL OR lastUsedAt < NOW(3) - INTERVAL 1 MINUTE)",
    [id],
  );
}
