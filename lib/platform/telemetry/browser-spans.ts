import { z } from "zod";
import { builtRouteNames } from "../route-names";
import { MOST_CALLS_AT_ONCE } from "./browser-limits";
import { startSpan } from "./span";
import { startedTraces, type ToldSpan } from "./started";

const HOUR_MS = 3_600_000;

const hex = (digits: number) => z.string().regex(new RegExp(`^(?!0+$)[0-9a-f]{${digits}}$`));
const ms = z.number().min(0).max(HOUR_MS);
// A browser's clock may say anything: it tells how long ago and how long.
const times = { ago: ms, took: ms };
const path = z.string().startsWith("/").max(200);

/** A page's view and what its scripts asked of us, as lib/platform/telemetry/in-browser.ts tells them. */
export const browserSpansInput = z.strictObject({
  page: z.string().regex(/^00-(?!0+-)[0-9a-f]{32}-(?!0+-)[0-9a-f]{16}-01$/),
  /** The id of the view's span. */
  view: hex(16),
  load: z.strictObject({ path, ...times, ttfb: ms, lcp: ms.optional(), inp: ms.optional() }).optional(),
  calls: z
    .array(
      z.strictObject({
        trace: hex(32),
        span: hex(16),
        path,
        method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]),
        action: z.boolean(),
        /** 0: no answer came. */
        status: z.int().min(0).max(599),
        ...times,
      }),
    )
    .max(MOST_CALLS_AT_ONCE),
});

export type BrowserSpans = z.infer<typeof browserSpansInput>;
type Load = NonNullable<BrowserSpans["load"]>;
type Call = BrowserSpans["calls"][number];

/** Sends a browser's spans with those of this process, as far as their traces are kept. Routes are named by their patterns, never by what was sent. */
export function tellBrowserSpans({ page, view, load, calls }: BrowserSpans): void {
  const traces = startedTraces();
  if (!traces) return;
  const now = Date.now();
  const [, traceId = "", parentSpanId = ""] = page.split("-");
  const link = { traceId, spanId: view };
  const spans: ToldSpan[] = calls.map((call) => ({ ...callSpan(call), ...timesOf(call, now), link }));
  if (load) spans.push({ ...loadSpan(load), ...timesOf(load, now), traceId, spanId: view, parentSpanId });
  for (const span of spans) if (isKept(span)) traces.tellBrowserSpan(span);
}

function loadSpan({ path, ttfb, lcp, inp }: Load) {
  const route = routeOf(path);
  const vitals = { ttfb, lcp, inp };
  const attributes = Object.fromEntries(
    Object.entries(vitals).flatMap(([vital, value]) =>
      value === undefined ? [] : [[`browser.web_vital.${vital}`, value]],
    ),
  );
  return {
    name: `view ${route}`,
    kind: "INTERNAL",
    attributes: { "http.route": route, ...attributes },
    failed: false,
  } as const;
}

function callSpan({ trace, span, path, method, action, status }: Call) {
  const route = routeOf(path);
  const attributes = {
    "http.request.method": method,
    "url.template": route,
    ...(status > 0 ? { "http.response.status_code": status } : { "error.type": "no answer" }),
  };
  return {
    name: action ? `action on ${route}` : `${method} ${route}`,
    kind: "CLIENT",
    traceId: trace,
    spanId: span,
    attributes,
    failed: status === 0 || status >= 500,
  } as const;
}

function timesOf({ ago, took }: { ago: number; took: number }, now: number) {
  return { startedAt: now - ago, endedAt: now - ago + Math.min(ago, took) };
}

// Asked of the sampler itself: what a browser claims was recorded may not have been.
function isKept({ name, traceId, spanId }: ToldSpan): boolean {
  return startSpan(name, { parent: `00-${traceId}-${spanId}-01` }).isRecording();
}

let routeOf: (url: string) => string = (url) => {
  routeOf = builtRouteNames();
  return routeOf(url);
};
