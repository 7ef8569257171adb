import type { Call } from "./provider-server";

/** True when the call is signed in with this secret key as user name and no password. */
export function knows(call: Call, secretKey: string): boolean {
  return call.headers.authorization === `Basic ${Buffer.from(`${secretKey}:`).toString("base64")}`;
}

/** A body's JSON; null where it is none. */
export function jsonOf(call: Call): unknown {
  try {
    return JSON.parse(call.body);
  } catch {
    return null;
  }
}
