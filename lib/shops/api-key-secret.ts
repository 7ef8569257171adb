import { createHash, randomInt, timingSafeEqual } from "node:crypto";
import { crc32 } from "node:zlib";

const MARK = "gerai_sk_";
const LOWER = "0123456789abcdefghijklmnopqrstuvwxyz";
const BASE62 = `${LOWER}ABCDEFGHIJKLMNOPQRSTUVWXYZ`;
const ID_LENGTH = 12;
const SECRET_LENGTH = 32;
const SUM_LENGTH = 6;
const FORM = new RegExp(
  `^(${MARK}[0-9a-z]{${ID_LENGTH}})_([0-9A-Za-z]{${SECRET_LENGTH}})([0-9A-Za-z]{${SUM_LENGTH}})$`,
);

export type NewSecret = { secret: string; prefix: string; hash: string };

/**
 * A new key: gerai_sk_<id>_<190 random bits><checksum>. The mark lets scanners of code find one that leaked, the checksum lets
 * them, and us, tell it from a likeness without asking a database. Of it only `prefix` and `hash` are kept.
 */
export function newApiKeySecret(): NewSecret {
  const prefix = MARK + draw(LOWER, ID_LENGTH);
  const body = `${prefix}_${draw(BASE62, SECRET_LENGTH)}`;
  const secret = body + checksum(body);
  return { secret, prefix, hash: hashSecret(secret) };
}

/** Whether a bearer calls itself a key of a shop. */
export function looksLikeApiKey(token: string): boolean {
  return token.startsWith(MARK);
}

/** The open part of a key whose checksum is right; null for a likeness. */
export function prefixOf(secret: string): string | null {
  const [, prefix, random, sum] = FORM.exec(secret) ?? [];
  return prefix && sum === checksum(`${prefix}_${random}`) ? prefix : null;
}

/** Whether a key is the one of which this hash is kept. */
export function isSecretOf(secret: string, hash: string): boolean {
  const [given, kept] = [Buffer.from(hashSecret(secret)), Buffer.from(hash)];
  return given.length === kept.length && timingSafeEqual(given, kept);
}

function draw(letters: string, length: number): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join("");
}

// 190 random bits need no salt and no slow hash.
function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

function checksum(body: string): string {
  let rest = crc32(body);
  let sum = "";
  for (let place = 0; place < SUM_LENGTH; place++) {
    sum = BASE62[rest % BASE62.length] + sum;
    rest = Math.floor(rest / BASE62.length);
  }
  return sum;
}
