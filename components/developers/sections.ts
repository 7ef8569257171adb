/** The parts of the overview, in order; each name is its anchor. */
export const SECTIONS = [
  "base",
  "sign-in",
  "shop-keys",
  "creating",
  "editing",
  "paging",
  "limits",
  "problems",
  "operations",
  "webhooks",
  "errors",
] as const;

export type SectionName = (typeof SECTIONS)[number];
