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

// Ids only: an event may travel far, and what it tells of can be looked up.
function userEvent(type: string, userId: string): NewEvent {
  return { type, aggregateType: "User", aggregateId: userId, payload: { userId } };
}
