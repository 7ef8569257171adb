import type { ReactNode } from "react";
import { cn } from "./cn";

export type TimelineItem = {
  id: string;
  title: ReactNode;
  /** Usually a LocalTime. */
  time?: ReactNode;
  /** Cause, person, note. */
  description?: ReactNode;
  tone?: "neutral" | "primary" | "success" | "warning" | "danger";
};

const dots = {
  neutral: "bg-muted-foreground",
  primary: "bg-primary",
  success: "bg-success",
  warning: "bg-warning",
  danger: "bg-destructive",
} as const;

/** What happened, newest first; the first item is the present state and stands out. */
export function Timeline({ items, className }: { items: TimelineItem[]; className?: string }) {
  return (
    <ol className={cn("grid", className)}>
      {items.map((item, index) => (
        <li key={item.id} className="relative flex gap-3.5 pb-5 last:pb-0">
          {index < items.length - 1 ? (
            <span aria-hidden="true" className="absolute top-4 bottom-0 left-[0.4375rem] w-px bg-border" />
          ) : null}
          <span
            aria-hidden="true"
            className={cn(
              "mt-1 size-[0.9375rem] shrink-0 rounded-full border-4 border-card",
              index === 0 ? dots[item.tone ?? "primary"] : dots[item.tone ?? "neutral"],
              index === 0 && "ring-2 ring-primary/30",
            )}
          />
          <div className="min-w-0 flex-1 text-sm">
            <div className="flex flex-wrap items-baseline justify-between gap-x-3">
              <p className={index === 0 ? "font-bold" : "font-semibold"}>{item.title}</p>
              {item.time ? <span className="text-muted-foreground text-xs">{item.time}</span> : null}
            </div>
            {item.description ? <div className="mt-0.5 text-muted-foreground">{item.description}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
