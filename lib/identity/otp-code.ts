import { createHmac, randomInt } from "node:crypto";
import { env } from "@/lib/platform/env";

export const CODE_DIGITS = 6;

/** A fresh one-time code from the system's random source. */
export function newCode(): string {
  return String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, "0");
}

/** What is stored of a code. The challenge's id is in it, so equal codes of two challenges look unlike. */
export function hashCode(challengeId: string, code: string): string {
  return createHmac("sha256", env().OTP_PEPPER).update(`${challengeId}:${code}`).digest("hex");
}
