"use client";

import type { MouseEvent, ReactNode } from "react";

/** The category panel's box, on the browser's own popover. The script only closes it after a choice. */
export function PopoverPanel({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  function closeAfterChoice(event: MouseEvent<HTMLElement>) {
    if (event.target instanceof Element && event.target.closest("a")) event.currentTarget.hidePopover();
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a key press on a link inside is a click too.
    <nav
      id={id}
      popover="auto"
      aria-label={label}
      onClick={closeAfterChoice}
      className="category-panel border-border bg-popover text-popover-foreground shadow-lg"
    >
      {children}
    </nav>
  );
}
