import { createHmac, timingSafeEqual } from "node:crypto";
import { DomainError } from "@/lib/platform/errors";

/** A delivery older or newer than this is refused, so a recorded one cannot be replayed later. */
const TOLERANCE_SECONDS = 300;

/** `t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">`, the form Stripe made common. */
export function sign(body: string, secret: string, at = Date.now()): string {
  const seconds = Math.floor(at / 1000);
  return `t=${seconds},v1=${mac(`${seconds}.${body}`, secret).toString("hex")}`;
}

/** @throws SIGNATURE_INVALID unless `header` signs exactly this body within five minutes of now. */
export function verifySignature(body: string, header: string | null, secret: string, now = Date.now()): void {
  const parts = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? "");
  if (!parts) throw new DomainError("SIGNATURE_INVALID", { message: "no readable signature" });
  const [, seconds = "", hex = ""] = parts;
  if (Math.abs(now / 1000 - Number(seconds)) > TOLERANCE_SECONDS) {
    throw new DomainError("SIGNATURE_INVALID", { message: "signature outside its time window" });
  }
  if (!timingSafeEqual(mac(`${seconds}.${body}`, secret), Buffer.from(hex, "hex"))) {
    throw new DomainError("SIGNATURE_INVALID", { message: "signature does not match" });
  }
}

function mac(text: string, secret: string): Buffer {
  return createHmac("sha256", secret).update(text).digest();
}
