import { checkout } from "./boards/checkout";
import { domains } from "./boards/domains";
import { jobs } from "./boards/jobs";
import { overview } from "./boards/overview";
import { payments } from "./boards/payments";
import { platform } from "./boards/platform";
import { stock } from "./boards/stock";
import { buildDashboard, type Dashboard } from "./build";

const DASHBOARDS: readonly Dashboard[] = [overview, checkout, stock, payments, jobs, platform, ...domains];

/** Every dashboard's file of deploy/observability/grafana/dashboards, and what belongs into it. */
export function dashboardFiles(): Map<string, string> {
  return new Map(
    DASHBOARDS.map((one) => [`${one.uid}.json`, `${JSON.stringify(buildDashboard(one), null, 2)}\n`]),
  );
}
