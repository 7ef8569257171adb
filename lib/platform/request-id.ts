import { randomUUID } from "node:crypto";

const SAFE = /^[\w.-]{8,64}$/;

/** The id of a request: the caller's own, which goes into logs, only in a shape that cannot forge a log line. */
export function requestIdOf(given: string | null | undefined): string {
  return given && SAFE.test(given) ? given : randomUUID();
}
