import { counter, gauge, type MetricAbout } from "./metric-about";

/** What every process reads of the one database and tells alike: rules take the greatest over instances, never the sum. */
export const DATABASE_METRICS = {
  gerai_orders: gauge("database", "orders", "Orders in a state that is not their end: PENDING_PAYMENT.", [
    "status",
  ]),
  gerai_shop_orders: gauge(
    "database",
    "parts",
    "Shops' parts in a state that is not their end: NEW, ACCEPTED, PACKED, SHIPPED, DELIVERED. Counted up to 50,000.",
    ["status"],
  ),
  gerai_stock_locks_held: gauge(
    "database",
    "locks",
    "Locks of stock for unpaid orders. Counted up to 50,000.",
  ),
  gerai_stock_locks_overdue: gauge(
    "database",
    "locks",
    "Those past their deadline: a sweep should have freed them.",
  ),
  gerai_stock_locks_overdue_oldest_seconds: gauge(
    "database",
    "seconds",
    "How far the oldest of them is past it; 0 when there is none.",
  ),
  gerai_paid_orders_waiting_oldest_seconds: gauge(
    "database",
    "seconds",
    "For how long the money has been recorded of an order past its deadline that does not know of it yet; 0 when there is none.",
  ),
  gerai_outbox_due: gauge(
    "database",
    "events",
    "Events that are due and not yet sent. Counted up to 50,000.",
  ),
  gerai_outbox_oldest_seconds: gauge(
    "database",
    "seconds",
    "For how long the oldest of them has been due; 0 when there is none.",
  ),
  gerai_outbox_retrying: gauge(
    "database",
    "events",
    "Events that failed or are being sent, and come up again later.",
  ),
  gerai_outbox_dead: gauge("database", "events", "Events that were given up."),
  gerai_last_sweep_seconds: gauge("database", "seconds", "Since unpaid orders were last swept."),
  gerai_job_last_run_seconds: gauge(
    "database",
    "seconds",
    "Since a scheduled job last began, wherever it ran.",
    ["job"],
  ),
  gerai_job_last_good_run_seconds: gauge(
    "database",
    "seconds",
    "Since its last run that ended well began, whatever failed since; absent when none has.",
    ["job"],
  ),
  gerai_job_last_run_ok: gauge("database", "0 or 1", "Whether its last run that ended went well.", ["job"]),
  gerai_webhook_inbox_waiting: gauge(
    "database",
    "webhooks",
    "Providers' deliveries not yet worked off: payment, unverified, courier.",
    ["inbox"],
  ),
  gerai_webhook_inbox_oldest_seconds: gauge(
    "database",
    "seconds",
    "Age of the oldest of them; 0 when there is none.",
    ["inbox"],
  ),
  gerai_payment_mismatches_open: gauge(
    "database",
    "payments",
    "Payments whose provider tells otherwise than we do: staff must look.",
  ),
  gerai_refunds: gauge("database", "refunds", "Refunds by state: PENDING, FAILED.", ["status"]),
  gerai_refunds_pending_oldest_seconds: gauge(
    "database",
    "seconds",
    "For how long the oldest refund that is neither given nor refused has been asked for; 0 when there is none.",
  ),
  gerai_appeals_waiting_oldest_seconds: gauge(
    "database",
    "seconds",
    "For how long the buyer who waits longest for Gerai's judgement has waited; 0 when nobody does.",
  ),
  gerai_messages_queued: gauge(
    "database",
    "messages",
    "Messages that wait to be sent. Counted up to 50,000.",
  ),
  gerai_messages_due_oldest_seconds: gauge(
    "database",
    "seconds",
    "For how long the oldest due message has waited; 0 when there is none.",
  ),
  gerai_messages_failed: gauge("database", "messages", "Messages of the last 24 hours that were given up."),
  gerai_shop_webhooks_queued: gauge(
    "database",
    "webhooks",
    "Webhooks to shops that wait to be sent, retries too. Counted up to 50,000.",
  ),
  gerai_shop_webhooks_due_oldest_seconds: gauge(
    "database",
    "seconds",
    "For how long the oldest due webhook to a shop has waited; 0 when there is none.",
  ),
  gerai_stock_proof_violations: gauge(
    "database",
    "violations",
    "Violations the last proof of stock and money found, by check.",
    ["check", "rule"],
  ),
  gerai_stock_proof_age_seconds: gauge("database", "seconds", "Since the last proof began."),
  gerai_stock_proof_duration_seconds: gauge("database", "seconds", "How long the last proof took."),
  gerai_stock_proof_rows: gauge("database", "rows", "Rows the last proof looked at."),
  gerai_database_row_lock_waits: gauge(
    "database",
    "transactions",
    "Transactions that wait for a row lock right now, of the whole server.",
  ),
  gerai_database_row_lock_waits_total: {
    ...counter("waits", "Waits for a row lock since the server started."),
    from: "database",
  },
  gerai_database_row_lock_wait_seconds_total: {
    ...counter("seconds", "Time spent in them."),
    from: "database",
  },
  gerai_database_connections: gauge(
    "database",
    "connections",
    "Connections to the server, ours and others'.",
  ),
} as const satisfies Record<string, MetricAbout>;
