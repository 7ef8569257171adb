import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "./env";

/** What a sealed text is for, and whose row it stands in: one that is moved to another row opens nowhere. */
export type SealPlace = { purpose: string; id: string };

const CIPHER = "aes-256-gcm";
const [IV_BYTES, TAG_BYTES] = [12, 16];

/**
 * Encrypts a secret that the database must keep and give back, under a key that is not in the database: derived from NEXTAUTH_SECRET,
 * another one for each purpose. Who reads a copy of the tables reads nothing.
 */
export function seal(place: SealPlace, text: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyFor(place.purpose), iv);
  cipher.setAAD(Buffer.from(place.id));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return `v1.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url")}`;
}

/** The text that was sealed for this place; null where it was changed, moved, or sealed under another NEXTAUTH_SECRET. */
export function unseal(place: SealPlace, sealed: string): string | null {
  const [version, packed] = sealed.split(".");
  const bytes = Buffer.from(packed ?? "", "base64url");
  if (version !== "v1" || bytes.length < IV_BYTES + TAG_BYTES) return null;
  try {
    const decipher = createDecipheriv(CIPHER, keyFor(place.purpose), bytes.subarray(0, IV_BYTES));
    decipher.setAAD(Buffer.from(place.id));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return null;
  }
}

function keyFor(purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", env().NEXTAUTH_SECRET, "", `gerai seal ${purpose}`, 32));
}
