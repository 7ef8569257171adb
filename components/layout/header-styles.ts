/** Square icon buttons and links of the top bars. */
export const headerIconStyles =
  "relative grid size-10 shrink-0 place-items-center rounded-lg text-foreground transition-colors hover:bg-muted [&_svg]:size-5.5";
