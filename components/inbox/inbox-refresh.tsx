"use client";

import { useEffect } from "react";
import { useRouter } from "@/i18n/navigation";

const EVERY_MS = 3000;

/** Draws the page anew every few seconds while somebody looks at it. */
export function InboxRefresh() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
