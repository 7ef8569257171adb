import { Counter, Gauge, Histogram, Registry } from "prom-client";

const GLOBAL_KEY = Symbol.for("gerai.metrics");
type GlobalWithMetrics = typeof globalThis & { [GLOBAL_KEY]?: Registry };

/** What this process counts. Kept on globalThis: Next loads this module once for routes and once for instrumentation. */
export function metrics(): Registry {
  const holder = globalThis as GlobalWithMetrics;
  holder[GLOBAL_KEY] ??= new Registry();
  return holder[GLOBAL_KEY];
}

type About<Label extends string> = { name: `gerai_${string}`; help: string; labels?: readonly Label[] };

/** The counter of this name, made at its first use. */
export function counter<Label extends string = never>({
  name,
  help,
  labels = [],
}: About<Label>): Counter<Label> {
  return (
    (metrics().getSingleMetric(name) as Counter<Label> | undefined) ??
    new Counter({ name, help, labelNames: [...labels], registers: [metrics()] })
  );
}

/** The gauge of this name, made at its first use. */
export function gauge<Label extends string = never>({ name, help, labels = [] }: About<Label>): Gauge<Label> {
  return (
    (metrics().getSingleMetric(name) as Gauge<Label> | undefined) ??
    new Gauge({ name, help, labelNames: [...labels], registers: [metrics()] })
  );
}

/** The histogram of this name, made at its first use. */
export function histogram<Label extends string = never>(
  { name, help, labels = [] }: About<Label>,
  buckets: readonly number[],
): Histogram<Label> {
  return (
    (metrics().getSingleMetric(name) as Histogram<Label> | undefined) ??
    new Histogram({ name, help, labelNames: [...labels], buckets: [...buckets], registers: [metrics()] })
  );
}
