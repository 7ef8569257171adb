import { randomBytes } from "node:crypto";
import { type IncomingMessage, Server, type ServerResponse } from "node:http";
import { env } from "./env";

/** What only a proxy of ours may say of a request, by which the framework and we would otherwise judge it. */
const FORWARDING = ["forwarded", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "x-real-ip"];

/** Marks what came through this door already: the framework sends an action on to itself when another page holds it. */
const MARK = "x-gerai-door";

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

const INSTALLED = Symbol.for("gerai.front-door");
type GlobalWithDoor = typeof globalThis & { [INSTALLED]?: true };

/**
 * Turns away what the framework answers with a failure of its own (a method it cannot hold, a path that is no text), and writes
 * into each request of this process's HTTP server who it is that asks. Without a proxy of ours in front (TRUST_PROXY=0)
 * that is the peer of the socket, which the framework names only where the caller did not: whoever invents an x-forwarded-for
 * would have a new address, and new caps, with every request.
 *
 * It listens in on the server's "request" event, as lib/platform/order-gate.ts does and for the same reason.
 */
export function installFrontDoor(): void {
  const holder = globalThis as GlobalWithDoor;
  if (holder[INSTALLED]) return;
  holder[INSTALLED] = true;
  const mark = randomBytes(16).toString("hex");
  const emit = Server.prototype.emit;
  Server.prototype.emit = function (this: Server, event: string | symbol, ...args: unknown[]): boolean {
    if (event === "request") {
      const [request, response] = args as [IncomingMessage, ServerResponse];
      const status = refusal(request);
      if (status) return turnAway(request, response, status);
      admit(request, mark);
    }
    return Reflect.apply(emit, this, [event, ...args]);
  };
}

function refusal({ method = "", url = "" }: IncomingMessage): number | undefined {
  if (!METHODS.has(method)) return 405;
  try {
    return decodeURIComponent(url.split("?", 1)[0] ?? "").includes("\0") ? 400 : undefined;
  } catch {
    return 400;
  }
}

function turnAway(request: IncomingMessage, response: ServerResponse, status: number): true {
  request.resume();
  response.writeHead(status, { "content-length": 0, "cache-control": "no-store", connection: "close" }).end();
  return true;
}

function admit(request: IncomingMessage, mark: string): void {
  const { headers, socket, url = "" } = request;
  // The long form that proxies are asked in: the framework would take it for a path, and send the caller to its host.
  if (/^https?:\/\//i.test(url)) request.url = url.replace(/^https?:\/\/[^/?#]*\/?/i, "/");
  if (headers[MARK] === mark) return;
  headers[MARK] = mark;
  if (env().TRUST_PROXY === "1") return;
  for (const name of FORWARDING) delete headers[name];
  headers["x-forwarded-for"] = socket.remoteAddress?.replace(/^::ffff:(?=\d+\.)/, "") ?? "unknown";
}
