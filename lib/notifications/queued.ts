import type { Ctx, Locale } from "@/lib/platform/ctx";
import type { SqlExecutor } from "@/lib/platform/sql";
import { type Channel, defaultOf, KINDS, type Kind, kindNamed } from "./kinds";
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
  wish: number | null;
  quiet: number | null;
  fromMinute: number | null;
  untilMinute: number | null;
  now: Date;
};

/** What is to become of a message that has come up for sending. */
export type Verdict =
  | { what: "send"; message: QueuedMessage }
  | { what: "suppress"; reason: "preference" | "no_address" | "obsolete" }
  | { what: "wait"; until: Date };

/**
 * Judges a queued message at the moment it would be sent: what the person wants, whether it still makes sense, where to, and whether
 * it is their night. Null when it is not queued any more.
 */
export async function judge(ctx: Ctx, id: string): Promise<Verdict | null> {
  const row = await readRow(ctx.sql, id);
  const kind = row && kindNamed(row.kind);
  if (!row || !kind) return null;
  const wanted = row.wish === null ? defaultOf(kind, row.channel) : Boolean(row.wish);
  if (!wanted) return { what: "suppress", reason: "preference" };
  if (!row.active || (row.channel === "EMAIL" && !(row.email && row.emailVerified)))
    return { what: "suppress", reason: "no_address" };
  if (await isObsolete(ctx.sql, kind, row.subjectId)) return { what: "suppress", reason: "obsolete" };
  const until = KINDS[kind].waits ? quietUntil(quietOf(row), row.timeZone, row.now) : null;
  if (until) return { what: "wait", until };
  return { what: "send", message: messageOf(row, kind) };
}

async function readRow(sql: SqlExecutor, id: string): Promise<Row | undefined> {
  const [row] = await sql.rows<Row>(
    `SELECT n.id, n.kind, n.subjectId, n.userId, n.channel, n.locale, n.payload, n.attempts, n.traceparent, u.phone, u.email, u.timeZone,
       u.emailVerifiedAt IS NOT NULL AS emailVerified, u.status = 'ACTIVE' AS active, p.enabled AS wish,
       q.enabled AS quiet, q.fromMinute, q.untilMinute, NOW(3) AS now
     FROM Notification n JOIN User u ON u.id = n.userId
     LEFT JOIN NotificationPreference p ON p.userId = n.userId AND p.kind = n.kind AND p.channel = n.channel
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
  const { id, subjectId, userId, channel, attempts, phone, email, timeZone, traceparent } = row;
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
