import type { Dashboard } from "../build";

export const jobs: Dashboard = {
  uid: "jobs",
  title: "Gerai / Jobs and events",
  about: "The outbox, its relay, the handlers of events and the scheduled jobs.",
  rows: [
    {
      title: "Now",
      panels: [
        {
          kind: "number",
          title: "Events due",
          about: "Committed and not yet sent.",
          unit: "short",
          queries: [["max(gerai_outbox_due)", ""]],
          limits: [500, 5000],
        },
        {
          kind: "number",
          title: "Oldest of them",
          about: "30 s are promised.",
          unit: "s",
          queries: [["max(gerai_outbox_oldest_seconds)", ""]],
          limits: [10, 30],
        },
        {
          kind: "number",
          title: "Events tried again",
          about: "Failed once, or being sent.",
          unit: "short",
          queries: [["max(gerai_outbox_retrying)", ""]],
          limits: [50, 500],
        },
        {
          kind: "number",
          title: "Events given up",
          about: "After 25 tries; staff must look.",
          unit: "short",
          queries: [["max(gerai_outbox_dead)", ""]],
          limits: [1, 10],
        },
        {
          kind: "number",
          title: "Jobs whose last run failed",
          about: "The next run finds what is left.",
          unit: "short",
          queries: [["count(max by (job) (gerai_job_last_run_ok) == 0) or vector(0)", ""]],
          limits: [1, 3],
        },
        {
          kind: "number",
          title: "Longest since a run",
          about: "The rarest job runs each hour.",
          unit: "s",
          queries: [['max(gerai_job_last_run_seconds{job!="keeping.backup"})', ""]],
          limits: [4000, 7200],
        },
      ],
    },
    {
      title: "Relay",
      panels: [
        {
          kind: "lines",
          title: "Events written and brought on",
          about: "Side by side the two lines lie on one another.",
          unit: "ops",
          queries: [
            ["sum(rate(gerai_events_total[$__rate_interval]))", "written"],
            [
              "sum by (via, outcome) (rate(gerai_outbox_relayed_total[$__rate_interval]))",
              "{{via}} {{outcome}}",
            ],
          ],
        },
        {
          kind: "lines",
          title: "Lag",
          about: "For how long the oldest due event has been due.",
          unit: "s",
          queries: [["max(gerai_outbox_oldest_seconds)", "oldest"]],
        },
        {
          kind: "stacked",
          title: "Events by type",
          about: "Written a second.",
          unit: "ops",
          queries: [["topk(12, sum by (type) (rate(gerai_events_total[$__rate_interval])))", "{{type}}"]],
        },
        {
          kind: "lines",
          title: "Waiting",
          about: "Due, tried again and given up.",
          unit: "short",
          queries: [
            ["max(gerai_outbox_due)", "due"],
            ["max(gerai_outbox_retrying)", "tried again"],
            ["max(gerai_outbox_dead)", "given up"],
          ],
        },
        {
          kind: "lines",
          title: "Not brought by Debezium",
          about:
            "Found by the app's own sweep instead; 0 while Debezium keeps up, and where it does not drive the relay.",
          unit: "ops",
          queries: [["sum(rate(gerai_outbox_unbrought_total[$__rate_interval]))", "events"]],
        },
      ],
    },
    {
      title: "Handlers",
      panels: [
        {
          kind: "lines",
          title: "Calls that failed",
          about: "Each is called again; one that never stops failing ends among the given up.",
          unit: "ops",
          queries: [
            [
              'sum by (handler) (rate(gerai_event_handlers_total{outcome="failed"}[$__rate_interval])) > 0',
              "{{handler}}",
            ],
          ],
        },
        {
          kind: "lines",
          title: "Slowest handlers",
          about: "99 in 100 are faster than this.",
          unit: "s",
          queries: [
            [
              "topk(10, histogram_quantile(0.99, sum by (handler, le) (rate(gerai_event_handler_duration_seconds_bucket[$__rate_interval]))))",
              "{{handler}}",
            ],
          ],
        },
      ],
    },
    {
      title: "Scheduled jobs",
      panels: [
        {
          kind: "lines",
          title: "Since their last run",
          about: "A saw; one that rises on and on is not run.",
          unit: "s",
          queries: [["max by (job) (gerai_job_last_run_seconds)", "{{job}}"]],
        },
        {
          kind: "lines",
          title: "Runs by engine",
          about: "in-process beside inngest: the app steps in for an Inngest server that is late.",
          unit: "ops",
          queries: [
            [
              "sum by (engine, outcome) (rate(gerai_job_runs_total[$__rate_interval]))",
              "{{engine}} {{outcome}}",
            ],
          ],
        },
        {
          kind: "lines",
          title: "Slowest jobs",
          about: "99 in 100 runs of an hour are faster than this.",
          unit: "s",
          queries: [["topk(10, job:gerai_job_duration_seconds:p99_1h)", "{{job}}"]],
        },
        {
          kind: "lines",
          title: "Since the last good backup",
          about:
            "A saw of a day; BackupLate pages at 26 hours. What was sold since then is in binlogs alone.",
          unit: "s",
          queries: [['max(gerai_job_last_good_run_seconds{job="keeping.backup"})', "backup"]],
        },
      ],
    },
  ],
};
