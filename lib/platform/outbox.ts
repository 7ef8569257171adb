import type { Ctx } from "./ctx";
import { newId } from "./id";
import { wakeLoop } from "./loop";
import { counter } from "./metrics";
import { redact } from "./secrets/redactor";
import { insertRowsLater, type SqlExecutor } from "./sql";
import { sweepDue } from "./sweep";
import type { Tx } from "./transaction";

export type NewEvent = {
  /** "payment.succeeded": domain word, past tense. */
  type: string;
  aggregateType: string;
  aggregateId: string;
  payload: Record<string, unknown>;
  /** The trace it belongs to, where one transaction serves many requests; else the transaction's own. */
  traceparent?: string;
};

export type OutboxRow = {
  id: string;
  type: string;
  payload: Record<string, unknown>;
  traceparent: string | null;
  attempts: number;
};

/** The loop that sends what is appended. */
export const RELAY = "platform.relay";

/** A claim lasts this long; a relay that died gives its rows back by the clock. */
const LEASE_SECONDS = 30;
const MAX_ATTEMPTS = 25;

/**
 * Writes events in the transaction of the change they tell of, and wakes the relay once it is committed. If the process dies
 * in between, the relay's sweep finds them.
 */
export async function appendEvents(tx: Tx, events: readonly NewEvent[]): Promise<void> {
  insertRowsLater(
    tx.sql,
    "OutboxEvent",
    events.map((event) => ({
      id: newId(),
      type: event.type,
      aggregateType: event.aggregateType,
      aggregateId: event.aggregateId,
      payload: JSON.stringify(event.payload),
      traceparent: event.traceparent ?? tx.traceparent,
    })),
  );
  tx.afterCommit(() => {
    for (const { type } of events) counter("gerai_events_total").inc({ type });
    wakeLoop(RELAY);
  });
}

/**
 * True for the first caller that names this (handler, event), inside that caller's transaction: if it rolls back, so does the
 * claim. A repeat gets false and must do nothing.
 */
export async function claimEvent(tx: Tx, handler: string, eventId: string): Promise<boolean> {
  const inserted = await tx.sql.run("INSERT IGNORE INTO HandledEvent (handler, eventId) VALUES (?, ?)", [
    handler,
    eventId,
  ]);
  return inserted === 1;
}

export type Claimed = { claim: string; events: OutboxRow[] };

/**
 * Takes up to `limit` due events for sending. Found without a lock, then taken by an UPDATE that names the status it saw: two
 * relays that find the same row cannot both take it, on any server, with or without SKIP LOCKED. Where another brings events when
 * they are new, only those are found that have waited `untriedSeconds` for him, or were tried before.
 */
export async function claimOutbox(sql: SqlExecutor, limit: number, untriedSeconds = 0): Promise<Claimed> {
  const untried =
    untriedSeconds > 0
      ? `AND (attempts > 0 OR nextAttemptAt <= NOW(3) - INTERVAL ${untriedSeconds} SECOND)`
      : "";
  const due = await sql.rows<{ id: string }>(
    `SELECT id FROM OutboxEvent WHERE status IN ('PENDING', 'SENDING') AND nextAttemptAt <= NOW(3) ${untried}
     ORDER BY nextAttemptAt LIMIT ?`,
    [limit],
  );
  return claimEvents(
    sql,
    due.map((row) => row.id),
  );
}

/** Takes those of these events that are due. */
export async function claimEvents(sql: SqlExecutor, ids: readonly string[]): Promise<Claimed> {
  const claim = newId();
  if (ids.length === 0) return { claim, events: [] };
  await sql.run(
    `UPDATE OutboxEvent SET status = 'SENDING', claimedBy = ?, attempts = attempts + 1,
       nextAttemptAt = NOW(3) + INTERVAL ${LEASE_SECONDS} SECOND
     WHERE id IN (?) AND status IN ('PENDING', 'SENDING') AND nextAttemptAt <= NOW(3)`,
    [claim, ids],
  );
  const events = await sql.rows<OutboxRow & { payload: unknown }>(
    "SELECT id, type, payload, traceparent, attempts FROM OutboxEvent WHERE id IN (?) AND claimedBy = ? AND status = 'SENDING' ORDER BY id",
    [ids, claim],
  );
  return { claim, events: events.map((row) => ({ ...row, payload: asObject(row.payload) })) };
}

export type EventState = "tried" | "untried" | "unknown";

/** Whether somebody has tried this event yet. */
export async function stateOf(sql: SqlExecutor, id: string): Promise<EventState> {
  const [row] = await sql.rows<{ untried: number }>(
    "SELECT status = 'PENDING' AND attempts = 0 AS untried FROM OutboxEvent WHERE id = ?",
    [id],
  );
  if (!row) return "unknown";
  return Number(row.untried) === 1 ? "untried" : "tried";
}

