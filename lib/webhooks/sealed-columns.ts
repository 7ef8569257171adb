import type { SealedColumn } from "@/lib/platform/seal-anew";

/** What this domain keeps sealed for as long as its rows live. */
export const SEALED_BY_WEBHOOKS: readonly SealedColumn[] = [
  { table: "WebhookEndpoint", column: "secret", purpose: "webhook secret" },
  { table: "WebhookEndpoint", column: "oldSecret", purpose: "webhook secret" },
];
