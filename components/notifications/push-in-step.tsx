"use client";

import { useEffect } from "react";

/** Keeps this browser's agreement to push, where there is one, in step with who is signed in and the server's key. Shows nothing. */
export function PushInStep({ publicKey }: { publicKey: string }) {
  useEffect(() => {
    if (!("Notification" in window) || Notification.permission !== "granted") return;
    import("./browser-push").then(({ readPushState }) => readPushState(publicKey)).catch(() => undefined);
  }, [publicKey]);
  return null;
}
