import type { NewEvent } from "@/lib/platform/outbox";

/** Somebody asked that a person be forgotten. */
export function erasureRequested(payload: { userId: string; requestId: string; byStaff: boolean }): NewEvent {
  return { type: "user.erasure_requested", aggregateType: "User", aggregateId: payload.userId, payload };
}

/** A person was forgotten; the id names nobody any more. */
export function userErased(userId: string): NewEvent {
  return { type: "user.erased", aggregateType: "User", aggregateId: userId, payload: { userId } };
}
