/** Shared look of menus, whichever machinery opens them. */
export const menuPanelStyles =
  "z-50 min-w-48 max-w-[calc(100vw-1.5rem)] overflow-y-auto rounded-xl border border-border bg-popover p-1.5 text-popover-foreground text-sm shadow-lg";

export const menuItemStyles =
  "flex w-full cursor-pointer select-none items-center gap-2.5 rounded-lg px-2.5 py-2 text-left font-medium outline-none transition-colors hover:bg-muted focus-visible:bg-muted data-[highlighted]:bg-muted data-[disabled]:pointer-events-none data-[disabled]:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted-foreground";
