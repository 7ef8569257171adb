"use client";

import { type MouseEvent, type ReactNode, useId } from "react";
import { cn } from "./cn";
import { menuPanelStyles } from "./menu-styles";

/**
 * A menu on the browser's own popover: opens without scripts, closes on Escape and on a click
 * outside. The script only closes it when a link inside is followed, because the layout stays.
 * Fill it with links and buttons dressed in `menuItemStyles`.
 */
export function MenuPopover({
  label,
  trigger,
  triggerClassName,
  className,
  children,
}: {
  /** Names the trigger for screen readers. */
  label: string;
  trigger: ReactNode;
  triggerClassName?: string;
  className?: string;
  children: ReactNode;
}) {
  const id = useId();
  const anchor = `--menu-${id.replace(/\W/g, "")}`;

  function closeAfterChoice(event: MouseEvent<HTMLDivElement>) {
    const chosen = event.target instanceof Element && event.target.closest("a, button");
    if (chosen) event.currentTarget.hidePopover();
  }

  return (
    <>
      <button
        type="button"
        aria-label={label}
        popoverTarget={id}
        className={triggerClassName}
        style={{ anchorName: anchor }}
      >
        {trigger}
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key press on a link or button inside is a click too. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: listens for its children's clicks, is none itself. */}
      <div
        id={id}
        popover="auto"
        onClick={closeAfterChoice}
        className={cn("menu-popover", menuPanelStyles, className)}
        style={{ positionAnchor: anchor }}
      >
        {children}
      </div>
    </>
  );
}
