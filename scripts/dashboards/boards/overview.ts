import type { Dashboard } from "../build";
import { quantiles } from "../parts";

const PAGES = '{route=~"/\\\\[locale\\\\].*"}';

export const overview: Dashboard = {
  uid: "overview",
  title: "Gerai / Overview",
  about: "Is the shop well, and are its promises kept? Begin here.",
  rows: [
    {
      title: "Now",
      panels: [
        {
          kind: "number",
          title: "Processes that answer",
          about: "Processes of the app whose scrape succeeds.",
          unit: "short",
          queries: [['sum(up{job="gerai"})', ""]],
          limits: [2, 1],
        },
        {
          kind: "number",
          title: "Database reached",
          about: "1 while a process reaches the database.",
          unit: "short",
          queries: [["max(gerai_up)", ""]],
          limits: [1, 0],
        },
        {
          kind: "number",
          title: "Violations of stock and money",
          about: "What the last proof found. Must be 0: anything else pages.",
          unit: "short",
          queries: [["sum(max by (check, rule) (gerai_stock_proof_violations))", ""]],
          limits: [1, 1.5],
        },
        {
          kind: "number",
          title: "Oldest event that waits",
          about: "The relay's lag; 30 s are promised.",
          unit: "s",
          queries: [["max(gerai_outbox_oldest_seconds)", ""]],
          limits: [10, 30],
        },
        {
          kind: "number",
          title: "Oldest overdue lock",
          about: "How far stock of unpaid orders is locked past its deadline; two minutes are promised.",
          unit: "s",
          queries: [["max(gerai_stock_locks_overdue_oldest_seconds)", ""]],
          limits: [60, 120],
        },
        {
          kind: "number",
          title: "Alerts firing",
          about: "Pages and tickets.",
          unit: "short",
          queries: [['count(ALERTS{alertstate="firing",severity=~"page|ticket"}) or vector(0)', ""]],
          limits: [1, 3],
        },
      ],
    },
    {
      title: "Promises of thirty days",
      panels: [
        {
          kind: "lines",
          title: "Budget left",
          about: "1 is untouched, 0 is used up: then changes stop and what burns is mended first.",
          unit: "percentunit",
          queries: [["slo:gerai_budget_left:ratio30d", "{{slo}}"]],
        },
        {
          kind: "lines",
          title: "Speed at which budgets burn",
          about: "1 lasts just for the month. Above 14.4 somebody is paged.",
          unit: "short",
          queries: [["slo:gerai_bad:ratio1h / (1 - slo:gerai_objective)", "{{slo}}"]],
        },
      ],
    },
    {
      title: "Traffic",
      panels: [
        {
          kind: "stacked",
          title: "Requests",
          about: "By class of status.",
          unit: "reqps",
          queries: [["sum by (status) (rate(gerai_http_requests_total[$__rate_interval]))", "{{status}}"]],
        },
        {
          kind: "lines",
          title: "Errors of ours",
          about: "5xx by route.",
          unit: "reqps",
          queries: [
            [
              'topk(10, sum by (route) (rate(gerai_http_requests_total{status="5xx"}[$__rate_interval])))',
              "{{route}}",
            ],
          ],
        },
        {
          kind: "lines",
          title: "Duration of pages",
          about: "From a request's head to the end of its answer.",
          unit: "s",
          queries: quantiles("gerai_http_request_duration_seconds", PAGES),
        },
        {
          kind: "lines",
          title: "Slowest routes",
          about: "99 in 100 are faster than this.",
          unit: "s",
          queries: [["topk(10, route:gerai_http_request_duration_seconds:p99_5m)", "{{route}}"]],
        },
      ],
    },
    {
      title: "Business",
      panels: [
        {
          kind: "lines",
          title: "Orders",
          about: "Orders a second by the state they came to.",
          unit: "ops",
          queries: [["status:gerai_order_changes:rate5m", "{{status}}"]],
        },
        {
          kind: "stacked",
          title: "Refusals",
          about: "What callers are told, by code. INTERNAL is a fault of ours.",
          unit: "ops",
          queries: [["sum by (code) (rate(gerai_refusals_total[$__rate_interval]))", "{{code}}"]],
        },
      ],
    },
  ],
};
