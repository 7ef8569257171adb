import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

export type SwitchProps = Omit<ComponentProps<"input">, "type" | "role"> & {
  label: ReactNode;
  description?: ReactNode;
  /** Keeps the label for screen readers only, e.g. in a table's row. */
  hideLabel?: boolean;
};

/** An on/off setting: a checkbox that reads and looks like a switch. */
export function Switch({ label, description, hideLabel = false, className, ...props }: SwitchProps) {
  return (
    <label className={cn("flex cursor-pointer items-start justify-between gap-4 text-sm", className)}>
      <span className={hideLabel ? "sr-only" : "min-w-0 leading-6"}>
        <span className="font-semibold">{label}</span>
        {description ? <span className="block text-muted-foreground leading-5">{description}</span> : null}
      </span>
      <span className="relative inline-flex h-6 w-10 shrink-0">
        <input
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its own checked state.
          role="switch"
          className="peer h-6 w-10 appearance-none rounded-full bg-input transition-colors checked:bg-primary disabled:opacity-50"
          {...props}
        />
        <span className="pointer-events-none absolute top-0.5 left-0.5 size-5 rounded-full bg-white shadow-sm transition-transform peer-checked:translate-x-4 dark:bg-card" />
      </span>
    </label>
  );
}
