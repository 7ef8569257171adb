import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { collectDefaultMetrics } from "prom-client";
import { counter, gauge, histogram, metrics } from "./metrics";
import { builtRouteNames } from "./route-names";

/** Streams are open for as long as their page is: their time says nothing. */
const STREAM = "text/event-stream";

type Begun = { method: string; url: string; at: number };
const INSTALLED = Symbol.for("gerai.http-metrics");
type GlobalWithInstalled = typeof globalThis & { [INSTALLED]?: Map<ServerResponse, Begun> };

/**
 * Counts this process's HTTP requests, and what prom-client knows of the process. By what Node tells of each request and answer, not by
 * listeners on them: what the doorkeepers answer is seen as well, and Next's own ten listeners stay the last that Node allows.
 */
export function installHttpMetrics(): void {
  const holder = globalThis as GlobalWithInstalled;
  if (holder[INSTALLED]) return;
  const begun = new Map<ServerResponse, Begun>();
  holder[INSTALLED] = begun;
  collectDefaultMetrics({ register: metrics() });
  const nameOf = builtRouteNames();
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    if (begun.size > 0 && begun.size % 256 === 0) dropClosed(begun);
    // As it was asked: the framework rewrites both.
    begun.set(response, { method: request.method ?? "", url: request.url ?? "", at: performance.now() });
  });
  subscribe("http.server.response.finish", (message) => {
    const { response } = message as { response: ServerResponse };
    const asked = begun.get(response);
    if (!asked) return;
    begun.delete(response);
    count(asked, response, nameOf(asked.url));
  });
}

/** Sets how many requests are under way; called when it is asked for. */
export function measureRequests(): void {
  const begun = (globalThis as GlobalWithInstalled)[INSTALLED];
  if (!begun) return;
  dropClosed(begun);
  gauge("gerai_http_requests_in_flight").set(begun.size);
}

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

function count({ method, at }: Begun, response: ServerResponse, route: string): void {
  const status = `${Math.floor(response.statusCode / 100)}xx`;
  counter("gerai_http_requests_total").inc({ method: METHODS.has(method) ? method : "other", route, status });
  if (String(response.getHeader("content-type") ?? "").startsWith(STREAM)) return;
  histogram("gerai_http_request_duration_seconds").observe({ route }, (performance.now() - at) / 1000);
}

// A caller who goes away leaves no finished answer.
function dropClosed(begun: Map<ServerResponse, Begun>): void {
  for (const response of begun.keys()) if (response.closed || response.destroyed) begun.delete(response);
}
