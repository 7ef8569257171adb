import type { IssuedChallenge } from "@/lib/identity";

/** A code that is on its way, in this device's own time. */
export type Challenge = { challengeId: string; phone: string; resendAt: number; expiresAt: number };

const STORE_KEY = "gerai-challenge";

export function toChallenge(issued: IssuedChallenge): Challenge {
  const now = Date.now();
  return {
    challengeId: issued.challengeId,
    phone: issued.phone,
    resendAt: now + issued.resendSeconds * 1000,
    expiresAt: now + issued.expiresSeconds * 1000,
  };
}

/** Kept for this tab, so that a reload does not lose a code that is already on its way. */
export function keepChallenge(challenge: Challenge | null): void {
  if (challenge) sessionStorage.setItem(STORE_KEY, JSON.stringify(challenge));
  else sessionStorage.removeItem(STORE_KEY);
}

export function keptChallenge(): Challenge | null {
  try {
    const kept: Challenge | null = JSON.parse(sessionStorage.getItem(STORE_KEY) ?? "null");
    return kept && kept.expiresAt > Date.now() ? kept : null;
  } catch {
    return null;
  }
}

/** A number for reading: Indonesian ones in groups, others as they are. */
export function groupPhone(phone: string): string {
  return phone.replace(/^(\+62)(\d{3})(\d{4})(\d+)$/, "$1 $2-$3-$4");
}
