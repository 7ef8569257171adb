/** Shared look of text controls: 16 px text on phones, so that iOS does not zoom into the field. */
export const controlStyles =
  "w-full min-w-0 rounded-lg border border-input bg-card px-3 text-base text-foreground transition-colors placeholder:text-muted-foreground hover:border-ring focus-visible:border-ring focus-visible:outline-offset-0 disabled:cursor-not-allowed disabled:bg-muted disabled:text-muted-foreground [&[readonly]]:bg-muted aria-invalid:border-destructive aria-invalid:bg-destructive-soft/40 md:text-sm";
