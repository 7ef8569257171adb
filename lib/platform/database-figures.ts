import type { METRICS } from "./metric-list";
import type { SqlExecutor } from "./sql";

type Gauges = {
  [Name in keyof typeof METRICS]: (typeof METRICS)[Name]["type"] extends "gauge" ? Name : never;
}[keyof typeof METRICS];

export type Figure = {
  metric: Gauges;
  labels?: Record<string, string>;
  /** One number, found by an index and in bounded time; null for none. */
  sql: string;
};

/** Counting stops here: "more than that" tells as much of a backlog, and costs no more. */
const MOST = 50_000;
/** Rows that are looked into for their age. */
const SOME = 5_000;

/** Held past its deadline, and not because its money is there and its order does not know yet. */
const OVERDUE =
  "status = 'HELD' AND expiresAt <= NOW(3) AND NOT EXISTS (SELECT 1 FROM Payment p WHERE p.paidOrderId = Reservation.orderId)";

/** What is read of the tables at a scrape, in one statement. tests/integration/platform/metrics.test.ts fails on a scan. */
export const FIGURES: readonly Figure[] = [
  count("gerai_orders", "`Order`", "status = 'PENDING_PAYMENT'", { status: "PENDING_PAYMENT" }),
  ...["NEW", "ACCEPTED", "PACKED", "SHIPPED", "DELIVERED"].map((status) =>
    count("gerai_shop_orders", "ShopOrder", `status = '${status}'`, { status }),
  ),
  count("gerai_stock_locks_held", "Reservation", "status = 'HELD'"),
  count("gerai_stock_locks_overdue", "Reservation", OVERDUE),
  first("gerai_stock_locks_overdue_oldest_seconds", "Reservation", "expiresAt", OVERDUE),
  first(
    "gerai_paid_orders_waiting_oldest_seconds",
    "Reservation r JOIN Payment p ON p.paidOrderId = r.orderId",
    "p.endedAt",
    "r.status = 'HELD' AND r.expiresAt <= NOW(3)",
  ),
  count("gerai_outbox_due", "OutboxEvent", "status IN ('PENDING', 'SENDING') AND nextAttemptAt <= NOW(3)"),
  first(
    "gerai_outbox_oldest_seconds",
    "OutboxEvent",
    "nextAttemptAt",
    "status IN ('PENDING', 'SENDING') AND nextAttemptAt <= NOW(3)",
  ),
  count(
    "gerai_outbox_retrying",
    "OutboxEvent",
    "status IN ('PENDING', 'SENDING') AND nextAttemptAt > NOW(3)",
  ),
  count("gerai_outbox_dead", "OutboxEvent", "status = 'DEAD'"),
  ...inbox("payment", "PaymentWebhook", "handledAt IS NULL"),
  ...inbox("unverified", "UnverifiedWebhook", "sweepAt > '2000-01-01'"),
  ...inbox("courier", "CourierWebhook", "handledAt IS NULL"),
  count("gerai_payment_mismatches_open", "Payment", "mismatchAt IS NOT NULL"),
  ...["PENDING", "FAILED"].map((status) =>
    count("gerai_refunds", "Refund", `status = '${status}'`, { status }),
  ),
  first("gerai_refunds_pending_oldest_seconds", "Refund", "createdAt", "status = 'PENDING'"),
  first("gerai_appeals_waiting_oldest_seconds", "ReturnRequest", "appealedAt", "status = 'APPEALED'"),
  count("gerai_messages_queued", "Notification", "status = 'QUEUED'"),
  first(
    "gerai_messages_due_oldest_seconds",
    "Notification",
    "nextAttemptAt",
    "status = 'QUEUED' AND nextAttemptAt <= NOW(3)",
  ),
  count("gerai_messages_failed", "Notification", "status = 'FAILED' AND createdAt > NOW(3) - INTERVAL 1 DAY"),
  count("gerai_shop_webhooks_queued", "WebhookMessage", "status = 'QUEUED'"),
  first(
    "gerai_shop_webhooks_due_oldest_seconds",
    "WebhookMessage",
    "nextAttemptAt",
    "status = 'QUEUED' AND nextAttemptAt <= NOW(3)",
  ),
];

/** All of them as one statement: a row each, in their order. */
export function figuresStatement(): string {
  return FIGURES.map(({ sql }, index) => `SELECT ${index} AS figure, (${sql}) AS value`).join(
    "\nUNION ALL\n",
  );
}

/** Their values, in their order. */
export async function readFigures(sql: SqlExecutor): Promise<number[]> {
  const rows = await sql.rows<{ figure: number; value: number | null }>(figuresStatement());
  const values = new Map(rows.map(({ figure, value }) => [Number(figure), Number(value)]));
  return FIGURES.map((_figure, index) => values.get(index) ?? 0);
}

function count(metric: Gauges, table: string, where: string, labels: Record<string, string> = {}): Figure {
  return {
    metric,
    labels,
    sql: `SELECT COUNT(*) FROM (SELECT 1 FROM ${table} WHERE ${where} LIMIT ${MOST}) counted`,
  };
}

// How long the oldest has been due; of a long backlog the oldest of those that are looked into.
function first(
  metric: Gauges,
  table: string,
  column: string,
  where: string,
  labels: Record<string, string> = {},
): Figure {
  const some = `SELECT ${column} AS since FROM ${table} WHERE ${where} LIMIT ${SOME}`;
  return {
    metric,
    labels,
    sql: `SELECT COALESCE(TIMESTAMPDIFF(SECOND, MIN(since), NOW(3)), 0) FROM (${some}) oldest`,
  };
}

function inbox(name: string, table: string, where: string): Figure[] {
  return [
    count("gerai_webhook_inbox_waiting", table, where, { inbox: name }),
    first("gerai_webhook_inbox_oldest_seconds", table, "receivedAt", where, { inbox: name }),
  ];
}
