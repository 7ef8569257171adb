import { ArrowDownRight, ArrowRight, ArrowUpRight, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "@/i18n/navigation";
import { cn } from "./cn";

export type StatCardProps = {
  label: ReactNode;
  value: ReactNode;
  icon?: LucideIcon;
  /** Small print under the figure. */
  hint?: ReactNode;
  /** Change against an earlier time, in percent; `good` says which way is welcome. */
  change?: { percent: number; label: string; good?: "up" | "down" };
  /** Makes the whole card a link. */
  href?: string;
  tone?: "default" | "attention";
  className?: string;
};

/** One figure of a dashboard. */
export function StatCard({
  label,
  value,
  icon: Icon,
  hint,
  change,
  href,
  tone = "default",
  className,
}: StatCardProps) {
  return (
    <div
      className={cn(
        "relative min-w-0 rounded-2xl border border-border bg-card p-4 transition-colors md:p-5",
        href && "has-[a:hover]:border-ring",
        tone === "attention" && "border-transparent bg-accent-soft text-accent-soft-foreground",
        className,
      )}
    >
      <div className="flex items-start justify-between gap-3">
        <p className={cn("font-semibold text-sm", tone === "default" && "text-muted-foreground")}>
          {href ? (
            <Link
              href={href}
              className="after:absolute after:inset-0 after:rounded-2xl focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-ring"
            >
              {label}
            </Link>
          ) : (
            label
          )}
        </p>
        {Icon ? <Icon aria-hidden="true" className="size-5 shrink-0 opacity-70" /> : null}
      </div>
      <p className="mt-2 font-extrabold text-2xl tabular-nums tracking-tight">{value}</p>
      {change ? <Change {...change} /> : null}
      {hint ? (
        <p className={cn("mt-1 text-xs", tone === "default" && "text-muted-foreground")}>{hint}</p>
      ) : null}
    </div>
  );
}

function Change({ percent, label, good = "up" }: NonNullable<StatCardProps["change"]>) {
  const Arrow = percent === 0 ? ArrowRight : percent > 0 ? ArrowUpRight : ArrowDownRight;
  const welcome = percent === 0 ? null : percent > 0 === (good === "up");
  return (
    <p className="mt-1 flex items-center gap-1 text-xs">
      <span
        className={cn(
          "inline-flex items-center gap-0.5 font-bold",
          welcome === null ? "text-muted-foreground" : welcome ? "text-success" : "text-destructive",
        )}
      >
        <Arrow aria-hidden="true" className="size-3.5" />
        {Math.abs(percent)}%
      </span>
      <span className="text-muted-foreground">{label}</span>
    </p>
  );
}
