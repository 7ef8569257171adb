"use client";

import { useEffect, useRef, useState } from "react";
import { useRouter } from "@/i18n/navigation";

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 15_000;
const BACKOFF = 1.4;
/** Whoever comes back from paying looks at the page and waits: so long it asks without slowing down. */
const EAGER_ASKS = 12;

type StatusAnswer = { status: string; deadline: string; now: string };

/**
 * Waits for an unpaid order to be paid or to end: counts down to the server's deadline by the server's clock, asks for the
 * status while the page is looked at, and has the page rendered anew once it is no longer unpaid.
 */
export function useOrderStatus(number: string, initial: { deadline: string; now: string }) {
  const { refresh } = useRouter();
  const [remaining, setRemaining] = useState(() => Date.parse(initial.deadline) - Date.parse(initial.now));
  const askNow = useRef<() => void>(() => {});
  const { deadline: firstDeadline, now: firstNow } = initial;

  useEffect(() => {
    let deadline = Date.parse(firstDeadline);
    // This page may come out of a cache: until the first answer the server's clock is only a guess.
    let clockAhead = Date.parse(firstNow) - Date.now();
    let etag = "";
    let wait = FIRST_WAIT_MS;
    let asks = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const left = () => deadline - (Date.now() + clockAhead);

    async function ask() {
      clearTimeout(timer);
      if (over || document.hidden) return;
      const response = await fetch(`/api/orders/${number}/status`, {
        headers: etag ? { "If-None-Match": etag } : {},
        cache: "no-store",
      }).catch(() => null);
      if (over) return;
      if (response?.ok) {
        const answer = (await response.json()) as StatusAnswer;
        etag = response.headers.get("etag") ?? "";
        deadline = Date.parse(answer.deadline);
        clockAhead = Date.parse(answer.now) - Date.now();
        if (answer.status !== "PENDING_PAYMENT") return finish();
      } else if (response?.status === 401 || response?.status === 404) {
        return finish();
      }
      asks++;
      if (asks > EAGER_ASKS) wait = Math.min(wait * BACKOFF, LONGEST_WAIT_MS);
      // Around the deadline the answer is about to change, however long nothing has happened.
      const soon = left() < LONGEST_WAIT_MS ? FIRST_WAIT_MS : wait;
      timer = setTimeout(ask, soon);
    }

    function finish() {
      over = true;
      refresh();
    }

    function wake() {
      wait = FIRST_WAIT_MS;
      asks = 0;
      if (!document.hidden) void ask();
    }

    askNow.current = wake;
    const ticking = setInterval(() => setRemaining(left()), 500);
    document.addEventListener("visibilitychange", wake);
    window.addEventListener("pageshow", wake);
    void ask();
    return () => {
      over = true;
      clearTimeout(timer);
      clearInterval(ticking);
      document.removeEventListener("visibilitychange", wake);
      window.removeEventListener("pageshow", wake);
    };
  }, [number, firstDeadline, firstNow, refresh]);

  return { remaining: Math.max(0, remaining), askNow: () => askNow.current() };
}
