import { createHmac, randomInt } from "node:crypto";
import { env } from "@/lib/platform/env";
import { acceptedSecrets } from "@/lib/platform/secrets/in-use";

export const CODE_DIGITS = 6;

/** A fresh one-time code from the system's random source. */
export function newCode(): string {
  return String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, "0");
}

/** What is stored of a code. The challenge's id is in it, so equal codes of two challenges look unlike. */
export function hashCode(challengeId: string, code: string, pepper = env().OTP_PEPPER): string {
  return createHmac("sha256", pepper).update(`${challengeId}:${code}`).digest("hex");
}

/** What may be stored of a code that was sent: under today's pepper, or under one that was replaced since. */
export function possibleHashes(challengeId: string, code: string): string[] {
  return acceptedSecrets("OTP_PEPPER").map((pepper) => hashCode(challengeId, code, pepper));
}
