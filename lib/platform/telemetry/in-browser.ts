import { BROWSER_SPANS_PATH, MOST_CALLS_AT_ONCE } from "./browser-limits";
import type { BrowserSpans } from "./browser-spans";

/** What one page tells of in its life: a long one goes on unmeasured. */
const MOST_CALLS = 100;
const TELL_MS = 5_000;

type Call = Omit<BrowserSpans["calls"][number], "ago"> & { at: number };

/**
 * Measures a page whose trace is kept: its view is a span of that trace, and each server action, navigation and API call begins a trace
 * of its own, which the server goes on with and which is linked with the view. They are told every few seconds, and when the page is left.
 */
export function measurePage(page: string): void {
  const view = hex(16);
  const pathname = pathOf(location.pathname);
  const vitals = watchVitals();
  const calls: Call[] = [];
  let isViewTold = false;

  const tell = () => {
    const now = performance.now();
    const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    const load = !isViewTold &&
      entry && {
        path: pathname,
        ago: now,
        took: entry.duration || now,
        ttfb: entry.responseStart,
        ...vitals,
      };
    if (!load && calls.length === 0) return;
    isViewTold = true;
    const told = calls.splice(0, MOST_CALLS_AT_ONCE).map(({ at, ...call }) => ({ ...call, ago: now - at }));
    const body = { page, view, ...(load && { load }), calls: told } satisfies BrowserSpans;
    navigator.sendBeacon(BROWSER_SPANS_PATH, JSON.stringify(body));
  };
  setInterval(tell, TELL_MS);
  addEventListener("pagehide", tell);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") tell();
  });
  followCalls(page.slice(21, 35), (call) => calls.push(call));
}

// Gives each call of ours a traceparent. Its trace's last digits are the page's, by which the server keeps it as it kept the page.
function followCalls(digits: string, onCall: (call: Call) => void): void {
  const real = window.fetch;
  let left = MOST_CALLS;
  window.fetch = async (input, init) => {
    const from = input instanceof Request ? input : undefined;
    const { origin, pathname } = new URL(from?.url ?? String(input), location.href);
    const headers = new Headers(init?.headers ?? from?.headers);
    const action = headers.has("next-action");
    const isOurs = action || pathname.startsWith("/api/") || isNavigation(headers);
    if (origin !== location.origin || !isOurs || left-- <= 0) return real(input, init);
    const [trace, span, at] = [hex(18) + digits, hex(16), performance.now()];
    headers.set("traceparent", `00-${trace}-${span}-01`);
    let status = 0;
    try {
      const answer = await real(input, { ...init, headers });
      status = answer.status;
      return answer;
    } finally {
      const method = (init?.method ?? from?.method ?? "GET") as Call["method"];
      const took = performance.now() - at;
      onCall({ trace, span, path: pathOf(pathname), method, action, status, at, took });
    }
  };
}

function isNavigation(headers: Headers): boolean {
  return (
    headers.has("rsc") && !headers.has("next-router-prefetch") && !headers.has("next-router-segment-prefetch")
  );
}

// The largest paint so far, and the slowest answer to a press or a key.
function watchVitals(): { lcp?: number; inp?: number } {
  const vitals: { lcp?: number; inp?: number } = {};
  const watch = (type: string, note: (entry: PerformanceEntry & { interactionId?: number }) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch("largest-contentful-paint", ({ startTime }) => {
    vitals.lcp = startTime;
  });
  watch("event", ({ duration, interactionId }) => {
    if (interactionId) vitals.inp = Math.max(vitals.inp ?? 0, duration);
  });
  return vitals;
}

const pathOf = (pathname: string) => pathname.slice(0, 200);

function hex(digits: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(digits / 2));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
