import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "./env";

const ALGORITHM = "aes-256-gcm";
const VERSION = "1";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts what must be stored readable, for us only. `purpose` gives each kind of secret a key of its own, and `owner` binds the
 * text to its row: moved to another one it does not open. The key comes from OTP_PEPPER, not from NEXTAUTH_SECRET: changing that
 * signs everybody out, and must not take their authenticators away as well.
 */
export function seal(purpose: string, owner: string, plain: Uint8Array): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, keyOf(purpose), nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return `${VERSION}.${sealed.toString("base64url")}`;
}

/** Opens what `seal` made for the same purpose and owner; throws for anything else. */
export function unseal(purpose: string, owner: string, text: string): Buffer {
  const [version, body = ""] = text.split(".");
  const sealed = Buffer.from(body, "base64url");
  if (version !== VERSION || sealed.length < NONCE_BYTES + TAG_BYTES) throw new Error("not a sealed text");
  const decipher = createDecipheriv(ALGORITHM, keyOf(purpose), sealed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(owner)).setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
}

function keyOf(purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", env().OTP_PEPPER, "", `gerai sealed ${purpose}`, 32));
}
