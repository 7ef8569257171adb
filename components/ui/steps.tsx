import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "@/i18n/navigation";
import { cn } from "./cn";

export type Step = {
  label: ReactNode;
  state: "done" | "current" | "todo" /** Where a done step can be visited again. */;
  href?: string;
};

/** Numbered steps of a guided task, e.g. opening a shop. */
export function Steps({ label, steps, className }: { label: string; steps: Step[]; className?: string }) {
  return (
    <ol aria-label={label} className={cn("flex gap-1", className)}>
      {steps.map((step, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are a fixed row.
          key={index}
          aria-current={step.state === "current" ? "step" : undefined}
          className="flex min-w-0 flex-1 flex-col gap-2"
        >
          <span
            aria-hidden="true"
            className={cn("h-1.5 rounded-full", step.state === "todo" ? "bg-secondary" : "bg-primary")}
          />
          <span
            className={cn(
              "flex items-center gap-1.5 text-xs sm:text-sm",
              step.state === "current" ? "font-bold" : "text-muted-foreground",
            )}
          >
            <span
              className={cn(
                "grid size-5 shrink-0 place-items-center rounded-full font-bold text-[0.6875rem]",
                step.state === "todo"
                  ? "bg-secondary text-secondary-foreground"
                  : "bg-primary text-primary-foreground",
              )}
            >
              {step.state === "done" ? (
                <Check aria-hidden="true" className="size-3" strokeWidth={3.5} />
              ) : (
                index + 1
              )}
            </span>
            {step.href ? (
              <Link href={step.href} className="truncate hover:underline">
                {step.label}
              </Link>
            ) : (
              <span className={cn("truncate", step.state !== "current" && "max-sm:sr-only")}>
                {step.label}
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
