import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/platform/env";
import { acceptedSecrets } from "@/lib/platform/secrets/in-use";

/** Of the HMAC's 32 bytes; what is left cannot be guessed and keeps the link short enough to dictate. */
const MAC_BYTES = 16;
const TOKEN_FORM = /^[A-Za-z0-9_-]{43}$/;

/** The secret word of a parcel's tracking link: its id and a proof that we wrote it. It opens nothing but that parcel's way. */
export function trackToken(shipmentId: string): string {
  const id = Buffer.from(shipmentId.replaceAll("-", ""), "hex");
  return Buffer.concat([id, macOf(id)]).toString("base64url");
}

/** The parcel a token was written for, or null for one that we did not write. */
export function readTrackToken(token: string): string | null {
  if (!TOKEN_FORM.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  const id = bytes.subarray(0, 16);
  if (bytes.length !== 16 + MAC_BYTES) return null;
  const ours = acceptedSecrets("NEXTAUTH_SECRET").some((secret) =>
    timingSafeEqual(bytes.subarray(16), macOf(id, secret)),
  );
  if (!ours) return null;
  const hex = id.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

function macOf(id: Buffer, secret = env().NEXTAUTH_SECRET): Buffer {
  return createHmac("sha256", secret).update("track:").update(id).digest().subarray(0, MAC_BYTES);
}
