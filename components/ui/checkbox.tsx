import { Check } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

export type CheckboxProps = Omit<ComponentProps<"input">, "type"> & {
  /** Text beside the box; the whole line can be clicked. */
  label?: ReactNode;
  description?: ReactNode;
};

/** The browser's checkbox, drawn in the brand colour; works in any form without scripts. */
export function Checkbox({ label, description, className, ...props }: CheckboxProps) {
  const box = (
    <span className="relative inline-grid size-5 shrink-0 place-items-center">
      <input
        type="checkbox"
        className="peer size-5 appearance-none rounded-[0.3rem] border border-input bg-card transition-colors checked:border-primary checked:bg-primary hover:border-ring disabled:cursor-not-allowed disabled:bg-muted"
        {...props}
      />
      <Check
        aria-hidden="true"
        strokeWidth={3.5}
        className="pointer-events-none absolute size-3.5 text-primary-foreground opacity-0 peer-checked:opacity-100"
      />
    </span>
  );
  if (label === undefined) return <span className={cn("inline-flex align-middle", className)}>{box}</span>;
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox is inside.
    <label className={cn("flex cursor-pointer items-start gap-2.5 py-0.5 text-sm", className)}>
      {box}
      <span className="min-w-0 leading-5">
        {label}
        {description ? <span className="block text-muted-foreground">{description}</span> : null}
      </span>
    </label>
  );
}