/** Marks claimed events as delivered; rows whose lease was taken over meanwhile are left to the new holder. */
export async function markSent(sql: SqlExecutor, claim: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql.run(
    "UPDATE OutboxEvent SET status = 'SENT', sentAt = NOW(3), claimedBy = NULL WHERE claimedBy = ? AND id IN (?)",
    [claim, [...ids]],
  );
}

/** Gives an event back after a failed delivery: due again after a doubling wait, DEAD (and seen by health) after 25 tries. */
export async function markFailed(
  sql: SqlExecutor,
  claim: string,
  event: OutboxRow,
  error: unknown,
): Promise<void> {
  const waitSeconds = Math.min(300, 2 ** Math.min(event.attempts, 8));
  await sql.run(
    `UPDATE OutboxEvent SET status = ?, claimedBy = NULL, lastError = ?, nextAttemptAt = NOW(3) + INTERVAL ? SECOND
     WHERE id = ? AND claimedBy = ?`,
    [
      event.attempts >= MAX_ATTEMPTS ? "DEAD" : "PENDING",
      redact(String(error)).slice(0, 500),
      waitSeconds,
      event.id,
      claim,
    ],
  );
}

/** An event the engine took this long ago and that a handler has not claimed counts as lost: the handler is called without the engine. */
const LOST_AFTER_SECONDS = 120;
/** What no handler could take for this long needs a person; health shows it. */
const LOST_FOR_GOOD_DAYS = 3;

/**
 * Gives a batch of lost events, each once, to `handle`: one that some claiming handler of its type has not claimed, be it sent and
 * not brought, or given up. One walk through the last `backHours` for all types: that bounds what looking costs. True when there
 * may be more.
 */
export async function sweepLostEvents(
  ctx: Ctx,
  lost: { claiming: readonly { event: string; handler: string }[]; backHours: number },
  handle: (event: Pick<OutboxRow, "id" | "type" | "payload" | "traceparent">) => Promise<unknown>,
): Promise<boolean> {
  const unclaimed = lost.claiming.map(
    () =>
      "type = ? AND NOT EXISTS (SELECT 1 FROM HandledEvent h WHERE h.handler = ? AND h.eventId = OutboxEvent.id)",
  );
  const sweep = {
    table: "OutboxEvent",
    dueColumn: "nextAttemptAt",
    where: `status IN ('SENT', 'DEAD') AND nextAttemptAt > NOW(3) - INTERVAL ${lost.backHours} HOUR
      AND createdAt > NOW(3) - INTERVAL ${LOST_FOR_GOOD_DAYS} DAY AND (${unclaimed.join(" OR ")})`,
    values: lost.claiming.flatMap(({ event, handler }) => [event, handler]),
    overdueSeconds: LOST_AFTER_SECONDS,
    againInSeconds: 0,
  } as const;
  return sweepDue(ctx, sweep, async (id) => {
    const [row] = await ctx.sql.rows<{ type: string; payload: unknown; traceparent: string | null }>(
      "SELECT type, payload, traceparent FROM OutboxEvent WHERE id = ?",
      [id],
    );
    if (row) await handle({ id, ...row, payload: asObject(row.payload) });
  });
}

// MariaDB returns JSON columns as text, MySQL parsed.
function asObject(value: unknown): Record<string, unknown> {
  return (typeof value === "string" ? JSON.parse(value) : value) as Record<string, unknown>;
}

/** Events that wait to be sent: how many are due, the oldest one's age in seconds, and how many were given up. */
export async function outboxLag(
  sql: SqlExecutor,
): Promise<{ due: number; oldestSeconds: number; dead: number }> {
  const [row] = await sql.rows<{ due: number; oldestSeconds: number | null; dead: number }>(
    `SELECT (SELECT COUNT(*) FROM OutboxEvent WHERE status IN ('PENDING', 'SENDING') AND nextAttemptAt <= NOW(3)) AS due,
       (SELECT TIMESTAMPDIFF(SECOND, MIN(nextAttemptAt), NOW(3)) FROM OutboxEvent WHERE status IN ('PENDING', 'SENDING')
        AND nextAttemptAt <= NOW(3)) AS oldestSeconds,
       (SELECT COUNT(*) FROM OutboxEvent WHERE status = 'DEAD') AS dead`,
  );
  return { due: row?.due ?? 0, oldestSeconds: row?.oldestSeconds ?? 0, dead: row?.dead ?? 0 };
}
