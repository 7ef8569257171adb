import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

export type RadioGroupProps = {
  /** The question the choices answer, read out as the group's name. */
  legend: ReactNode;
  hideLegend?: boolean;
  className?: string;
  children: ReactNode;
};

/** A group of Radio or RadioCard choices that share one `name`. */
export function RadioGroup({ legend, hideLegend = false, className, children }: RadioGroupProps) {
  return (
    <fieldset className="min-w-0">
      <legend className={hideLegend ? "sr-only" : "mb-2 font-semibold text-sm"}>{legend}</legend>
      <div className={cn("grid gap-2", className)}>{children}</div>
    </fieldset>
  );
}

export type RadioProps = Omit<ComponentProps<"input">, "type"> & {
  label: ReactNode;
  description?: ReactNode;
};

const dot =
  "size-5 shrink-0 appearance-none rounded-full border border-input bg-card transition-colors checked:border-[6px] checked:border-primary hover:border-ring disabled:bg-muted";

/** One choice as a plain line. */
export function Radio({ label, description, className, ...props }: RadioProps) {
  return (
    <label className={cn("flex cursor-pointer items-start gap-2.5 py-0.5 text-sm leading-5", className)}>
      <input type="radio" className={dot} {...props} />
      <span className="min-w-0">
        {label}
        {description ? <span className="block text-muted-foreground">{description}</span> : null}
      </span>
    </label>
  );
}

/** One choice as a card: addresses, couriers, payment methods. `aside` stands at the right edge. */
export function RadioCard({
  label,
  description,
  aside,
  className,
  ...props
}: RadioProps & { aside?: ReactNode }) {
  return (
    <label
      className={cn(
        "flex cursor-pointer items-start gap-3 rounded-xl border border-border bg-card p-4 text-sm transition-colors hover:border-ring has-checked:border-primary has-checked:bg-primary-soft has-focus-visible:outline-2 has-focus-visible:outline-ring has-focus-visible:outline-offset-2 has-disabled:cursor-not-allowed has-disabled:opacity-60",
        className,
      )}
    >
      <input type="radio" className={cn(dot, "outline-none")} {...props} />
      <span className="min-w-0 flex-1 leading-5">
        <span className="font-semibold">{label}</span>
        {description ? <span className="mt-0.5 block text-muted-foreground">{description}</span> : null}
      </span>
      {aside ? <span className="shrink-0 font-semibold">{aside}</span> : null}
    </label>
  );
}
