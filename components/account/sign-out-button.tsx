"use client";

import { type ReactNode, useTransition } from "react";
import { signOutAction } from "@/lib/identity/actions";

/** Ends this device's session and loads the first page anew. */
export function SignOutButton({ className, children }: { className?: string; children: ReactNode }) {
  const [pending, startTransition] = useTransition();

  function signOut() {
    startTransition(async () => {
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
