import type { ShopRole } from "@/generated/prisma/enums";
import type { Ctx, Locale } from "@/lib/platform/ctx";
import type { SqlExecutor } from "@/lib/platform/sql";
import { roleAtLeast } from "@/lib/shops";
import { type Channel, defaultOf, isOptional, KINDS, type Kind, kindNamed } from "./kinds";
import { isObsolete } from "./moment";
import type { Facts } from "./notice";
import { DEFAULT_QUIET, quietUntil } from "./quiet-hours";

export type QueuedMessage = {
  id: string;
  kind: Kind;
  subjectId: string;
  userId: string;
  channel: Exclude<Channel, "BELL">;
  locale: Locale;
  facts: Facts;
  attempts: number;
  /** Of those, how many may have arrived. */
  unanswered: number;
  phone: string;
  email: string | null;
  timeZone: string;
  traceparent: string | null;
};

type Row = Omit<QueuedMessage, "kind" | "facts" | "locale"> & {
  kind: string;
  locale: string;
  payload: unknown;
  emailVerified: number;
  active: number;
  shopId: string | null;
  role: ShopRole | null;
  wish: number | null;
  quiet: number | null;
  fromMinute: number | null;
  untilMinute: number | null;
  now: Date;
};

/** What is to become of a message that has come up for sending. */
export type Verdict =
  | { what: "send"; message: QueuedMessage }
  | { what: "suppress"; reason: "preference" | "no_address" | "not_member" | "obsolete" }
  | { what: "wait"; until: Date };

/**
 * Judges a queued message at the moment it would be sent: what the person wants, whether it is still theirs to know, whether it still
 * makes sense, where to, and whether it is their night. Null when it is not queued any more; throws for one it cannot judge.
 */
export async function judge(ctx: Ctx, id: string): Promise<Verdict | null> {
  const row = await readRow(ctx.sql, id);
  if (!row) return null;
  const kind = kindNamed(row.kind);
  // Perhaps of a newer version, whose sender will know it.
  if (!kind) throw new Error(`no such kind: ${row.kind}`);
  const wanted = row.wish === null || !isOptional(kind) ? defaultOf(kind, row.channel) : Boolean(row.wish);
  if (!wanted) return { what: "suppress", reason: "preference" };
  if (!row.active || (row.channel === "EMAIL" && !(row.email && row.emailVerified)))
    return { what: "suppress", reason: "no_address" };
  if (!mayKnow(row, kind)) return { what: "suppress", reason: "not_member" };
  if (await isObsolete(ctx.sql, kind, row.subjectId)) return { what: "suppress", reason: "obsolete" };
  const until = KINDS[kind].waits ? quietUntil(quietOf(row), row.timeZone, row.now) : null;
  if (until) return { what: "wait", until };
  return { what: "send", message: messageOf(row, kind) };
}

// A shop's people of then may have left it since, or know less of it.
function mayKnow({ shopId, role }: Row, kind: Kind): boolean {
  const least = KINDS[kind].role;
  if (!shopId || !least) return true;
  return role !== null && roleAtLeast(role, least);
}

async function readRow(sql: SqlExecutor, id: string): Promise<Row | undefined> {
  const [row] = await sql.rows<Row>(
    `SELECT n.id, n.kind, n.subjectId, n.userId, n.channel, n.locale, n.payload, n.attempts, n.unanswered, n.traceparent, n.shopId, m.role, u.phone, u.email, u.timeZone,
       u.emailVerifiedAt IS NOT NULL AS emailVerified, u.status = 'ACTIVE' AS active, p.enabled AS wish,
       q.enabled AS quiet, q.fromMinute, q.untilMinute, NOW(3) AS now
     FROM Notification n JOIN User u ON u.id = n.userId
     LEFT JOIN NotificationPreference p ON p.userId = n.userId AND p.kind = n.kind AND p.channel = n.channel
     LEFT JOIN ShopMember m ON m.shopId = n.shopId AND m.userId = n.userId
     LEFT JOIN QuietHours q ON q.userId = n.userId WHERE n.id = ? AND n.status = 'QUEUED'`,
    [id],
  );
  return row;
}

function quietOf({ quiet, fromMinute, untilMinute }: Row) {
  if (quiet === null || fromMinute === null || untilMinute === null) return DEFAULT_QUIET;
  return { enabled: Boolean(quiet), fromMinute, untilMinute };
}

function messageOf(row: Row, kind: Kind): QueuedMessage {
  const { id, subjectId, userId, channel, attempts, unanswered, phone, email, timeZone, traceparent } = row;
  const locale = row.locale === "en" ? "en" : "id";
  return {
    id,
    kind,
    subjectId,
    userId,
    channel,
    locale,
    facts: factsOf(row.payload),
    attempts,
    unanswered,
    phone,
    email,
    timeZone,
    traceparent,
  };
}

/** The facts of a row. MariaDB returns JSON columns as text, MySQL parsed. */
export function factsOf(payload: unknown): Facts {
  return (typeof payload === "string" ? JSON.parse(payload) : payload) as Facts;
}
