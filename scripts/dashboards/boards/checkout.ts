import type { Dashboard } from "../build";
import { domainRows, quantiles } from "../parts";

export const checkout: Dashboard = {
  uid: "checkout",
  title: "Gerai / Checkout",
  about: "From the cart to the paid order: how many, how fast, and who is told no.",
  rows: [
    {
      title: "Now",
      panels: [
        {
          kind: "number",
          title: "Orders a minute",
          about: "Placed by all processes.",
          unit: "short",
          queries: [['60 * sum(status:gerai_order_changes:rate5m{status="PENDING_PAYMENT"})', ""]],
        },
        {
          kind: "number",
          title: "Paid a minute",
          about: "Orders that came to be paid.",
          unit: "short",
          queries: [['60 * sum(status:gerai_order_changes:rate5m{status="PAID"})', ""]],
        },
        {
          kind: "number",
          title: "Wait for payment",
          about: "Orders whose stock is locked and whose buyer has not paid yet.",
          unit: "short",
          queries: [['max(gerai_orders{status="PENDING_PAYMENT"})', ""]],
        },
        {
          kind: "number",
          title: "Turned away",
          about: "Orders told to come again later, of all asked for.",
          unit: "percentunit",
          queries: [["gerai:orders_turned_away:ratio5m", ""]],
          limits: [0.01, 0.05],
        },
        {
          kind: "number",
          title: "Budget left: availability",
          about: "Of thirty days.",
          unit: "percentunit",
          queries: [['slo:gerai_budget_left:ratio30d{slo="checkout-availability"}', ""]],
          limits: [0.5, 0],
        },
        {
          kind: "number",
          title: "Budget left: speed",
          about: "Of thirty days; an order within a second.",
          unit: "percentunit",
          queries: [['slo:gerai_budget_left:ratio30d{slo="checkout-latency"}', ""]],
          limits: [0.5, 0],
        },
      ],
    },
    {
      title: "Placing orders",
      panels: [
        {
          kind: "lines",
          title: "Orders by what they came to",
          about: "A second. EXPIRED without PAID means that the payment's side is ill.",
          unit: "ops",
          queries: [["status:gerai_order_changes:rate5m", "{{status}}"]],
        },
        {
          kind: "lines",
          title: "Asked for, by door",
          about: "The screens' route and the API.",
          unit: "reqps",
          queries: [
            [
              'sum by (status) (rate(gerai_http_requests_total{route="/api/orders"}[$__rate_interval]))',
              "screens {{status}}",
            ],
            [
              'sum by (status) (rate(gerai_api_requests_total{operation="placeOrder"}[$__rate_interval]))',
              "API {{status}}",
            ],
          ],
        },
        {
          kind: "lines",
          title: "Duration, screens",
          about: "POST /api/orders.",
          unit: "s",
          queries: quantiles("gerai_http_request_duration_seconds", '{route="/api/orders"}'),
        },
        {
          kind: "lines",
          title: "Duration, API",
          about: "placeOrder, the attempt to pay with it.",
          unit: "s",
          queries: quantiles("gerai_api_request_duration_seconds", '{operation="placeOrder"}'),
        },
        {
          kind: "lines",
          title: "Turned away at the door",
          about: "Orders a second told BUSY, and how many orders each process takes on at once by now.",
          unit: "short",
          queries: [
            ["sum(rate(gerai_orders_turned_away_total[$__rate_interval]))", "turned away a second"],
            ["gerai_order_gate_places", "places {{instance}}"],
          ],
        },
        {
          kind: "lines",
          title: "Orders that share a commit",
          about: "Requests a transaction, by group: more under load is right.",
          unit: "short",
          queries: [
            [
              "sum by (group) (rate(gerai_group_commit_batch_size_sum[$__rate_interval])) / sum by (group) (rate(gerai_group_commit_batch_size_count[$__rate_interval]))",
              "{{group}}",
            ],
          ],
        },
        {
          kind: "lines",
          title: "Wait for a commit",
          about: "How long the oldest request of a batch waited.",
          unit: "s",
          queries: quantiles("gerai_group_commit_wait_seconds"),
        },
        {
          kind: "stacked",
          title: "Refusals",
          about: "Sold out and changed prices are answers; BUSY and INTERNAL are ours.",
          unit: "ops",
          queries: [["sum by (code) (rate(gerai_refusals_total[$__rate_interval]))", "{{code}}"]],
        },
      ],
    },
    ...domainRows("ordering"),
  ],
};
