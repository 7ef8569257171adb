"use client";

import { useLocale } from "next-intl";
import {
  Area,
  CartesianGrid,
  AreaChart as RechartsArea,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { ChartFrame } from "./chart-frame";
import {
  axisText,
  type ChartPoint,
  type ChartSeries,
  type ChartUnit,
  figureRows,
  seriesColor,
} from "./chart-series";
import { ChartTooltip } from "./chart-tooltip";

export type ChartProps = {
  /** What the chart shows, in words. */
  label: string;
  points: ChartPoint[];
  series: ChartSeries[];
  unit: ChartUnit;
  height?: number;
};

/** A course over time: sales by day. */
export function AreaChart({ label, points, series, unit, height }: ChartProps) {
  const locale = useLocale();
  return (
    <ChartFrame label={label} rows={figureRows(points, series, unit)} height={height}>
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 480, height: 240 }}>
        <RechartsArea
          data={points}
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--border)" />
          <XAxis
            dataKey="name"
            tickLine={false}
            axisLine={false}
            minTickGap={28}
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
          <Tooltip cursor={{ stroke: "var(--input)" }} content={<ChartTooltip unit={unit} />} />
          {series.map((one, index) => (
            <Area
              key={one.key}
              type="monotone"
              dataKey={one.key}
              name={one.label}
              stroke={seriesColor(one, index)}
              strokeWidth={2}
              fill={seriesColor(one, index)}
              fillOpacity={0.14}
              isAnimationActive={false}
            />
          ))}
        </RechartsArea>
      </ResponsiveContainer>
    </ChartFrame>
  );
}
