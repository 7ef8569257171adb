import type { Dashboard } from "../build";

export const platform: Dashboard = {
  uid: "platform",
  title: "Gerai / Processes and database",
  about: "What the app runs on: event loop, memory, connections, row locks.",
  rows: [
    {
      title: "Processes",
      panels: [
        {
          kind: "lines",
          title: "Event loop's lag",
          about: "99 in 100 turns are later by less; above half a second everything waits.",
          unit: "s",
          queries: [["nodejs_eventloop_lag_p99_seconds", "{{instance}}"]],
        },
        {
          kind: "lines",
          title: "Processor",
          about: "Cores used.",
          unit: "short",
          queries: [['rate(process_cpu_seconds_total{job="gerai"}[$__rate_interval])', "{{instance}}"]],
        },
        {
          kind: "lines",
          title: "Memory",
          about: "Resident, and the heap in use.",
          unit: "bytes",
          queries: [
            ['process_resident_memory_bytes{job="gerai"}', "{{instance}}"],
            ["nodejs_heap_size_used_bytes", "{{instance}} heap"],
          ],
        },
        {
          kind: "lines",
          title: "Requests in flight",
          about: "Open streams (the bell) too.",
          unit: "short",
          queries: [["gerai_http_requests_in_flight", "{{instance}}"]],
        },
        {
          kind: "lines",
          title: "Garbage collection",
          about: "Seconds a second.",
          unit: "s",
          queries: [
            [
              "sum by (instance, kind) (rate(nodejs_gc_duration_seconds_sum[$__rate_interval]))",
              "{{instance}} {{kind}}",
            ],
          ],
        },
        {
          kind: "lines",
          title: "Versions",
          about: "Processes by version: two only while a release rolls out.",
          unit: "short",
          queries: [["count by (version) (gerai_build_info)", "{{version}}"]],
        },
        {
          kind: "lines",
          title: "Secrets",
          about: "Since they were last looked at without trouble, and looks that found trouble in an hour.",
          unit: "s",
          queries: [
            ["time() - gerai_secrets_looked_at_seconds", "{{instance}}"],
            ["sum by (name) (increase(gerai_secrets_refresh_failures_total[1h]))", "failures of {{name}}"],
            ["sum by (name) (increase(gerai_secrets_replaced_total[1h]))", "replaced {{name}}"],
          ],
        },
      ],
    },
    {
      title: "Database",
      panels: [
        {
          kind: "lines",
          title: "Connections of the pools",
          about: "Used; the limit is the dotted top.",
          unit: "short",
          queries: [
            ['gerai_database_pool_connections{state="used"}', "{{instance}} {{pool}}"],
            ["max by (pool) (gerai_database_pool_limit)", "limit {{pool}}"],
          ],
        },
        {
          kind: "lines",
          title: "Callers that wait for a connection",
          about: "More than a moment of it and every answer is late.",
          unit: "short",
          queries: [["gerai_database_pool_waiting", "{{instance}} {{pool}}"]],
        },
        {
          kind: "lines",
          title: "Row lock waits",
          about: "Of the whole server.",
          unit: "ops",
          queries: [["max(rate(gerai_database_row_lock_waits_total[$__rate_interval]))", "waits a second"]],
        },
        {
          kind: "lines",
          title: "Length of a row lock wait",
          about: "On average.",
          unit: "s",
          queries: [
            [
              "max(rate(gerai_database_row_lock_wait_seconds_total[$__rate_interval])) / max(rate(gerai_database_row_lock_waits_total[$__rate_interval]))",
              "average",
            ],
          ],
        },
        {
          kind: "lines",
          title: "Connections to the server",
          about: "Ours and others'.",
          unit: "short",
          queries: [["max(gerai_database_connections)", "connections"]],
        },
        {
          kind: "lines",
          title: "Transactions undone",
          about: "1213 deadlock, 1205 lock wait, 1020 snapshot conflict; each is tried again.",
          unit: "ops",
          queries: [
            ["sum by (error) (rate(gerai_transaction_retries_total[$__rate_interval]))", "{{error}}"],
          ],
        },
      ],
    },
  ],
};
