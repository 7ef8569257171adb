import type { Ctx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import { claimEvent } from "@/lib/platform/outbox";
import type { SqlValue } from "@/lib/platform/sql";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { readNotices } from "./facts";
import { type Channel, channelsOf, defaultOf, type Kind } from "./kinds";
import type { Notice } from "./notice";
import { type Recipient, readRecipients } from "./recipients";
import { wakeSender } from "./sender-loop";

/** Under which name a kind's handler claims its events. */
export function handlerOf(kind: Kind): string {
  return `notifications.${kind.replaceAll("_", "-")}`;
}

/**
 * Writes down whom an event is told to, over which channels: one row each, in one transaction with the claim of the event. Nothing is
 * sent here; the sender is woken by the commit. A row of the bell is told by being there.
 */
export async function announce(
  ctx: Ctx,
  eventId: string,
  input: { kind: Kind; payload: Record<string, unknown> },
): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    if (!(await claimEvent(tx, handlerOf(input.kind), eventId))) return;
    const notices = await readNotices(tx.sql, input.kind, input.payload);
    const rows: Row[] = [];
    for (const notice of notices) {
      for (const recipient of await readRecipients(tx.sql, notice.to, input.kind))
        rows.push(...rowsFor(tx, { eventId, kind: input.kind, notice, recipient }));
    }
    await insertIgnoring(tx, rows);
    tx.afterCommit(wakeSender);
  });
}

type Row = Record<string, SqlValue>;
type Told = { eventId: string; kind: Kind; notice: Notice; recipient: Recipient };

// A channel the person switched off leaves a row that says so; one that is off by itself, or that they have no device for, leaves none.
function rowsFor(tx: Tx, told: Told): Row[] {
  return channelsOf(told.kind)
    .filter((channel) => (defaultOf(told.kind, channel) || told.recipient.on.has(channel)) ?? false)
    .filter((channel) => channel !== "PUSH" || told.recipient.hasPush)
    .map((channel) => rowOf(tx, told, channel));
}

function rowOf(tx: Tx, { eventId, kind, notice, recipient }: Told, channel: Channel): Row {
  const bell = channel === "BELL" ? (recipient.off.has("BELL") ? "SUPPRESSED" : "DELIVERED") : null;
  const told = bell === "DELIVERED" ? recipient.now : null;
  return {
    id: newId(),
    eventId,
    kind,
    subjectId: notice.subjectId,
    userId: recipient.userId,
    shopId: notice.shopId,
    orderId: notice.orderId,
    channel,
    locale: recipient.locale,
    payload: JSON.stringify(notice.facts),
    status: bell ?? "QUEUED",
    reason: bell === "SUPPRESSED" ? "preference" : null,
    traceparent: tx.traceparent,
    sentAt: told,
    deliveredAt: told,
  };
}

async function insertIgnoring(tx: Tx, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  await tx.sql.run(`INSERT IGNORE INTO Notification (${columns.join(", ")}) VALUES ?`, [
    rows.map((row) => columns.map((column) => row[column] ?? null)),
  ]);
}
