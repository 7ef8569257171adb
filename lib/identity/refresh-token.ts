import { createHash, createHmac, randomBytes } from "node:crypto";
import { newId } from "@/lib/platform/id";
import { keyFor, keysFor } from "@/lib/platform/sealed";
import type { SqlExecutor } from "@/lib/platform/sql";
import type { Tx } from "@/lib/platform/transaction";
import { SESSION_DAYS } from "./sessions";

/**
 * How long a used token is answered once more with the same successor, while nobody has used that one: an app on a phone loses
 * answers, and sends several requests that all find their access token over. Longer, and a thief could live beside the owner
 * unseen; see docs/decisions/0020-api-tokens.md.
 */
export const LEEWAY_SECONDS = 60;
export const REFRESH_SECONDS = SESSION_DAYS * 86_400;
const PURPOSE = "refresh tokens";
const FORM = /^gerai_rt_[\w-]{43}$/;

export type Rotation =
  | { kind: "rotated"; userId: string; sessionId: string; refreshToken: string }
  | { kind: "refused"; reason: "malformed" | "unknown" | "expired" | "ended" | "reused"; sessionId?: string };

/** The first refresh token of a session. */
export async function firstRefreshToken(tx: { sql: SqlExecutor }, sessionId: string): Promise<string> {
  const token = `gerai_rt_${randomBytes(32).toString("base64url")}`;
  await insertToken(tx, { id: newId(), sessionId, token, parentId: null });
  return token;
}

/**
 * Uses a refresh token up and gives its successor. One guarded UPDATE decides who of any number of callers rotates; a token that
 * was used before is a copy in somebody else's hands, and ends the session, whoever of the two is asking.
 */
export async function rotateToken(tx: Tx, token: string): Promise<Rotation> {
  if (!FORM.test(token)) return { kind: "refused", reason: "malformed" };
  const used = await tx.sql.run(
    "UPDATE RefreshToken SET usedAt = NOW(3) WHERE tokenHash = ? AND usedAt IS NULL AND expiresAt > NOW(3)",
    [hashToken(token)],
  );
  const row = await readRow(tx, token);
  if (!row) return { kind: "refused", reason: "unknown" };
  const { sessionId, userId } = row;
  if (!row.live) return { kind: "refused", reason: "ended", sessionId };
  if (used === 1) return { kind: "rotated", userId, sessionId, refreshToken: await succeed(tx, row, token) };
  if (!row.used) return { kind: "refused", reason: "expired", sessionId };
  const again = row.recent && row.childId && !row.childUsed ? sameSuccessor(token, row) : undefined;
  if (again) return { kind: "rotated", userId, sessionId, refreshToken: again };
  await tx.sql.run(
    "UPDATE Session SET revokedAt = NOW(3), revokedReason = 'TOKEN_REUSED' WHERE id = ? AND revokedAt IS NULL",
    [sessionId],
  );
  return { kind: "refused", reason: "reused", sessionId };
}

/** The session a refresh token belongs to, used or not; null for one that is none of ours. */
export async function sessionOfToken(ctx: { sql: SqlExecutor }, token: string): Promise<string | null> {
  if (!FORM.test(token)) return null;
  const [row] = await ctx.sql.rows<{ sessionId: string }>(
    "SELECT sessionId FROM RefreshToken WHERE tokenHash = ?",
    [hashToken(token)],
  );
  return row?.sessionId ?? null;
}

type TokenRow = {
  id: string;
  sessionId: string;
  userId: string;
  live: number;
  used: number;
  recent: number;
  childId: string | null;
  childUsed: number;
  childHash: string | null;
};

// Locked, so that whoever ends the session or rotates too waits, and so that what was committed a moment ago is seen.
async function readRow(tx: Tx, token: string): Promise<TokenRow | undefined> {
  const [row] = await tx.sql.rows<TokenRow>(
    `SELECT r.id, r.sessionId, s.userId, r.usedAt IS NOT NULL AS used, r.usedAt > NOW(3) - INTERVAL ? SECOND AS recent,
       s.revokedAt IS NULL AND s.expiresAt > NOW(3) AND u.status = 'ACTIVE' AS live,
       c.id AS childId, c.usedAt IS NOT NULL AS childUsed, c.tokenHash AS childHash
     FROM RefreshToken r JOIN Session s ON s.id = r.sessionId JOIN User u ON u.id = s.userId
     LEFT JOIN RefreshToken c ON c.parentId = r.id WHERE r.tokenHash = ? FOR UPDATE`,
    [LEEWAY_SECONDS, hashToken(token)],
  );
  return row;
}

async function succeed(tx: Tx, row: TokenRow, token: string): Promise<string> {
  const id = newId();
  const refreshToken = successorOf(token, id);
  await insertToken(tx, { id, sessionId: row.sessionId, token: refreshToken, parentId: row.id });
  await tx.sql.run(
    "UPDATE Session SET lastSeenAt = NOW(3), expiresAt = NOW(3) + INTERVAL ? SECOND WHERE id = ?",
    [REFRESH_SECONDS, row.sessionId],
  );
  return refreshToken;
}

// Not drawn but derived, for the leeway: the same answer can be given again though only its hash is kept. It takes our secret, the
// token before and the row's random id to tell.
function successorOf(token: string, childId: string, key = keyFor(PURPOSE)): string {
  const mac = createHmac("sha256", key).update(`${childId}:${token}`);
  return `gerai_rt_${mac.digest("base64url")}`;
}

// The secret may have been replaced since it was derived.
function sameSuccessor(token: string, { childId, childHash }: TokenRow): string | undefined {
  for (const key of keysFor(PURPOSE)) {
    const successor = successorOf(token, childId ?? "", key);
    if (hashToken(successor) === childHash) return successor;
  }
}

async function insertToken(
  tx: { sql: SqlExecutor },
  row: { id: string; sessionId: string; token: string; parentId: string | null },
): Promise<void> {
  await tx.sql.run(
    `INSERT INTO RefreshToken (id, sessionId, tokenHash, parentId, createdAt, expiresAt)
     VALUES (?, ?, ?, ?, NOW(3), NOW(3) + INTERVAL ? SECOND)`,
    [row.id, row.sessionId, hashToken(row.token), row.parentId, REFRESH_SECONDS],
  );
}

// 256 random bits need no salt and no slow hash.
function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
