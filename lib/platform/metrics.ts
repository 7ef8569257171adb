import { Counter, Gauge, type GaugeConfiguration, Histogram, Registry } from "prom-client";
import type { MetricAbout } from "./metric-about";
import { METRICS, type MetricName } from "./metric-list";

const GLOBAL_KEY = Symbol.for("gerai.metrics");
type GlobalWithMetrics = typeof globalThis & { [GLOBAL_KEY]?: Registry };

type Named<Type extends MetricAbout["type"]> = {
  [Name in MetricName]: (typeof METRICS)[Name]["type"] extends Type ? Name : never;
}[MetricName];
type LabelOf<Name extends MetricName> = (typeof METRICS)[Name]["labels"][number];

/** What this process counts. Kept on globalThis: Next loads this module once for routes and once for instrumentation. */
export function metrics(): Registry {
  const holder = globalThis as GlobalWithMetrics;
  holder[GLOBAL_KEY] ??= registryOfAll();
  return holder[GLOBAL_KEY];
}

/** The counter of this name. */
export function counter<Name extends Named<"counter">>(name: Name): Counter<LabelOf<Name>> {
  return metrics().getSingleMetric(name) as Counter<LabelOf<Name>>;
}

/** The gauge of this name. */
export function gauge<Name extends Named<"gauge">>(name: Name): Gauge<LabelOf<Name>> {
  return metrics().getSingleMetric(name) as Gauge<LabelOf<Name>>;
}

/** The histogram of this name. */
export function histogram<Name extends Named<"histogram">>(name: Name): Histogram<LabelOf<Name>> {
  return metrics().getSingleMetric(name) as Histogram<LabelOf<Name>>;
}

/** Takes back what was read of the database: nobody knows how it stands. */
export function forgetDatabase(): void {
  for (const [name, { from, type }] of Object.entries(METRICS))
    if (from === "database" && type === "gauge") forget(metrics().getSingleMetric(name) as Gauge);
}

// All of them at once, so that a rate over one that has not happened yet is 0 and not nothing.
function registryOfAll(): Registry {
  const registry = new Registry();
  for (const [name, about] of Object.entries<MetricAbout>(METRICS)) {
    const config = { name, help: about.help, labelNames: [...(about.labels ?? [])], registers: [registry] };
    if (about.type === "counter") new Counter(config);
    else if (about.type === "gauge") gaugeOf(config, about);
    else new Histogram({ ...config, buckets: [...(about.buckets ?? [])] });
  }
  return registry;
}

// What is read of the database says nothing until it was read.
function gaugeOf(config: GaugeConfiguration<string>, { from }: MetricAbout): void {
  const made = new Gauge(config);
  if (from === "database") forget(made);
}

function forget(made: Gauge): void {
  made.reset();
  // Of one without labels that leaves a 0, which would be a word on how things stand.
  if ((made as unknown as { labelNames: string[] }).labelNames.length === 0) made.remove();
}
