import { cn } from "./cn";

/** A thin line between parts; `label` stands in its middle. */
export function Separator({ label, className }: { label?: string; className?: string }) {
  if (!label) return <hr className={cn("border-border", className)} />;
  return (
    <div className={cn("flex items-center gap-3 text-muted-foreground text-sm", className)}>
      <span aria-hidden="true" className="h-px flex-1 bg-border" />
      {label}
      <span aria-hidden="true" className="h-px flex-1 bg-border" />
    </div>
  );
}
