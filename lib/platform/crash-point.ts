import { env } from "./env";

/** Places where a process may be told to die: between two steps whose gap the rules say is harmless. */
export type CrashPoint =
  | "ordering.place.before-commit"
  | "ordering.place.after-commit"
  | "ordering.mark-paid.before-commit"
  | "ordering.mark-paid.after-commit"
  | "ordering.expire.before-commit"
  | "ordering.expire.after-commit"
  | "outbox.relay.after-claim"
  | "outbox.relay.before-sent"
  | "notifications.send.after-provider"
  | "payments.webhook.after-commit"
  | "payments.refund.after-provider";

const passings = new Map<CrashPoint, number>();

/**
 * Does nothing, unless GERAI_CRASH_POINT names this place: "<point>:<n>" kills the process, as a power cut would, when it passes
 * here for the nth time. For npm run test:chaos.
 */
export function crashPoint(point: CrashPoint): void {
  const wanted = env().GERAI_CRASH_POINT;
  if (!wanted?.startsWith(`${point}:`)) return;
  const passed = (passings.get(point) ?? 0) + 1;
  passings.set(point, passed);
  if (passed >= Number(wanted.slice(point.length + 1))) process.kill(process.pid, "SIGKILL");
}
