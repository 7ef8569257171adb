import type { AuditOutcome, StaffRole } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/platform/ctx";
import { decodeCursor, type Page, toPage } from "@/lib/platform/page";
import type { SqlValue } from "@/lib/platform/sql";
import { requireStaff } from "../policy";
import type { AuditFilterInput } from "../schema";

export type Changes = Record<string, [unknown, unknown]>;

export type AuditRow = {
  id: string;
  at: Date;
  kind: string;
  outcome: AuditOutcome;
  refusal: string | null;
  actorUserId: string;
  actorName: string | null;
  staffRole: StaffRole | null;
  shopId: string | null;
  shopName: string | null;
  byApiKey: boolean;
  subjectType: string | null;
  subjectId: string | null;
  reason: string | null;
  changes: Changes;
  ip: string | null;
  requestId: string;
  traceId: string | null;
};

export type AuditFilter = AuditFilterInput & { after?: string | null | undefined };

export const PAGE = 50;
export const EXPORTED = 5_000;

/** What was done and tried, newest first. ADMIN. */
export async function listAudit(ctx: Ctx, filter: AuditFilter = {}): Promise<Page<AuditRow>> {
  requireStaff(ctx, "ADMIN");
  return toPage(await read(ctx, filter, PAGE + 1), PAGE, (row) => [row.at, row.id]);
}

/** The same as one list, the newest five thousand of it, for a file. ADMIN. */
export async function exportAudit(ctx: Ctx, filter: AuditFilter = {}): Promise<AuditRow[]> {
  requireStaff(ctx, "ADMIN");
  return read(ctx, { ...filter, after: null }, EXPORTED);
}

/** Who stands in the list, for choosing among: staff first. ADMIN. */
export async function listAuditActors(ctx: Ctx): Promise<{ userId: string; name: string | null }[]> {
  requireStaff(ctx, "ADMIN");
  return ctx.sql.rows(
    "SELECT id AS userId, name FROM User WHERE staffRole IS NOT NULL ORDER BY name IS NULL, name LIMIT 200",
  );
}

type Raw = Omit<AuditRow, "changes" | "byApiKey"> & { changes: unknown; byApiKey: number };

async function read(ctx: Ctx, filter: AuditFilter, limit: number): Promise<AuditRow[]> {
  const { where, values } = whereOf(conditions(filter));
  const rows = await ctx.sql.rows<Raw>(
    `SELECT a.id, a.at, a.kind, a.outcome, a.refusal, a.actorUserId, u.name AS actorName, a.staffRole, a.shopId, h.name AS shopName,
       a.apiKeyId IS NOT NULL AS byApiKey, a.subjectType, a.subjectId, a.reason, a.changes, a.ip, a.requestId, a.traceId
     FROM AuditEntry a LEFT JOIN User u ON u.id = a.actorUserId LEFT JOIN Shop h ON h.id = a.shopId
     WHERE ${where} ORDER BY a.at DESC, a.id DESC LIMIT ${limit}`,
    values,
  );
  return rows.map(({ changes, byApiKey, ...row }) => ({
    ...row,
    byApiKey: byApiKey === 1,
    changes: readChanges(changes),
  }));
}

/** Field → [before, after]. MariaDB returns JSON columns as text, MySQL parsed. */
export function readChanges(stored: unknown): Changes {
  return ((typeof stored === "string" ? JSON.parse(stored) : stored) ?? {}) as Changes;
}

export type Condition = [string, SqlValue[]];

/** What of `AuditEntry a` a filter means, and where its page begins. */
export function conditions(filter: AuditFilter): Condition[] {
  const cursor = decodeCursor(filter.after, 2);
  const at = cursor ? new Date(cursor[0] ?? 0) : null;
  const all: Condition[] = [];
  if (filter.kind?.includes(".")) all.push(["a.kind = ?", [filter.kind]]);
  else if (filter.kind) all.push(["a.kind LIKE ?", [`${filter.kind.replaceAll(/[%_\\]/g, "")}.%`]]);
  if (filter.actorUserId) all.push(["a.actorUserId = ?", [filter.actorUserId]]);
  if (filter.outcome) all.push(["a.outcome = ?", [filter.outcome]]);
  if (filter.shopId) all.push(["a.shopId = ?", [filter.shopId]]);
  if (filter.from) all.push(["a.at >= ?", [startOf(filter.from)]]);
  if (filter.until) all.push(["a.at < ? + INTERVAL 1 DAY", [startOf(filter.until)]]);
  if (at) all.push(["(a.at < ? OR (a.at = ? AND a.id < ?))", [at, at, cursor?.[1] ?? ""]]);
  return all;
}

// Days are those of the times beside them on the screens: Western Indonesian Time.
function startOf(day: string): Date {
  return new Date(`${day}T00:00:00+07:00`);
}

export function whereOf(all: readonly Condition[]): { where: string; values: SqlValue[] } {
  return {
    where: all.map(([condition]) => condition).join(" AND ") || "TRUE",
    values: all.flatMap(([, values]) => values),
  };
}
