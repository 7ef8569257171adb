import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

/** What stands where a list would be: why it is empty and what to do about it. */
export function EmptyState({
  icon: Icon,
  title,
  text,
  action,
  as: Heading = "h2",
  className,
}: {
  icon: LucideIcon;
  title: ReactNode;
  text?: ReactNode;
  action?: ReactNode;
  as?: "h1" | "h2" | "h3";
  className?: string;
}) {
  return (
    <div className={cn("flex flex-col items-center px-6 py-12 text-center", className)}>
      <span className="relative grid size-20 place-items-center rounded-full bg-primary-soft text-primary-soft-foreground">
        <Icon aria-hidden="true" className="size-9" strokeWidth={1.6} />
        <span
          aria-hidden="true"
          className="absolute right-0 bottom-1 size-4 rounded-full bg-accent ring-4 ring-card"
        />
      </span>
      <Heading className="mt-5 font-bold text-lg">{title}</Heading>
      {text ? (
        <p className="mt-1.5 max-w-md text-pretty text-muted-foreground text-sm leading-relaxed">{text}</p>
      ) : null}
      {action ? <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
