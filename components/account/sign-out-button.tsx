"use client";

import { type ReactNode, useTransition } from "react";
import { signOutAction } from "@/lib/identity/actions";

/** A push service that does not answer keeps nobody signed in. The server sends nothing more to this browser either way. */
const PATIENCE_MS = 3_000;

/** Ends this device's session and loads the first page anew. */
export function SignOutButton({ className, children }: { className?: string; children: ReactNode }) {
  const [pending, startTransition] = useTransition();

  function signOut() {
    startTransition(async () => {
      await Promise.race([forgetPush().catch(() => undefined), wait(PATIENCE_MS)]);
      await signOutAction({});
      window.location.assign("/");
    });
  }

  return (
    <button
      type="button"
      className={className}
      aria-busy={pending || undefined}
      disabled={pending}
      onClick={signOut}
    >
      {children}
    </button>
  );
}

async function forgetPush(): Promise<void> {
  if (!("Notification" in window) || Notification.permission !== "granted") return;
  const { forgetBrowser } = await import("@/components/notifications/browser-push");
  await forgetBrowser();
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
