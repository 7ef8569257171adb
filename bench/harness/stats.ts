export type Sample = { rate: number; p50Ms: number; p99Ms: number };

/** The value below which this share of the samples lies; NaN of none. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** Of the latencies one form had in one round. */
export function sampleOf(latencies: readonly number[], seconds: number): Sample {
  const sorted = latencies.toSorted((a, b) => a - b);
  return { rate: sorted.length / seconds, p50Ms: percentile(sorted, 0.5), p99Ms: percentile(sorted, 0.99) };
}

/** Of each figure the median over the rounds, rounded to what can be believed. */
export function medianSample(samples: readonly Sample[]): Sample {
  const of = (pick: (sample: Sample) => number) => significant(median(samples.map(pick)));
  return {
    rate: of((sample) => sample.rate),
    p50Ms: of((sample) => sample.p50Ms),
    p99Ms: of((sample) => sample.p99Ms),
  };
}

/** Three significant digits. */
export function significant(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(3)) : 0;
}
