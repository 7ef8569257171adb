import type { SealedColumn } from "@/lib/platform/seal-anew";

/** What this domain keeps sealed for as long as its rows live. */
export const SEALED_BY_IDENTITY: readonly SealedColumn[] = [
  { table: "TotpSecret", column: "sealed", purpose: "totp" },
  { table: "SigningKey", column: "privateJwk", purpose: "signing keys" },
];
