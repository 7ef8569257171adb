import type { ReactNode } from "react";
import { cn } from "./cn";

const tones = {
  neutral: "bg-muted-foreground",
  success: "bg-success",
  warning: "bg-warning",
  danger: "bg-destructive",
  info: "bg-info",
} as const;

/** A coloured dot and the word for it; the word is never left to the colour alone. */
export function StatusDot({
  tone = "neutral",
  pulse = false,
  className,
  children,
}: {
  tone?: keyof typeof tones;
  /** Draws attention to something going on right now. */
  pulse?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span className={cn("inline-flex items-center gap-2 text-sm", className)}>
      <span
        aria-hidden="true"
        className={cn("size-2 shrink-0 rounded-full", tones[tone], pulse && "animate-pulse")}
      />
      {children}
    </span>
  );
}
