import { cn } from "./cn";

const tones = {
  primary: "bg-primary",
  warning: "bg-warning",
  danger: "bg-destructive",
  success: "bg-success",
} as const;

/** How much of a whole is there: stock left, checklist done. */
export function Progress({
  label,
  value,
  max = 100,
  tone = "primary",
  className,
}: {
  label: string;
  value: number;
  max?: number;
  tone?: keyof typeof tones;
  className?: string;
}) {
  const share = max > 0 ? Math.min(Math.max(value / max, 0), 1) : 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={max}
      className={cn("h-2 w-full overflow-hidden rounded-full bg-secondary", className)}
    >
      <div
        className={cn("h-full rounded-full transition-[width]", tones[tone])}
        style={{ width: `${share * 100}%` }}
      />
    </div>
  );
}
