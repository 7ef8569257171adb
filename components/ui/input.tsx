import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";
import { controlStyles } from "./control-styles";

export type InputProps = Omit<ComponentProps<"input">, "prefix"> & {
  /** Fixed text or icon inside the left edge, e.g. "Rp" or a magnifier. */
  prefix?: ReactNode;
  /** Fixed text or icon inside the right edge, e.g. "gram". */
  suffix?: ReactNode;
};

/** A text field. Put it in a Field for its label, hint and error. */
export function Input({ className, prefix, suffix, type = "text", ...props }: InputProps) {
  if (prefix === undefined && suffix === undefined) {
    return (
      <input
        type={type}
        className={cn(
          controlStyles,
          "h-10",
          type === "file" &&
            "py-1 pl-1 text-muted-foreground file:mr-3 file:h-full file:cursor-pointer file:rounded-lg file:border-0 file:bg-secondary file:px-3 file:font-semibold file:text-secondary-foreground",
          className,
        )}
        {...props}
      />
    );
  }
  return (
    <span className={cn("relative flex w-full items-center", className)}>
      {prefix !== undefined && (
        <span className="pointer-events-none absolute left-3 text-muted-foreground text-sm [&_svg]:size-4.5">
          {prefix}
        </span>
      )}
      <input
        type={type}
        className={cn(
          controlStyles,
          "h-10",
          prefix !== undefined && "pl-10",
          suffix !== undefined && "pr-16",
        )}
        {...props}
      />
      {suffix !== undefined && (
        <span className="pointer-events-none absolute right-3 text-muted-foreground text-sm [&_svg]:size-4.5">
          {suffix}
        </span>
      )}
    </span>
  );
}
