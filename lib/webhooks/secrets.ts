import { randomBytes } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { seal, unseal } from "@/lib/platform/sealed";

const PURPOSE = "webhook secret";
const SECRET_BYTES = 32;

/** A fresh signing secret in the standard's form, whsec_ and base64. */
export function newSecret(): string {
  return `whsec_${randomBytes(SECRET_BYTES).toString("base64")}`;
}

/** A secret as its endpoint's row keeps it. */
export function sealSecret(endpointId: string, secret: string): string {
  return seal(PURPOSE, endpointId, secret);
}

/** An endpoint's secret; null where NEXTAUTH_SECRET is not the one it was sealed under. */
export function openSecret(endpointId: string, sealed: string): string | null {
  return unseal(PURPOSE, endpointId, sealed);
}

/** The standard's three headers: one signature for each secret, so that a receiver may still know the old one only. */
export function signedHeaders(
  message: { id: string; body: string },
  secrets: readonly string[],
  now: Date,
): Record<string, string> {
  return {
    "webhook-id": message.id,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
    "webhook-signature": secrets
      .map((secret) => new Webhook(secret).sign(message.id, now, message.body))
      .join(" "),
  };
}
