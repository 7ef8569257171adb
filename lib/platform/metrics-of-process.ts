import { counter, gauge, histogram, type MetricAbout } from "./metric-about";

/** What each process counts for itself: sums and rates add up over instances. */
export const PROCESS_METRICS = {
  gerai_build_info: gauge("process", "1", "1, with the running version.", ["version"]),
  gerai_demo: gauge("process", "0 or 1", "1 for a demo or in development: what would be lost is nobody's."),
  gerai_up: gauge("process", "0 or 1", "1 while this process reaches its database."),

  gerai_http_requests_total: counter("requests", "Requests answered, by route and class of status.", [
    "method",
    "route",
    "status",
  ]),
  gerai_http_request_duration_seconds: histogram("From a request's head to the end of its answer.", [
    "route",
  ]),
  gerai_http_requests_in_flight: gauge(
    "process",
    "requests",
    "Requests begun and not yet answered, open streams too.",
  ),
  gerai_api_requests_total: counter("requests", "Requests to operations of the API, by exact status.", [
    "operation",
    "status",
  ]),
  gerai_api_request_duration_seconds: histogram("How long an operation of the API took.", ["operation"]),
  gerai_actions_total: counter("calls", "Server actions called; outcome is done, refused or failed.", [
    "action",
    "outcome",
  ]),
  gerai_action_duration_seconds: histogram("How long a server action took.", ["action"]),
  gerai_refusals_total: counter(
    "refusals",
    "Refusals told to callers, by code; INTERNAL is a fault of ours.",
    ["code"],
  ),
  gerai_answers_kept_total: counter("requests", "Answers given again within their second."),

  gerai_job_runs_total: counter("runs", "Runs of scheduled jobs; outcome is done or failed.", [
    "job",
    "engine",
    "outcome",
  ]),
  gerai_job_duration_seconds: histogram(
    "How long a run of a scheduled job took.",
    ["job"],
    [0.05, 0.25, 1, 5, 15, 60, 300],
  ),
  gerai_event_handlers_total: counter("calls", "Handlers called for an event; outcome is done or failed.", [
    "handler",
    "engine",
    "outcome",
  ]),
  gerai_event_handler_duration_seconds: histogram("How long a handler took.", ["handler"]),
  gerai_events_total: counter("events", "Events written to the outbox and committed.", ["type"]),
  gerai_outbox_relayed_total: counter(
    "events",
    "Events the relay brought on; via is inngest or in-process, outcome sent or failed.",
    ["via", "outcome"],
  ),
  gerai_outbox_unbrought_total: counter(
    "events",
    "Events the sweep found in place of Debezium, which had not brought them within OUTBOX_SWEEP_SECONDS.",
  ),

  gerai_order_changes_total: counter(
    "changes",
    "Changes of orders and of shops' parts of them, by the status they came to.",
    ["of", "status"],
  ),
  gerai_orders_turned_away_total: counter("requests", "Orders told BUSY at the door."),
  gerai_order_gate_places: gauge("process", "orders", "Orders this process takes on at once by now."),
  gerai_group_commit_batch_size: histogram(
    "Requests that shared a transaction.",
    ["group"],
    [1, 2, 5, 10, 20, 50, 100],
    "requests",
  ),
  gerai_group_commit_wait_seconds: histogram(
    "How long the oldest request of a batch waited for it.",
    ["group"],
    [0.001, 0.005, 0.02, 0.1, 0.5, 1.5],
  ),
  gerai_stock_lock_wait_seconds: histogram(
    "From asking for the hot rows of stock to having them.",
    [],
    [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
  ),
  gerai_transaction_retries_total: counter(
    "transactions",
    "Transactions the database undid: 1213 deadlock, 1205 lock wait, 1020 snapshot conflict.",
    ["error"],
  ),
  gerai_stock_proof_seconds: histogram(
    "How long proofs of stock and money took in this process.",
    [],
    [0.1, 0.5, 1, 5, 10, 30, 60, 300],
  ),
  gerai_stock_repairs_total: counter("levels", "Levels staff repaired in this process."),

  gerai_bookings_failed_total: counter(
    "bookings",
    "Paid orders, refunds and surplus money that could not be booked when the books were caught up.",
  ),
  gerai_payment_mismatches_total: counter(
    "payments",
    "Times a provider named another sum, currency or reference than ours; nothing was changed.",
    ["gateway"],
  ),
  gerai_webhooks_received_total: counter(
    "webhooks",
    "Providers' deliveries; outcome is stored, duplicate, unverified or refused.",
    ["provider", "outcome"],
  ),
  gerai_provider_requests_total: counter(
    "requests",
    "Calls of gateways, couriers and senders; outcome is ok, refused (4xx) or failed.",
    ["provider", "outcome"],
  ),
  gerai_provider_request_duration_seconds: histogram("How long a call of a provider took.", ["provider"]),

  gerai_notifications_total: counter("messages", "Messages by channel and what became of a try.", [
    "channel",
    "outcome",
  ]),
  gerai_sms_segments_total: counter("segments", "SMS segments handed to the provider: what it charges by."),
  gerai_sms_spend_rupiah_total: counter("rupiah", "The same at SMS_SEGMENT_PRICE; 0 where none is set."),
  gerai_webhooks_total: counter("webhooks", "Webhooks to shops and what became of a try.", ["outcome"]),

  gerai_secrets_refresh_failures_total: counter(
    "looks",
    "Looks at a secret's source that found it missing, malformed or not working; `vault`: no answer.",
    ["name"],
  ),
  gerai_secrets_replaced_total: counter("secrets", "Secrets that were replaced while this process ran.", [
    "name",
  ]),
  gerai_secrets_looked_at_seconds: gauge(
    "process",
    "unix time",
    "When secrets were last looked at without trouble.",
  ),

  gerai_database_pool_connections: gauge(
    "process",
    "connections",
    "Connections of a pool (mysql2, prisma) by state (used, idle).",
    ["pool", "state"],
  ),
  gerai_database_pool_waiting: gauge("process", "callers", "Callers that wait for a connection.", ["pool"]),
  gerai_database_pool_limit: gauge("process", "connections", "The most connections a pool may have.", [
    "pool",
  ]),
} as const satisfies Record<string, MetricAbout>;
