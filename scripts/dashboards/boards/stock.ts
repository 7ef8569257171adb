import type { Dashboard } from "../build";
import { domainRows, quantiles } from "../parts";

export const stock: Dashboard = {
  uid: "stock",
  title: "Gerai / Stock",
  about: "Every unit is sold exactly once: the proof of it, the locks, and the wait for hot rows.",
  rows: [
    {
      title: "Now",
      panels: [
        {
          kind: "number",
          title: "Violations",
          about: "What the last proof found. Must be 0.",
          unit: "short",
          queries: [["sum(max by (check, rule) (gerai_stock_proof_violations))", ""]],
          limits: [1, 1.5],
        },
        {
          kind: "number",
          title: "Since the last proof",
          about: "It runs every ten minutes.",
          unit: "s",
          queries: [["max(gerai_stock_proof_age_seconds)", ""]],
          limits: [900, 1800],
        },
        {
          kind: "number",
          title: "Locks held",
          about: "Locks of stock for unpaid orders.",
          unit: "short",
          queries: [["max(gerai_stock_locks_held)", ""]],
        },
        {
          kind: "number",
          title: "Locks overdue",
          about: "Those past their deadline; the next sweep frees them.",
          unit: "short",
          queries: [["max(gerai_stock_locks_overdue)", ""]],
          limits: [1, 100],
        },
        {
          kind: "number",
          title: "Oldest overdue lock",
          about: "Two minutes are promised.",
          unit: "s",
          queries: [["max(gerai_stock_locks_overdue_oldest_seconds)", ""]],
          limits: [60, 120],
        },
        {
          kind: "number",
          title: "Since the last sweep",
          about: "Unpaid orders are swept every minute.",
          unit: "s",
          queries: [["max(gerai_last_sweep_seconds)", ""]],
          limits: [120, 180],
        },
      ],
    },
    {
      title: "Proof",
      panels: [
        {
          kind: "lines",
          title: "Violations by check",
          about: "Each must be 0. The rule is named as in the design.",
          unit: "short",
          queries: [["max by (check, rule) (gerai_stock_proof_violations)", "{{check}} {{rule}}"]],
        },
        {
          kind: "lines",
          title: "Duration of the proof",
          about: "Ten minutes are the most: then the next begins.",
          unit: "s",
          queries: [
            ["max(gerai_stock_proof_duration_seconds)", "the last one"],
            [
              "histogram_quantile(0.95, sum by (le) (rate(gerai_stock_proof_seconds_bucket[1h])))",
              "p95 of an hour",
            ],
          ],
        },
        {
          kind: "lines",
          title: "Rows a proof looks at",
          about: "Grows with the shop.",
          unit: "short",
          queries: [["max(gerai_stock_proof_rows)", "rows"]],
        },
        {
          kind: "lines",
          title: "Levels repaired by staff",
          about: "Each of them had a violation before.",
          unit: "short",
          queries: [["sum(increase(gerai_stock_repairs_total[1h]))", "in an hour"]],
        },
      ],
    },
    {
      title: "Locks",
      panels: [
        {
          kind: "lines",
          title: "Locks",
          about: "Held, and past their deadline.",
          unit: "short",
          queries: [
            ["max(gerai_stock_locks_held)", "held"],
            ["max(gerai_stock_locks_overdue)", "overdue"],
          ],
        },
        {
          kind: "lines",
          title: "Wait for hot rows",
          about: "From asking for the rows of stock to having them.",
          unit: "s",
          queries: quantiles("gerai_stock_lock_wait_seconds"),
        },
        {
          kind: "lines",
          title: "Transactions undone by the database",
          about: "1213 deadlock, 1205 lock wait, 1020 snapshot conflict; each is tried again.",
          unit: "ops",
          queries: [
            ["sum by (error) (rate(gerai_transaction_retries_total[$__rate_interval]))", "{{error}}"],
          ],
        },
        {
          kind: "lines",
          title: "Row locks of the server",
          about: "Transactions that wait right now.",
          unit: "short",
          queries: [["max(gerai_database_row_lock_waits)", "waiting"]],
        },
      ],
    },
    ...domainRows("inventory"),
  ],
};
