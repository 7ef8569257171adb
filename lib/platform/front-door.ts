import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { env } from "./env";
import { ERROR_STATUS } from "./errors";
import { listenIn } from "./listen-in";
import { mayJoinTrace } from "./telemetry/callers";

/** What only a proxy of ours may say of a request, by which the framework and we would otherwise judge it. */
const FORWARDING = ["forwarded", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "x-real-ip"];

/** Marks what came through this door already: the framework sends an action on to itself when another page holds it. */
const MARK = "x-gerai-door";

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/**
 * Turns away what the framework answers with a failure of its own (a method it cannot hold, a path that is no text), and writes
 * into each request of this process's HTTP server who it is that asks. Without a proxy of ours in front (TRUST_PROXY=0)
 * that is the peer of the socket, which the framework names only where the caller did not: whoever invents an x-forwarded-for
 * would have a new address, and new caps, with every request. The trace a caller names is believed within bounds.
 */
export function installFrontDoor(): void {
  const mark = randomBytes(16).toString("hex");
  listenIn("front door", (request, response) => {
    const code = refusal(request);
    if (code) return turnAway(request, response, code);
    admit(request, mark);
    return false;
  });
}

function refusal({
  method = "",
  url = "",
}: IncomingMessage): "METHOD_NOT_ALLOWED" | "INVALID_INPUT" | undefined {
  if (!METHODS.has(method)) return "METHOD_NOT_ALLOWED";
  try {
    return decodeURIComponent(url.split("?", 1)[0] ?? "").includes("\0") ? "INVALID_INPUT" : undefined;
  } catch {
    return "INVALID_INPUT";
  }
}

function turnAway(
  request: IncomingMessage,
  response: ServerResponse,
  code: "METHOD_NOT_ALLOWED" | "INVALID_INPUT",
): true {
  const status = code === "INVALID_INPUT" ? 400 : ERROR_STATUS[code];
  const body = JSON.stringify({
    type: "about:blank",
    title: code,
    status,
    code,
    params: {},
    fieldErrors: {},
  });
  request.resume(); // Its body is read and forgotten, so that the connection can be used again.
  response.writeHead(status, {
    "content-type": "application/problem+json",
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
    ...(status === 405 && { allow: [...METHODS].join(", ") }),
  });
  response.end(body);
  return true;
}

function admit(request: IncomingMessage, mark: string): void {
  const { headers, socket, url = "" } = request;
  // The long form that proxies are asked in: the framework would take it for a path, and send the caller to its host.
  if (/^https?:\/\//i.test(url)) request.url = url.replace(/^https?:\/\/[^/?#]*\/?/i, "/");
  if (headers[MARK] === mark) return;
  headers[MARK] = mark;
  if (headers.traceparent && !mayJoinTrace(String(headers.traceparent))) delete headers.traceparent;
  if (env().TRUST_PROXY === "1") return;
  for (const name of FORWARDING) delete headers[name];
  headers["x-forwarded-for"] = socket.remoteAddress?.replace(/^::ffff:(?=\d+\.)/, "") ?? "unknown";
}
