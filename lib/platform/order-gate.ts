import { type IncomingMessage, Server, type ServerResponse } from "node:http";
import { env } from "./env";
import { busy, createGate } from "./gate";
import { counter, gauge } from "./metrics";

/** The one address where a crowd comes at once. */
const PATH = "/api/orders";

/** Well below the two seconds in which everybody is to know where he stands. */
const PATIENCE_MS = 700;

const INSTALLED = Symbol.for("gerai.order-gate");
type GlobalWithGate = typeof globalThis & { [INSTALLED]?: true };

/**
 * Turns orders away at the door of this process's HTTP server when it has as many as it can answer soon: 429 BUSY with
 * Retry-After, before the framework, the session or the database are asked anything. In a flash sale turning away is most of the
 * work, and through a route handler it costs as much as half an order.
 *
 * It listens in on the server's "request" event, as tracing libraries do, because the framework owns the server.
 */
export function installOrderGate(): void {
  const holder = globalThis as GlobalWithGate;
  if (holder[INSTALLED]) return;
  holder[INSTALLED] = true;
  const gate = createGate({ fewest: 8, most: () => env().ORDERS_AT_ONCE, patienceMs: PATIENCE_MS });
  const places = gauge({
    name: "gerai_order_gate_places",
    help: "Orders this process takes on at once by now.",
  });
  const emit = Server.prototype.emit;
  Server.prototype.emit = function (this: Server, event: string | symbol, ...args: unknown[]): boolean {
    const [request, response] = args as [IncomingMessage | undefined, ServerResponse | undefined];
    if (event !== "request" || !request || !response || !isOrder(request))
      return Reflect.apply(emit, this, [event, ...args]);
    const place = gate.enter();
    places.set(gate.load().places);
    if (!place) return turnAway(request, response);
    response.once("close", place.leave);
    return Reflect.apply(emit, this, [event, ...args]);
  };
}

function isOrder(request: IncomingMessage): boolean {
  return request.method === "POST" && request.url === PATH;
}

function turnAway(request: IncomingMessage, response: ServerResponse): true {
  counter({ name: "gerai_orders_turned_away_total", help: "Orders told BUSY at the door." }).inc();
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
