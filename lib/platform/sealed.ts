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
  for (const key of keysFor(purpose)) {
    const clear = openWith(key, owner, sealed);
    if (clear !== null) return clear;
  }
  return null;
}

/** Whether this pepper alone opens it. */
export function opensUnder(pepper: string, purpose: string, owner: string, sealed: string): boolean {
  return openWith(keyOf(pepper, purpose), owner, sealed) !== null;
}

/** Says which pepper something was hashed under, and nothing of the pepper: a row that cannot be opened tells it by this. */
export function pepperMark(pepper = env().OTP_PEPPER): string {
  return keyOf(pepper, "mark").toString("hex").slice(0, 8);
}

function openWith(key: Buffer, owner: string, sealed: string): string | null {
  const [version, ...parts] = sealed.split(".");
  const [nonce, body, tag] = parts.map((part) => Buffer.from(part, "base64url"));
  if (version !== VERSION || nonce?.length !== 12 || !body || tag?.length !== 16) return null;
  try {
    const cipher = createDecipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(owner));
    return Buffer.concat([cipher.setAuthTag(tag).update(body), cipher.final()]).toString("utf8");
  } catch {
    return null; // sealed under another, or under none
  }
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
