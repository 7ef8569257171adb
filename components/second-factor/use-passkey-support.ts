"use client";

import { browserSupportsWebAuthn } from "@simplewebauthn/browser";
import { useSyncExternalStore } from "react";

/** Whether this browser knows passkeys here; only over https and on localhost do they. The server assumes that it does. */
export function usePasskeySupport(): boolean {
  return useSyncExternalStore(never, browserSupportsWebAuthn, () => true);
}

function never() {
  return () => undefined;
}
