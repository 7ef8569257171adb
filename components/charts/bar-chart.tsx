"use client";

import { useLocale } from "next-intl";
import {
  Bar,
  CartesianGrid,
  BarChart as RechartsBar,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import type { ChartProps } from "./area-chart";
import { ChartFrame } from "./chart-frame";
import { axisText, figureRows, seriesColor } from "./chart-series";
import { ChartTooltip } from "./chart-tooltip";

/** Things set side by side: stock by warehouse, orders by status. Several series stack when asked. */
export function BarChart({
  label,
  points,
  series,
  unit,
  height,
  stacked = false,
}: ChartProps & { stacked?: boolean }) {
  const locale = useLocale();
  return (
    <ChartFrame label={label} rows={figureRows(points, series, unit)} height={height}>
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 480, height: 240 }}>
        <RechartsBar
          data={points}
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--border)" />
          <XAxis
            dataKey="name"
            tickLine={false}
            axisLine={false}
            tickMargin={8}
            tick={{ fill: "var(--muted-foreground)" }}
          />
          <YAxis
            width={52}
            tickLine={false}
            axisLine={false}
            tickFormatter={(value: number) => axisText(value, locale)}
            tick={{ fill: "var(--muted-foreground)" }}
          />
          <Tooltip cursor={{ fill: "var(--muted)" }} content={<ChartTooltip unit={unit} />} />
          {series.map((one, index) => (
            <Bar
              key={one.key}
              dataKey={one.key}
              name={one.label}
              fill={seriesColor(one, index)}
              stackId={stacked ? "all" : undefined}
              radius={stacked ? 0 : [4, 4, 0, 0]}
              maxBarSize={36}
              isAnimationActive={false}
            />
          ))}
        </RechartsBar>
      </ResponsiveContainer>
    </ChartFrame>
  );
}
