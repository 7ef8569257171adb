/** Where a figure comes from: each process counts its own, or every process tells the same of the one database. */
type From = "process" | "database";

export type MetricAbout = {
  type: "counter" | "gauge" | "histogram";
  from: From;
  unit: string;
  help: string;
  /** Each of few values: names of ours, never what a caller sends. */
  labels?: readonly string[];
  buckets?: readonly number[];
};

const DURATION = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

export function counter<const Labels extends readonly string[] = []>(
  unit: string,
  help: string,
  labels?: Labels,
) {
  return {
    type: "counter",
    from: "process",
    unit,
    help,
    labels: labels ?? ([] as unknown as Labels),
  } as const;
}

export function gauge<const Labels extends readonly string[] = []>(
  from: From,
  unit: string,
  help: string,
  labels?: Labels,
) {
  return { type: "gauge", from, unit, help, labels: labels ?? ([] as unknown as Labels) } as const;
}

export function histogram<const Labels extends readonly string[] = []>(
  help: string,
  labels?: Labels,
  buckets: readonly number[] = DURATION,
  unit = "seconds",
) {
  return {
    type: "histogram",
    from: "process",
    unit,
    help,
    labels: labels ?? ([] as unknown as Labels),
    buckets,
  } as const;
}
