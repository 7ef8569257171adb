import type { Builder } from "@grafana/grafana-foundation-sdk/cog";
import {
  BigValueColorMode,
  BigValueGraphMode,
  GraphGradientMode,
  LegendDisplayMode,
  LegendPlacement,
  SortOrder,
  StackingConfigBuilder,
  StackingMode,
  TooltipDisplayMode,
  VisibilityMode,
  VizLegendOptionsBuilder,
  VizTooltipOptionsBuilder,
} from "@grafana/grafana-foundation-sdk/common";
import {
  type Panel as GrafanaPanel,
  ThresholdsConfigBuilder,
  ThresholdsMode,
} from "@grafana/grafana-foundation-sdk/dashboard";
import { DataqueryBuilder } from "@grafana/grafana-foundation-sdk/prometheus";
import { PanelBuilder as StatBuilder } from "@grafana/grafana-foundation-sdk/stat";
import { PanelBuilder as TimeseriesBuilder } from "@grafana/grafana-foundation-sdk/timeseries";

/** The one data source, by the name that provisioning/datasources gives it. */
export const PROMETHEUS = { type: "prometheus", uid: "gerai-prometheus" };

/** One panel: a number of now, or lines over time. */
export type Panel = {
  kind: "number" | "lines" | "stacked";
  title: string;
  /** What it means and what is good. */
  about: string;
  /** Grafana's unit: "s", "percentunit", "reqps", "short", … */
  unit: string;
  /** PromQL and the legend of each line. */
  queries: readonly (readonly [expr: string, legend: string])[];
  /** From where on it is amber, and red. */
  limits?: readonly [amber: number, red: number];
};

export type Row = { title: string; panels: readonly Panel[] };

/** What Grafana calls a panel, `width` of 24 columns wide; `id` is its address within the dashboard. */
export function buildPanel(
  panel: Panel,
  { id, width }: { id: number; width: number },
): Builder<GrafanaPanel> {
  const targets = panel.queries.map(([expr, legend], index) =>
    new DataqueryBuilder()
      .refId(String.fromCharCode(65 + index))
      .datasource(PROMETHEUS)
      .expr(expr)
      .legendFormat(legend),
  );
  const common = panel.kind === "number" ? buildNumber() : buildLines(panel.kind === "stacked");
  const built = common
    .id(id)
    .title(panel.title)
    .description(panel.about)
    .datasource(PROMETHEUS)
    .unit(panel.unit)
    .span(width)
    .height(panel.kind === "number" ? 4 : 8)
    .noValue("–")
    .targets(targets);
  return panel.limits ? built.thresholds(thresholds(panel.limits)) : built;
}

function buildNumber() {
  return new StatBuilder().colorMode(BigValueColorMode.Value).graphMode(BigValueGraphMode.Area);
}

function buildLines(isStacked: boolean) {
  const legend = new VizLegendOptionsBuilder()
    .displayMode(LegendDisplayMode.Table)
    .placement(LegendPlacement.Bottom)
    .showLegend(true)
    .calcs(["mean", "max", "lastNotNull"]);
  const tooltip = new VizTooltipOptionsBuilder().mode(TooltipDisplayMode.Multi).sort(SortOrder.Descending);
  const lines = new TimeseriesBuilder()
    .min(0)
    .lineWidth(1)
    .fillOpacity(isStacked ? 40 : 8)
    .gradientMode(GraphGradientMode.None)
    .showPoints(VisibilityMode.Never)
    .legend(legend)
    .tooltip(tooltip);
  return isStacked ? lines.stacking(new StackingConfigBuilder().mode(StackingMode.Normal)) : lines;
}

function thresholds([amber, red]: readonly [number, number]) {
  const rising = amber < red;
  const steps = rising
    ? [
        { value: null, color: "green" },
        { value: amber, color: "orange" },
        { value: red, color: "red" },
      ]
    : [
        { value: null, color: "red" },
        { value: red, color: "orange" },
        { value: amber, color: "green" },
      ];
  return new ThresholdsConfigBuilder().mode(ThresholdsMode.Absolute).steps(steps);
}
