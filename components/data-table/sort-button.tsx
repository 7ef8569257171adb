import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import type { MouseEventHandler, ReactNode } from "react";

const arrows = { asc: ArrowUp, desc: ArrowDown } as const;

/** A column's heading that sorts by it; the table cell says the direction through aria-sort. */
export function SortButton({
  sorted,
  onClick,
  children,
}: {
  sorted: "asc" | "desc" | false;
  onClick: MouseEventHandler<HTMLButtonElement> | undefined;
  children: ReactNode;
}) {
  const Arrow = sorted ? arrows[sorted] : ChevronsUpDown;
  return (
    <button
      type="button"
      onClick={onClick}
      className="-mx-1 inline-flex items-center gap-1 rounded px-1 py-1 hover:text-foreground"
    >
      {children}
      <Arrow aria-hidden="true" className="size-3.5 opacity-70" />
    </button>
  );
}
