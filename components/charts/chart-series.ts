import { formatRupiah } from "@/lib/platform/money";

/** One thing that is drawn: `key` names the number in each point. */
export type ChartSeries = { key: string; label: string; tone?: 1 | 2 | 3 | 4 | 5 };

/** `name` is the label under the axis; the other entries are the series' numbers. */
export type ChartPoint = { name: string } & Record<string, string | number>;

export type ChartUnit = "rupiah" | "count";

/** A series' colour in the present theme. */
export function seriesColor(series: ChartSeries, index: number): string {
  return `var(--chart-${series.tone ?? (index % 5) + 1})`;
}

/** The exact figure, for tooltips and for the table behind the drawing. */
export function figureText(value: number, unit: ChartUnit): string {
  return unit === "rupiah" ? formatRupiah(value) : new Intl.NumberFormat("id-ID").format(value);
}

/** The figure on an axis, where room is short: "1,5 jt" or "1.5M". */
export function axisText(value: number, locale: string): string {
  return new Intl.NumberFormat(locale === "en" ? "en" : "id-ID", {
    notation: "compact",
    maximumFractionDigits: 1,
  }).format(value);
}

/** Points and series as rows of the table behind the drawing. */
export function figureRows(points: ChartPoint[], series: ChartSeries[], unit: ChartUnit) {
  return points.map((point) => ({
    name: point.name,
    values: series.map(({ key, label }) => ({ label, text: figureText(Number(point[key] ?? 0), unit) })),
  }));
}
