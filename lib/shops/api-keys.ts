import { requireFresh, requireUser } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { appendEvents } from "@/lib/platform/outbox";
import { SCOPES, type Scope } from "@/lib/platform/scopes";
import { isDuplicate, type Tx, withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "./access";
import { newApiKeySecret } from "./api-key-secret";
import { shopEvent } from "./events";
import { type CreateApiKeyInput, MAX_API_KEYS } from "./schema";

/**
 * Makes a key to the API that acts as its maker within this shop. The secret is in this answer and nowhere else, so a repeat under
 * the same idempotency key is refused: it could not be given again.
 * @throws STEP_UP_REQUIRED, LIMIT_REACHED {limit}, CONFLICT for a repeat
 */
export async function createApiKey(
  ctx: Ctx,
  input: CreateApiKeyInput,
): Promise<{ apiKeyId: string; secret: string }> {
  const { shopId } = await requireShopRole(ctx, input.shopId, "OWNER");
  const { userId } = requireUser(ctx);
  // A key outlives the session that made it and asks for no second factor; a stolen session must not leave one behind.
  await requireFresh(ctx);
  const { secret, prefix, hash } = newApiKeySecret();
  const apiKeyId = input.idempotencyKey;
  return withTransaction(ctx, async (tx) => {
    await requireRoom(tx, shopId);
    await insertApiKey(tx, { ...input, prefix, hash, userId });
    await appendEvents(tx, [shopEvent("shops.api_key_created", shopId, { apiKeyId })]);
    return { apiKeyId, secret };
  });
}

/** Ends a key at once. @throws NOT_FOUND for another shop's and for one that has ended */
export async function revokeApiKey(ctx: Ctx, input: { shopId: string; apiKeyId: string }): Promise<void> {
  const { shopId } = await requireShopRole(ctx, input.shopId, "OWNER");
  const { userId } = requireUser(ctx);
  await withTransaction(ctx, async (tx) => {
    const revoked = await tx.sql.run(
      "UPDATE ApiKey SET revokedAt = NOW(3), revokedById = ? WHERE id = ? AND shopId = ? AND revokedAt IS NULL",
      [userId, input.apiKeyId, shopId],
    );
    if (revoked === 0) throw notFound("API key");
    await appendEvents(tx, [shopEvent("shops.api_key_revoked", shopId, { apiKeyId: input.apiKeyId })]);
  });
}

export type ApiKeyRow = {
  id: string;
  name: string;
  /** How the key begins; its secret is nowhere. */
  prefix: string;
  scopes: Scope[];
  createdAt: Date;
  createdBy: string | null;
  lastUsedAt: Date | null;
  expiresAt: Date | null;
  /** EXPIRED; ORPHANED when its maker has left the team and it opens nothing any more. */
  state: "LIVE" | "EXPIRED" | "ORPHANED";
};

/** A shop's keys that nobody has revoked, newest first; for owners and managers. */
export async function listApiKeys(ctx: Ctx, { shopId }: { shopId: string }): Promise<ApiKeyRow[]> {
  await requireShopRole(ctx, shopId, "MANAGER");
  const rows = await ctx.sql.rows<Omit<ApiKeyRow, "scopes"> & { scopes: unknown }>(
    `SELECT k.id, k.name, k.prefix, k.scopes, k.createdAt, u.name AS createdBy, k.lastUsedAt, k.expiresAt,
       CASE WHEN m.userId IS NULL THEN 'ORPHANED' WHEN k.expiresAt <= NOW(3) THEN 'EXPIRED' ELSE 'LIVE' END AS state
     FROM ApiKey k JOIN User u ON u.id = k.createdById
     LEFT JOIN ShopMember m ON m.shopId = k.shopId AND m.userId = k.createdById
     WHERE k.shopId = ? AND k.revokedAt IS NULL ORDER BY k.createdAt DESC, k.id DESC LIMIT 200`,
    [shopId],
  );
  return rows.map((row) => ({ ...row, scopes: readScopes(row.scopes) }));
}

/** The scopes a row holds; words that this version does not know open nothing. MariaDB returns JSON as text, MySQL parsed. */
export function readScopes(value: unknown): Scope[] {
  const words: unknown = typeof value === "string" ? JSON.parse(value) : value;
  return SCOPES.filter((scope) => Array.isArray(words) && words.includes(scope));
}

// The shop's row is locked, so that two owners at once cannot both take the last place.
async function requireRoom(tx: Tx, shopId: string): Promise<void> {
  await tx.sql.rows("SELECT id FROM Shop WHERE id = ? FOR UPDATE", [shopId]);
  const [row] = await tx.sql.rows<{ live: number }>(
    "SELECT COUNT(*) AS live FROM ApiKey WHERE shopId = ? AND revokedAt IS NULL",
    [shopId],
  );
  if ((row?.live ?? 0) >= MAX_API_KEYS)
    throw new DomainError("LIMIT_REACHED", { params: { limit: MAX_API_KEYS } });
}

async function insertApiKey(
  tx: Tx,
  key: CreateApiKeyInput & { prefix: string; hash: string; userId: string },
): Promise<void> {
  try {
    await tx.sql.run(
      `INSERT INTO ApiKey (id, shopId, name, prefix, secretHash, scopes, createdById, expiresAt)
       VALUES (?, ?, ?, ?, ?, ?, ?, NOW(3) + INTERVAL ? DAY)`,
      [
        key.idempotencyKey,
        key.shopId,
        key.name,
        key.prefix,
        key.hash,
        JSON.stringify(key.scopes),
        key.userId,
        key.expiresInDays,
      ],
    );
  } catch (error) {
    if (isDuplicate(error)) throw new DomainError("CONFLICT");
    throw error;
  }
}
