import type { IncomingMessage, ServerResponse } from "node:http";
import { env } from "./env";
import { busy, createGate } from "./gate";
import { listenIn } from "./listen-in";
import { counter, gauge } from "./metrics";

/** Where a crowd comes at once. */
const PATHS = new Set(["/api/orders", "/api/v1/orders"]);

/** Well below the two seconds in which everybody is to know where he stands. */
const PATIENCE_MS = 700;

/**
 * Turns orders away at the door of this process's HTTP server when it has as many as it can answer soon: 429 BUSY with
 * Retry-After, before the framework, the session or the database are asked anything. In a flash sale turning away is most of the
 * work, and through a route handler it costs as much as half an order.
 */
export function installOrderGate(): void {
  const gate = createGate({ fewest: 8, most: () => env().ORDERS_AT_ONCE, patienceMs: PATIENCE_MS });
  const places = gauge("gerai_order_gate_places");
  listenIn("order gate", (request, response) => {
    if (!isOrder(request)) return false;
    const place = gate.enter();
    places.set(gate.load().places);
    if (!place) return turnAway(request, response);
    response.once("close", place.leave);
    return false;
  });
}

function isOrder(request: IncomingMessage): boolean {
  return request.method === "POST" && PATHS.has(request.url ?? "");
}

function turnAway(request: IncomingMessage, response: ServerResponse): true {
  counter("gerai_orders_turned_away_total").inc();
  const { code, params } = busy();
  const body = JSON.stringify({
    type: "about:blank",
    title: code,
    status: 429,
    code,
    params,
    fieldErrors: {},
  });
  request.resume(); // Its body is read and forgotten, so that the connection can be used again.
  response.writeHead(429, {
    "content-type": "application/problem+json",
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
    "retry-after": String(params.seconds),
  });
  response.end(body);
  return true;
}
