import { Search } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { controlStyles } from "./control-styles";

/**
 * A search field that is a plain GET form: works without scripts, its result is an address.
 * `action` is a full path (use getPathname for the language). Children are extra hidden fields.
 */
export function SearchBox({
  action,
  name = "q",
  label,
  placeholder,
  defaultValue,
  submitLabel,
  className,
  children,
}: {
  action: string;
  name?: string;
  label: string;
  placeholder?: string;
  defaultValue?: string;
  submitLabel: string;
  className?: string;
  children?: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> would need a second element around the form.
    <form action={action} role="search" className={cn("relative w-full", className)}>
      <input
        type="search"
        name={name}
        aria-label={label}
        placeholder={placeholder}
        defaultValue={defaultValue}
        autoComplete="off"
        enterKeyHint="search"
        maxLength={120}
        className={cn(controlStyles, "h-10 pr-11 [&::-webkit-search-cancel-button]:hidden")}
      />
      {children}
      <button
        type="submit"
        aria-label={submitLabel}
        className="absolute top-0.5 right-0.5 grid size-9 place-items-center rounded-md text-muted-foreground hover:bg-muted hover:text-foreground"
      >
        <Search aria-hidden="true" className="size-4.5" />
      </button>
    </form>
  );
}
