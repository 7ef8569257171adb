import type { ComponentProps } from "react";
import { cn } from "./cn";

/** The name of one control; tie it with `htmlFor`. Inside a Field this is done for you. */
export function Label({ className, ...props }: ComponentProps<"label">) {
  // biome-ignore lint/a11y/noLabelWithoutControl: the caller ties it by htmlFor or by nesting.
  return <label className={cn("font-semibold text-foreground text-sm", className)} {...props} />;
}
