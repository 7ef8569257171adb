import { createHmac, timingSafeEqual } from "node:crypto";
import { DomainError } from "@/lib/platform/errors";

/** A delivery older or newer than this is refused; the SDK's own check knows only "older". */
const TOLERANCE_SECONDS = 300;

/**
 * Checks `Stripe-Signature: t=…,v1=…[,v1=…]`: one of the v1 (two while a secret is rolled) is the HMAC-SHA256 of "t.body".
 * @throws SIGNATURE_INVALID
 */
export function verifyStripeSignature(body: string, header: string | null, secret: string, now = Date.now()) {
  const pairs = (header ?? "").split(",").map((part) => part.trim().split("=", 2));
  const values = (key: string) => pairs.filter(([name]) => name === key).map(([, value = ""]) => value);
  const [time = "", ...more] = values("t");
  if (!/^\d{1,12}$/.test(time) || more.length > 0) throw invalid("no readable signature");
  if (Math.abs(now / 1000 - Number(time)) > TOLERANCE_SECONDS)
    throw invalid("signature outside its time window");
  const wanted = createHmac("sha256", secret).update(`${time}.${body}`).digest();
  const given = values("v1").filter((hex) => /^[0-9a-f]{64}$/.test(hex));
  if (!given.some((hex) => timingSafeEqual(wanted, Buffer.from(hex, "hex"))))
    throw invalid("signature does not match");
}

function invalid(message: string): DomainError {
  return new DomainError("SIGNATURE_INVALID", { message });
}
