"use client";

import { AreaChart } from "@/components/charts/area-chart";

/** Sales by day. In a file of its own, so that only the dashboard loads the chart library. */
export function SalesChart({
  label,
  points,
}: {
  label: string;
  points: { name: string; revenue: number }[];
}) {
  return <AreaChart label={label} points={points} series={[{ key: "revenue", label }]} unit="rupiah" />;
}
