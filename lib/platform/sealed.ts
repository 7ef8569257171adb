import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "./env";
import { acceptedSecrets } from "./secrets/in-use";

const VERSION = "v1";

/**
 * Encrypts a secret that the database keeps for us (AES-256-GCM). Each `purpose` has a key of its own; `owner`, the
 * id of the row it belongs to, is bound in, so that a sealed text moved to another row does not open. The keys come from OTP_PEPPER,
 * not from NEXTAUTH_SECRET: changing that signs everybody out, and must not take their authenticators and webhooks' secrets as well.
 */
export function seal(purpose: string, owner: string, clear: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), nonce).setAAD(Buffer.from(owner));
  const body = Buffer.concat([cipher.update(clear, "utf8"), cipher.final()]);
  return [VERSION, ...[nonce, body, cipher.getAuthTag()].map((part) => part.toString("base64url"))].join(".");
}

/** What was sealed, or null when it does not open: a pepper that is none of ours any more, another row, or a changed text. */
export function unseal(purpose: string, owner: string, sealed: string): string | null {
  const [version, ...parts] = sealed.split(".");
  const [nonce, body, tag] = parts.map((part) => Buffer.from(part, "base64url"));
  if (version !== VERSION || nonce?.length !== 12 || !body || tag?.length !== 16) return null;
  for (const key of keysFor(purpose)) {
    try {
      const cipher = createDecipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(owner));
      return Buffer.concat([cipher.setAuthTag(tag).update(body), cipher.final()]).toString("utf8");
    } catch {
      // sealed under another of them, or under none
    }
  }
  return null;
}

/** A 256-bit key of its own for each purpose. */
export function keyFor(purpose: string): Buffer {
  return keyOf(env().OTP_PEPPER, purpose);
}

/** That key and those of the peppers before, under which things still stand, one after the other. */
export function* keysFor(purpose: string): Generator<Buffer> {
  for (const pepper of acceptedSecrets("OTP_PEPPER")) yield keyOf(pepper, purpose);
}

function keyOf(pepper: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", pepper, "", `gerai ${purpose}`, 32));
}
