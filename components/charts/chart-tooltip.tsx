"use client";

import { type ChartUnit, figureText } from "./chart-series";

type Entry = { name?: string | number; value?: unknown; color?: string; dataKey?: unknown };

/** The card that follows the pointer over a chart. */
export function ChartTooltip({
  active,
  label,
  payload,
  unit,
}: {
  active?: boolean;
  label?: string | number;
  payload?: readonly Entry[];
  unit: ChartUnit;
}) {
  if (!active || !payload?.length) return null;
  return (
    <div className="rounded-lg border border-border bg-popover px-3 py-2 text-popover-foreground shadow-md">
      <p className="mb-1 font-bold">{label}</p>
      <ul className="grid gap-0.5">
        {payload.map((entry) => (
          <li key={String(entry.dataKey)} className="flex items-center gap-2">
            <span className="size-2 rounded-full" style={{ background: entry.color }} />
            <span className="text-muted-foreground">{entry.name}</span>
            <span className="ml-auto pl-3 font-semibold tabular-nums">
              {figureText(Number(entry.value), unit)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
