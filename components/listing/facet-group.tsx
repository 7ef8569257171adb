import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";

/** A facet that folds: the browser's own details, open at first. */
export function FacetGroup({
  title,
  open = true,
  children,
}: {
  title: string;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={open} className="group border-border border-t py-1.5">
      <summary className="flex items-center justify-between gap-2 rounded-md py-2 font-bold text-sm">
        {title}
        <ChevronDown
          aria-hidden="true"
          className="size-4 text-muted-foreground transition-transform group-open:rotate-180"
        />
      </summary>
      <div className="pb-2">{children}</div>
    </details>
  );
}
