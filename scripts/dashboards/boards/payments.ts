import type { Dashboard } from "../build";
import { domainRows } from "../parts";

export const payments: Dashboard = {
  uid: "payments",
  title: "Gerai / Payments",
  about: "Money: what providers tell us, what we ask of them, and where the two differ.",
  rows: [
    {
      title: "Now",
      panels: [
        {
          kind: "number",
          title: "Oldest unhandled delivery",
          about: "What a provider told of a payment; a minute is promised.",
          unit: "s",
          queries: [['max(gerai_webhook_inbox_oldest_seconds{inbox="payment"})', ""]],
          limits: [30, 60],
        },
        {
          kind: "number",
          title: "Unhandled deliveries",
          about: "Stored and not yet worked off.",
          unit: "short",
          queries: [['max(gerai_webhook_inbox_waiting{inbox="payment"})', ""]],
        },
        {
          kind: "number",
          title: "Open mismatches",
          about: "Payments that their provider tells otherwise than we do: staff must look.",
          unit: "short",
          queries: [["max(gerai_payment_mismatches_open)", ""]],
          limits: [1, 5],
        },
        {
          kind: "number",
          title: "Refunds refused",
          about: "By their provider: staff must look.",
          unit: "short",
          queries: [['max(gerai_refunds{status="FAILED"})', ""]],
          limits: [1, 5],
        },
        {
          kind: "number",
          title: "Longest waiting appeal",
          about: "For how long a buyer has waited for Gerai's judgement: staff must decide.",
          unit: "s",
          queries: [["max(gerai_appeals_waiting_oldest_seconds)", ""]],
          limits: [2 * 86_400, 3 * 86_400],
        },
        {
          kind: "number",
          title: "Refunds under way",
          about: "Asked for and not yet confirmed.",
          unit: "short",
          queries: [['max(gerai_refunds{status="PENDING"})', ""]],
        },
        {
          kind: "number",
          title: "Budget left: webhooks",
          about: "Of thirty days.",
          unit: "percentunit",
          queries: [['slo:gerai_budget_left:ratio30d{slo="payment-webhooks"}', ""]],
          limits: [0.5, 0],
        },
      ],
    },
    {
      title: "What providers tell us",
      panels: [
        {
          kind: "stacked",
          title: "Deliveries",
          about: "By provider and what became of them; duplicates are usual.",
          unit: "ops",
          queries: [
            [
              "sum by (provider, outcome) (rate(gerai_webhooks_received_total[$__rate_interval]))",
              "{{provider}} {{outcome}}",
            ],
          ],
        },
        {
          kind: "lines",
          title: "Wait until worked off",
          about: "Age of the oldest by inbox; what cannot be verified stays for staff.",
          unit: "s",
          queries: [["max by (inbox) (gerai_webhook_inbox_oldest_seconds)", "{{inbox}}"]],
        },
        {
          kind: "lines",
          title: "Mismatches found",
          about: "A provider named another sum, currency or reference than ours; nothing was changed.",
          unit: "short",
          queries: [
            ["sum by (gateway) (increase(gerai_payment_mismatches_total[1h]))", "{{gateway}} in an hour"],
          ],
        },
        {
          kind: "lines",
          title: "Refunds by state",
          about: "PENDING passes; FAILED is for staff.",
          unit: "short",
          queries: [["max by (status) (gerai_refunds)", "{{status}}"]],
        },
      ],
    },
    {
      title: "What we ask of providers",
      panels: [
        {
          kind: "lines",
          title: "Calls",
          about: "Gateways, couriers and senders.",
          unit: "reqps",
          queries: [
            [
              "sum by (provider, outcome) (rate(gerai_provider_requests_total[$__rate_interval]))",
              "{{provider}} {{outcome}}",
            ],
          ],
        },
        {
          kind: "lines",
          title: "Part that fails",
          about: "No answer or a 5xx; a refusal is an answer.",
          unit: "percentunit",
          queries: [["provider:gerai_provider_failures:ratio5m", "{{provider}}"]],
        },
        {
          kind: "lines",
          title: "Duration of calls",
          about: "99 in 100 are faster than this.",
          unit: "s",
          queries: [
            [
              "histogram_quantile(0.99, sum by (provider, le) (rate(gerai_provider_request_duration_seconds_bucket[$__rate_interval])))",
              "{{provider}}",
            ],
          ],
        },
      ],
    },
    ...domainRows("payments"),
  ],
};
