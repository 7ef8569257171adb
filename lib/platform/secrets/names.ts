/**
 * The variables that may come from a file (NAME_FILE) or from Vault as well, are looked at again while the process runs, and are cut
 * out of everything that is logged. A few are no secrets themselves but change together with one: the ids of accounts.
 */
export const SECRET_NAMES = [
  "DATABASE_URL",
  "REDIS_URL",
  "NEXTAUTH_SECRET",
  "NEXTAUTH_SECRET_PREVIOUS",
  "OTP_PEPPER",
  "OTP_PEPPER_PREVIOUS",
  "SIGNING_KEY",
  "SANDBOX_GATEWAY_SECRET",
  "STRIPE_SECRET_KEY",
  "STRIPE_WEBHOOK_SECRET",
  "PAYPAL_CLIENT_ID",
  "PAYPAL_CLIENT_SECRET",
  "PAYPAL_WEBHOOK_ID",
  "XENDIT_SECRET_KEY",
  "XENDIT_CALLBACK_TOKEN",
  "MIDTRANS_SERVER_KEY",
  "BITESHIP_API_KEY",
  "BITESHIP_SIGNATURE_SECRET",
  "TWILIO_ACCOUNT_SID",
  "TWILIO_AUTH_TOKEN",
  "SMTP_URL",
  "VAPID_PUBLIC_KEY",
  "VAPID_PRIVATE_KEY",
  "METRICS_TOKEN",
  "OUTBOX_RELAY_SECRET",
  "INNGEST_EVENT_KEY",
  "INNGEST_SIGNING_KEY",
] as const;

export type SecretName = (typeof SECRET_NAMES)[number];

/** What opens Vault. Files only, or the environment; read again at each sign-in there. */
export const VAULT_SECRET_NAMES = ["VAULT_ROLE_ID", "VAULT_SECRET_ID", "VAULT_TOKEN"] as const;

/**
 * Secrets that instances check for each other: a new one is accepted at once and used only when every instance has had the time to
 * see it, so that none refuses what another made.
 */
export const HELD_NAMES = [
  "OTP_PEPPER",
  "NEXTAUTH_SECRET",
  "SANDBOX_GATEWAY_SECRET",
] as const satisfies readonly SecretName[];

/** Secrets under which things are kept; the one before is needed for as long as they are, so it has a variable of its own. */
export const LISTS = {
  OTP_PEPPER: "OTP_PEPPER_PREVIOUS",
  NEXTAUTH_SECRET: "NEXTAUTH_SECRET_PREVIOUS",
} as const satisfies Partial<Record<SecretName, SecretName>>;
