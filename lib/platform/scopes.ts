/** What a shop's API key may be allowed. A closed list: a word that is not here opens nothing. */
export const SCOPES = [
  "products:read",
  "products:write",
  "stock:read",
  "stock:write",
  "orders:read",
  "orders:write",
  "shipments:read",
  "shipments:write",
  "statements:read",
  "webhooks:read",
  "webhooks:write",
] as const;

export type Scope = (typeof SCOPES)[number];
