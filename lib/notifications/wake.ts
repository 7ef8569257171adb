// On globalThis because Next bundles the sender's loop (instrumentation) apart from the handlers that wake it.
const WAKE_KEY = Symbol.for("gerai.notification-wake");
type GlobalWithWake = typeof globalThis & { [WAKE_KEY]?: () => void };

/** Registers what a commit of new messages wakes; the sender's loop calls this once. */
export function onMessagesQueued(wake: () => void): void {
  (globalThis as GlobalWithWake)[WAKE_KEY] = wake;
}

/** Wakes this process's sender, if it runs one. */
export function wakeSender(): void {
  (globalThis as GlobalWithWake)[WAKE_KEY]?.();
}
