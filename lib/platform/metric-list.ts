import { DATABASE_METRICS } from "./metrics-of-database";
import { PROCESS_METRICS } from "./metrics-of-process";

/** Every metric of our own. docs/metrics.md is the same table for people; a test holds them together. */
export const METRICS = { ...PROCESS_METRICS, ...DATABASE_METRICS };

export type MetricName = keyof typeof METRICS;
