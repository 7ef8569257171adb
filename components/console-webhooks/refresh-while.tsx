"use client";

import { useEffect } from "react";
import { useRouter } from "@/i18n/navigation";

const LOOKS = 12;
const EVERY_MS = 1_500;

/** Shows the page anew for a moment while something is on its way. */
export function RefreshWhile({ waiting }: { waiting: boolean }) {
  const router = useRouter();

  useEffect(() => {
    if (!waiting) return;
    let looks = 0;
    const timer = setInterval(() => {
      looks++;
      if (looks >= LOOKS) clearInterval(timer);
      router.refresh();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [waiting, router]);

  return null;
}
