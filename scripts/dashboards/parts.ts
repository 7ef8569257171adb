import type { Panel, Row } from "./panel";

export const row = (title: string, panels: readonly Panel[]): Row => ({ title, panels });

export function lines(title: string, about: string, unit: string, queries: Panel["queries"]): Panel {
  return { kind: "lines", title, about, unit, queries };
}

/** The quantiles people ask for, of a histogram's buckets. */
export function quantiles(metric: string, selector = ""): Panel["queries"] {
  return [0.5, 0.95, 0.99].map((q) => [
    `histogram_quantile(${q}, sum by (le) (rate(${metric}_bucket${selector}[$__rate_interval])))`,
    `p${q * 100}`,
  ]);
}

/** Rate, errors and duration of a domain's server actions, event handlers and jobs: each dashboard of a domain has them. */
export function domainRows(domain: string): Row[] {
  return [actionsRow(domain), handlersRow(domain), jobsRow(domain)];
}

function actionsRow(domain: string): Row {
  const of = selectorOf("action", domain);
  return row("Server actions", [
    lines("Actions", "Calls a second, by action.", "reqps", [
      [`sum by (action) (rate(gerai_actions_total{${of}}[$__rate_interval]))`, "{{action}}"],
    ]),
    lines(
      "Not done",
      "Refused is an answer (sold out, not allowed); failed is a fault of ours: 0.",
      "reqps",
      [
        [
          `sum by (action, outcome) (rate(gerai_actions_total{${of},outcome!="done"}[$__rate_interval])) > 0`,
          "{{action}} {{outcome}}",
        ],
      ],
    ),
    lines("Duration of actions", "99 in 100 are faster than this.", "s", [
      [p99("gerai_action_duration_seconds", "action", of), "{{action}}"],
    ]),
  ]);
}

function handlersRow(domain: string): Row {
  const of = selectorOf("handler", domain);
  return row("Event handlers", [
    lines("Calls", "A second; a failed one is called again.", "ops", [
      [
        `sum by (handler, outcome) (rate(gerai_event_handlers_total{${of}}[$__rate_interval]))`,
        "{{handler}} {{outcome}}",
      ],
    ]),
    lines("Duration of handlers", "99 in 100 are faster than this.", "s", [
      [p99("gerai_event_handler_duration_seconds", "handler", of), "{{handler}}"],
    ]),
  ]);
}

function jobsRow(domain: string): Row {
  const of = selectorOf("job", domain);
  return row("Scheduled jobs", [
    lines("Since their last run", "Most run every minute, the rarest each hour.", "s", [
      [`max by (job) (gerai_job_last_run_seconds{${of}})`, "{{job}}"],
    ]),
    lines("Failed runs", "Must be 0; the next run finds what is left.", "ops", [
      [`sum by (job) (rate(gerai_job_runs_total{${of},outcome="failed"}[$__rate_interval]))`, "{{job}}"],
    ]),
    lines("Duration of runs", "99 in 100 are faster than this.", "s", [
      [p99("gerai_job_duration_seconds", "job", of), "{{job}}"],
    ]),
  ]);
}

const selectorOf = (label: string, domain: string) => `${label}=~"${domain}\\\\..+"`;

const p99 = (metric: string, by: string, selector: string) =>
  `histogram_quantile(0.99, sum by (${by}, le) (rate(${metric}_bucket{${selector}}[$__rate_interval])))`;
