import type { Dashboard } from "../build";
import type { Row } from "../panel";
import { domainRows, lines, row } from "../parts";

/** The domains that have no dashboard of their own name above: what every domain has, and first what only this one has. */
export const domains: readonly Dashboard[] = [
  domain("identity", "People, codes, sessions, second factors.", [
    row("Codes", [
      lines("SMS segments", "What the provider charges by.", "ops", [
        ["sum(rate(gerai_sms_segments_total[$__rate_interval]))", "segments"],
      ]),
      lines(
        "SMS spend in an hour",
        "Codes are the one thing that strangers can make us pay for.",
        "currencyIDR",
        [["sum(increase(gerai_sms_spend_rupiah_total[1h]))", "rupiah"]],
      ),
    ]),
  ]),
  domain("catalog", "Products, brands, categories, proposals.", [
    row("Storefront", [
      lines("Requests of the catalogue's pages", "Home, categories, products, shops, search.", "reqps", [
        [
          'sum by (route) (rate(gerai_http_requests_total{route=~"/\\\\[locale\\\\](/(c|p|s)/\\\\[slug\\\\]|/search)?"}[$__rate_interval]))',
          "{{route}}",
        ],
      ]),
      lines("Answers given again", "Public answers are kept for a second.", "reqps", [
        ["sum(rate(gerai_answers_kept_total[$__rate_interval]))", "kept"],
      ]),
    ]),
  ]),
  domain("shops", "Shops, teams, offers, warehouses, API keys.", [
    row("Console", [
      lines("Requests of the console", "By class of status.", "reqps", [
        [
          'sum by (status) (rate(gerai_http_requests_total{route=~"/\\\\[locale\\\\]/console.*"}[$__rate_interval]))',
          "{{status}}",
        ],
      ]),
      lines("Parts that wait for their shop", "By state; NEW must be accepted.", "short", [
        ["max by (status) (gerai_shop_orders)", "{{status}}"],
      ]),
    ]),
  ]),
  domain("delivery", "Addresses, rates and services.", []),
  domain("shipping", "Parcels, couriers, tracking.", [
    row("Couriers", [
      lines("Oldest unhandled delivery of a courier", "What a courier told of a parcel.", "s", [
        ['max(gerai_webhook_inbox_oldest_seconds{inbox="courier"})', "oldest"],
      ]),
      lines("Parcels by state", "Parts under way.", "short", [
        ['max by (status) (gerai_shop_orders{status=~"PACKED|SHIPPED|DELIVERED"})', "{{status}}"],
      ]),
    ]),
  ]),
  domain("finance", "Ledger, payouts, commission, reconciliation.", []),
  domain("returns", "Cancel requests, returns, their deadlines.", [
    row("Refunds", [
      lines("Refunds by state", "PENDING passes; FAILED is for staff.", "short", [
        ["max by (status) (gerai_refunds)", "{{status}}"],
      ]),
    ]),
  ]),
  domain("notifications", "Messages by SMS, mail, push and bell.", [
    row("Messages", [
      lines("Messages", "By channel and what became of a try.", "ops", [
        [
          "sum by (channel, outcome) (rate(gerai_notifications_total[$__rate_interval]))",
          "{{channel}} {{outcome}}",
        ],
      ]),
      lines("Waiting", "Messages to be sent, and for how long the oldest due one has waited.", "short", [
        ["max(gerai_messages_queued)", "queued"],
        ["max(gerai_messages_failed)", "given up in a day"],
      ]),
      lines("Oldest due message", "Above ten minutes a ticket is made.", "s", [
        ["max(gerai_messages_due_oldest_seconds)", "oldest"],
      ]),
    ]),
  ]),
  domain("webhooks", "Webhooks to shops.", [
    row("Deliveries to shops", [
      lines("Tries", "A failed one is tried again for days.", "ops", [
        ["sum by (outcome) (rate(gerai_webhooks_total[$__rate_interval]))", "{{outcome}}"],
      ]),
      lines("Waiting", "Retries too.", "short", [["max(gerai_shop_webhooks_queued)", "queued"]]),
      lines("Oldest due webhook", "Above fifteen minutes a ticket is made.", "s", [
        ["max(gerai_shop_webhooks_due_oldest_seconds)", "oldest"],
      ]),
    ]),
  ]),
  {
    uid: "api",
    title: "Gerai / API",
    about: "The public API by operation.",
    rows: [
      row("Operations", [
        lines("Busiest", "Requests a second.", "reqps", [
          [
            "topk(10, sum by (operation) (rate(gerai_api_requests_total[$__rate_interval])))",
            "{{operation}}",
          ],
        ]),
        lines("By status", "429 is the limit of requests or a full door.", "reqps", [
          ["sum by (status) (rate(gerai_api_requests_total[$__rate_interval]))", "{{status}}"],
        ]),
        lines("Errors of ours", "5xx by operation.", "reqps", [
          [
            'sum by (operation) (rate(gerai_api_requests_total{status=~"5.."}[$__rate_interval])) > 0',
            "{{operation}}",
          ],
        ]),
        lines("Slowest", "99 in 100 are faster than this.", "s", [
          ["topk(10, operation:gerai_api_request_duration_seconds:p99_5m)", "{{operation}}"],
        ]),
      ]),
    ],
  },
];

function domain(name: string, about: string, own: readonly Row[]): Dashboard {
  const title = `Gerai / ${name[0]?.toUpperCase()}${name.slice(1)}`;
  return { uid: name, title, about, rows: [...own, ...domainRows(name)] };
}
