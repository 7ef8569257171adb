"use client";

import { type ReactNode, useEffect, useState } from "react";

export type CartWords = { adding: string; added: string; clamped: string; errors: Record<string, string> };
type Notice = { tone: "busy" | "done" | "warning" | "error"; text: string };

const EVENT = "gerai:cart-notice";
const SHOWN_MS = 6000;

/** Tells the page's CartNotice what came of putting something into the cart. */
export function announceCart(notice: Notice): void {
  window.dispatchEvent(new CustomEvent<Notice>(EVENT, { detail: notice }));
}

/**
 * The one line at the foot of the page that says what the cart did, read out by screen readers. It stands in the page from the
 * start: a live region that appears together with its text is not read.
 */
export function CartNotice({ link, closeLabel }: { link: ReactNode; closeLabel: string }) {
  const [notice, setNotice] = useState<Notice | null>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    function onNotice(event: Event) {
      const { detail } = event as CustomEvent<Notice>;
      clearTimeout(timer);
      setNotice(detail);
      if (detail.tone !== "busy") timer = setTimeout(() => setNotice(null), SHOWN_MS);
    }
    window.addEventListener(EVENT, onNotice);
    return () => {
      clearTimeout(timer);
      window.removeEventListener(EVENT, onNotice);
    };
  }, []);

  const inCart = notice?.tone === "done" || notice?.tone === "warning";
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-[calc(8.75rem+env(safe-area-inset-bottom))] z-50 flex justify-center px-4 md:bottom-6"
    >
      {notice ? (
        <div className="pointer-events-auto flex max-w-full animate-pop-in items-center gap-3 rounded-xl bg-inverse py-2 pr-2 pl-4 font-medium text-inverse-foreground text-sm shadow-lg">
          <span aria-hidden="true">{notice.tone === "done" ? "✓" : notice.tone === "busy" ? "…" : "!"}</span>
          <span className="min-w-0 py-1.5">{notice.text}</span>
          {inCart ? link : null}
          {notice.tone === "busy" ? null : (
            <button
              type="button"
              aria-label={closeLabel}
              onClick={() => setNotice(null)}
              className="grid size-9 shrink-0 place-items-center rounded-lg text-lg hover:bg-white/10"
            >
              ×
            </button>
          )}
        </div>
      ) : null}
    </div>
  );
}
