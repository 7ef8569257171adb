/** Shared look of in-page tabs and of tabs that are links. */
export const tabListStyles =
  "scrollbar-none flex max-w-full gap-1 overflow-x-auto border-border border-b px-px pt-px";

export const tabStyles =
  "-mb-px inline-flex shrink-0 items-center gap-2 whitespace-nowrap rounded-t-md border-transparent border-b-2 px-3 py-2.5 font-semibold text-muted-foreground text-sm transition-colors hover:text-foreground focus-visible:-outline-offset-2 aria-[current=page]:border-primary aria-[current=page]:text-link aria-[current=page]:[scroll-initial-target:nearest] data-[state=active]:border-primary data-[state=active]:text-link";
