import type { NewEvent } from "@/lib/platform/outbox";

/** A phone number's first right code made an account. */
export function userRegistered(userId: string): NewEvent {
  return userEvent("user.registered", userId);
}

export function userPhoneChanged(userId: string): NewEvent {
  return userEvent("user.phone_changed", userId);
}

export function userEmailVerified(userId: string): NewEvent {
  return userEvent("user.email_verified", userId);
}

export function userSecondFactorAdded(userId: string): NewEvent {
  return userEvent("user.second_factor_added", userId);
}

export function userSecondFactorRemoved(userId: string): NewEvent {
  return userEvent("user.second_factor_removed", userId);
}

export function userRecoveryCodeUsed(userId: string): NewEvent {
  return userEvent("user.recovery_code_used", userId);
}

/** A one-time code has left; `providerRef` is its sender's own reference. Neither number nor code travels. */
export function userCodeSent(challengeId: string, providerRef: string | null): NewEvent {
  return {
    type: "user.code_sent",
    aggregateType: "OtpChallenge",
    aggregateId: challengeId,
    payload: { challengeId, providerRef },
  };
}

// Ids only: an event may travel far, and what it tells of can be looked up.
function userEvent(type: string, userId: string): NewEvent {
  return { type, aggregateType: "User", aggregateId: userId, payload: { userId } };
}
