import type { Actor, Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import type { SqlExecutor } from "@/lib/platform/sql";
import { type Device, describeDevice } from "./device";
import { requireUser } from "./policy";
import type { RevokeAllSessionsInput } from "./schema";
import { OWED_COLUMNS, type OwedRow, owedBy } from "./second-factor/standing";

/** How long a device stays signed in without being used. */
export const SESSION_DAYS = 30;
const SEEN_EVERY_MINUTES = 5;
/** Whether session `s` has not been noted as used for a while. */
export const UNSEEN = `s.lastSeenAt < NOW(3) - INTERVAL ${SEEN_EVERY_MINUTES} MINUTE`;

/**
 * Opens a session for a person who has just proved their number; device and address come from the ctx, an app says what it calls
 * itself.
 */
export async function startSession(
  ctx: Pick<Ctx, "sql" | "userAgent" | "ip">,
  input: { userId: string; appName?: string },
): Promise<string> {
  const sessionId = newId();
  await ctx.sql.run(
    `INSERT INTO Session (id, userId, userAgent, ip, appName, createdAt, lastSeenAt, expiresAt)
     VALUES (?, ?, ?, ?, ?, NOW(3), NOW(3), NOW(3) + INTERVAL ? DAY)`,
    [sessionId, input.userId, ctx.userAgent, ctx.ip, input.appName ?? null, SESSION_DAYS],
  );
  return sessionId;
}

type SessionActorRow = OwedRow & { id: string; userId: string; unseen: number };

/** Who a session's row says is asking; a revoked or expired one, or a suspended person's, is anybody. */
export async function sessionActor(
  sql: SqlExecutor,
  sessionId: string,
): Promise<{ actor: Actor; unseen: boolean }> {
  const [row] = await sql.rows<SessionActorRow>(
    `SELECT s.id, s.userId, u.staffRole, ${UNSEEN} AS unseen,
       ${OWED_COLUMNS}
     FROM Session s JOIN User u ON u.id = s.userId
     WHERE s.id = ? AND s.revokedAt IS NULL AND s.expiresAt > NOW(3) AND u.status = 'ACTIVE'`,
    [sessionId],
  );
  if (!row) return { actor: { kind: "anonymous" }, unseen: false };
  const owes = owedBy(row);
  const { userId, staffRole } = row;
  const actor: Actor = { kind: "user", userId, sessionId: row.id, staffRole, ...(owes && { owes }) };
  return { actor, unseen: row.unseen === 1 };
}

/** Notes that a session is in use and moves its end, at most once in five minutes whoever calls how often. */
export async function touchSession(sql: SqlExecutor, sessionId: string): Promise<void> {
  await sql.run(
    `UPDATE Session SET lastSeenAt = NOW(3), expiresAt = NOW(3) + INTERVAL ? DAY
     WHERE id = ? AND revokedAt IS NULL AND expiresAt > NOW(3) AND lastSeenAt < NOW(3) - INTERVAL ? MINUTE`,
    [SESSION_DAYS, sessionId, SEEN_EVERY_MINUTES],
  );
}

/** Ends one of the caller's sessions; that device is a guest at its next request. @throws NOT_FOUND for anyone else's */
export async function revokeSession(ctx: Ctx, input: { sessionId: string }): Promise<void> {
  const { userId } = requireUser(ctx);
  const revoked = await ctx.sql.run(
    "UPDATE Session SET revokedAt = NOW(3), revokedReason = 'REVOKED' WHERE id = ? AND userId = ? AND revokedAt IS NULL",
    [input.sessionId, userId],
  );
  if (revoked === 0) throw notFound("session");
}

/** Ends all of the caller's sessions, or all but the one that asks. Returns how many. */
export async function revokeAllSessions(
  ctx: Pick<Ctx, "actor" | "sql">,
  input: RevokeAllSessionsInput,
): Promise<{ revoked: number }> {
  const { userId, sessionId } = requireUser(ctx);
  const kept = input.scope === "others" ? sessionId : "";
  const revoked = await ctx.sql.run(
    "UPDATE Session SET revokedAt = NOW(3), revokedReason = 'EVERYWHERE' WHERE userId = ? AND id <> ? AND revokedAt IS NULL",
    [userId, kept],
  );
  return { revoked };
}

/** Ends the session a signed token names: holding the token is the right to end it. Harmless when it has ended already. */
export async function endSession(ctx: Pick<Ctx, "sql">, sessionId: string): Promise<void> {
  await ctx.sql.run(
    "UPDATE Session SET revokedAt = NOW(3), revokedReason = 'SIGNED_OUT' WHERE id = ? AND revokedAt IS NULL",
    [sessionId],
  );
}

export type SessionRow = {
  id: string;
  /** What the app on it calls itself; null for a browser. */
  appName: string | null;
  device: Device;
  ip: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  /** The device that asks. */
  current: boolean;
};

/** The caller's open sessions, the asking device first, then by last use. */
export async function listSessions(ctx: Ctx): Promise<SessionRow[]> {
  const { userId, sessionId } = requireUser(ctx);
  const rows = await ctx.sql.rows<Omit<SessionRow, "device" | "current"> & { userAgent: string | null }>(
    `SELECT id, appName, userAgent, ip, createdAt, lastSeenAt FROM Session
     WHERE userId = ? AND revokedAt IS NULL AND expiresAt > NOW(3) ORDER BY id = ? DESC, lastSeenAt DESC LIMIT 100`,
    [userId, sessionId],
  );
  return rows.map(({ userAgent, ...row }) => ({
    ...row,
    device: describeDevice(userAgent),
    current: row.id === sessionId,
  }));
}
