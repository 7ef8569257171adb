/** What staff narrow the audit log to: the first word of an act's name. */
export const AREAS = [
  "catalog",
  "shops",
  "delivery",
  "finance",
  "notifications",
  "payments",
  "proof",
  "inventory",
  "identity",
  "privacy",
  "webhooks",
] as const;
