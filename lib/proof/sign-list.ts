import type { Figure } from "@/lib/platform/database-figures";

export type Level = "good" | "watch" | "bad";

/** How a value is said: milliseconds, seconds, a count, per cent, or as it is. */
type Unit = "ms" | "seconds" | "count" | "percent" | "text";

type SignRule = {
  name: string;
  unit: Unit;
  /** From here on it is to be watched, and bad. Where `falling`, from there down. */
  watch?: number;
  bad?: number;
  falling?: true;
  /** Judged good also where it was never read. */
  mayBeMissing?: true;
  /** The figure it is, of those that metrics are made of. */
  figure?: { metric: Figure["metric"]; label?: string };
  /** Where to look: a screen, and what docs/runbooks says. */
  screen?: `/${string}`;
  runbook?: string;
};

const figure = <const Name extends string>(
  name: Name,
  metric: Figure["metric"],
  over: Omit<SignRule, "name" | "figure"> & { label?: string },
) => {
  const { label, ...rest } = over;
  return { name, figure: { metric, ...(label && { label }) }, ...rest } as const;
};

const DAY = 86_400;

/** What is looked at, the most urgent first. Words are in messages/<locale>/admin.json under health.signs. */
const rules = [
  { name: "database", unit: "ms", watch: 250, bad: 1000, runbook: "database-down" },
  { name: "pool", unit: "count", watch: 1, bad: 20, runbook: "database-pool-exhausted" },
  { name: "engine", unit: "text", runbook: "sweep-late" },
  { name: "sweep", unit: "seconds", watch: 120, bad: 180, runbook: "sweep-late" },
  figure("locksOverdue", "gerai_stock_locks_overdue_oldest_seconds", {
    unit: "seconds",
    watch: 60,
    bad: 120,
    runbook: "locks-overdue",
  }),
  { name: "proof", unit: "count", bad: 1, watch: 1, runbook: "stock-oversold" },
  { name: "proofAge", unit: "seconds", watch: 1500, bad: 3600, runbook: "stock-proof-stale" },
  figure("relay", "gerai_outbox_oldest_seconds", {
    unit: "seconds",
    watch: 60,
    bad: 180,
    runbook: "relay-lags",
  }),
  figure("eventsDead", "gerai_outbox_dead", { unit: "count", watch: 1, bad: 1, runbook: "events-given-up" }),
  figure("paymentInbox", "gerai_webhook_inbox_oldest_seconds", {
    label: "payment",
    unit: "seconds",
    watch: 60,
    bad: 300,
    runbook: "payment-webhooks-unhandled",
  }),
  figure("unverifiedInbox", "gerai_webhook_inbox_oldest_seconds", {
    label: "unverified",
    unit: "seconds",
    watch: 300,
    bad: 3600,
    runbook: "webhooks-unverified",
  }),
  figure("courierInbox", "gerai_webhook_inbox_oldest_seconds", {
    label: "courier",
    unit: "seconds",
    watch: 120,
    bad: 900,
    runbook: "provider-failing",
  }),
  figure("mismatches", "gerai_payment_mismatches_open", {
    unit: "count",
    watch: 1,
    bad: 10,
    screen: "/admin/payments",
    runbook: "payment-mismatch",
  }),
  figure("refundsFailed", "gerai_refunds", {
    label: "FAILED",
    unit: "count",
    watch: 1,
    bad: 10,
    screen: "/admin/payments",
    runbook: "refunds-failed",
  }),
  figure("appeals", "gerai_appeals_waiting_oldest_seconds", {
    unit: "seconds",
    watch: 2 * DAY,
    bad: 3 * DAY,
    screen: "/admin/appeals",
    runbook: "appeals-waiting",
  }),
  figure("messages", "gerai_messages_due_oldest_seconds", {
    unit: "seconds",
    watch: 120,
    bad: 600,
    screen: "/admin/notifications?status=QUEUED",
    runbook: "messages-late",
  }),
  figure("messagesFailed", "gerai_messages_failed", {
    unit: "count",
    watch: 1,
    bad: 50,
    screen: "/admin/notifications?status=FAILED",
    runbook: "messages-given-up",
  }),
  figure("shopWebhooks", "gerai_shop_webhooks_due_oldest_seconds", {
    unit: "seconds",
    watch: 600,
    bad: 3600,
    runbook: "shop-webhooks-late",
  }),
  { name: "jobsFailed", unit: "text", runbook: "job-failing" },
  { name: "jobsLate", unit: "text", runbook: "job-late" },
  { name: "redis", unit: "text", runbook: "provider-failing" },
  { name: "disk", unit: "percent", watch: 15, bad: 5, falling: true, mayBeMissing: true },
  { name: "databaseVersion", unit: "text" },
  { name: "release", unit: "text" },
] as const satisfies readonly SignRule[];

export type SignName = (typeof rules)[number]["name"];
export const SIGNS: readonly (SignRule & { name: SignName })[] = rules;

export type Sign = {
  name: SignName;
  level: Level;
  unit: Unit;
  /** Null: it could not be read, or there is none yet. */
  value: number | string | null;
  screen: string | null;
  runbook: string | null;
};

// Of these an empty text is good and any other names what is wrong.
const LISTS: readonly SignName[] = ["jobsFailed", "jobsLate"];

/** A value as a sign. A text that begins with "!" was judged where it was read. */
export function judge(rule: SignRule & { name: SignName }, value: number | string | null | undefined): Sign {
  const { name, unit, screen = null, runbook = null } = rule;
  const shown = typeof value === "string" ? value.replace(/^!/, "") : (value ?? null);
  return { name, unit, value: shown, level: levelOf(rule, value), screen, runbook };
}

function levelOf(rule: SignRule & { name: SignName }, value: number | string | null | undefined): Level {
  const { name, watch, bad, falling, mayBeMissing } = rule;
  if (value === undefined) return mayBeMissing ? "good" : "bad";
  if (value === null) return "watch";
  if (typeof value === "string") {
    if (LISTS.includes(name)) return value === "" ? "good" : "watch";
    return value.startsWith("!") ? (value === "!off" ? "bad" : "watch") : "good";
  }
  const past = (limit: number | undefined) =>
    limit !== undefined && (falling ? value < limit : value >= limit);
  if (past(bad)) return "bad";
  return past(watch) ? "watch" : "good";
}
