import type { IncomingMessage, ServerResponse } from "node:http";
import { env } from "@/lib/platform/env";
import { listenIn } from "@/lib/platform/listen-in";
import { rootLog } from "@/lib/platform/log";
import { requestIdOf } from "@/lib/platform/request-id";
import { answerHeaders } from "@/lib/platform/security-headers";
import { inSpan } from "@/lib/platform/telemetry/span";
import type { ApiRequest } from "./asked";
import { createDoor, PREFIX } from "./door";
import type { Endpoint } from "./endpoint";
import { storeEndpoints } from "./endpoints/store";
import { buildPaths, matchPath } from "./match";
import type { HttpAnswer } from "./respond";

/**
 * Answers what people write through the API (carts, orders, payments) at this process's HTTP server, before the framework: half of
 * what such a request costs is the framework's way to a handler, and none of these use anything of it. Reading goes through the
 * route handler, which compresses and is cached, and so do the console and the admin: they empty the framework's cache.
 */
export function installOwnDoor(): void {
  const paths = buildPaths(storeEndpoints.filter(isOurs));
  const answer = createDoor(storeEndpoints);
  listenIn("api door", (request, response) => {
    const { url = "", method = "" } = request;
    if (method === "GET" || !url.startsWith(`${PREFIX}/`)) return false;
    const [path = ""] = url.slice(PREFIX.length).split("?", 1);
    const found = matchPath(paths, path.split("/").slice(1))?.endpoints.get(method as Endpoint["method"]);
    if (!found) return false;
    traced(request, found, async () => {
      const said = await answer(apiRequest(request, response));
      give(response, said);
      return said.status;
    }).catch((error: unknown) => {
      // The door answers every refusal and fault itself; what goes wrong here must not end the process.
      rootLog().error({ err: error }, "an answer could not be given");
      response.destroy();
    });
    return true;
  });
}

function isOurs({ caller, method }: Endpoint): boolean {
  return caller === "person" && method !== "GET";
}

// The span that the framework would have begun.
function traced(request: IncomingMessage, { method, path }: Endpoint, work: () => Promise<number>) {
  const route = PREFIX + path;
  const attributes = { "http.request.method": method, "http.route": route };
  const parent = request.headers.traceparent?.toString();
  return inSpan(`${method} ${route}`, { kind: "SERVER", attributes, parent }, async (span) => {
    span.setAttribute("http.response.status_code", await work());
  });
}

/** Node's request as the door reads it; both know its id from now on. */
export function apiRequest(request: IncomingMessage, response: ServerResponse): ApiRequest {
  const { headers, method = "", url = "" } = request;
  const requestId = requestIdOf(headers["x-request-id"]?.toString());
  headers["x-request-id"] = requestId;
  response.setHeader("x-request-id", requestId);
  return {
    method,
    url: env().APP_URL + url,
    headers: { get: (name) => headers[name]?.toString() ?? null },
    body: request,
  };
}

/** Says an answer at Node's server, with the headers that every answer of ours has. */
export function give(response: ServerResponse, { status, headers, body }: HttpAnswer): void {
  response.writeHead(status, {
    ...answerHeaders(`${PREFIX}/`),
    ...headers,
    ...(body !== null && { "content-length": Buffer.byteLength(body) }),
  });
  response.end(body);
}
