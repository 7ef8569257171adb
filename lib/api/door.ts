import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { counter, histogram } from "@/lib/platform/metrics";
import { inSpan } from "@/lib/platform/telemetry/span";
import type { ApiRequest, Asked } from "./asked";
import { anonymousCtx, callerCtx, callerName } from "./caller";
import type { Endpoint, Method } from "./endpoint";
import { takeTurn } from "./limits";
import { buildPaths, matchPath, type PathNode } from "./match";
import { partsOf } from "./parse";
import { type Headers, type HttpAnswer, refuse, respond } from "./respond";
import { run, runOnce } from "./run";

export type Answer = HttpAnswer & {
  /** Cache tags of what has just changed, for the adapter that knows the framework's cache. */
  stale: readonly string[];
};

export const PREFIX = "/api/v1";

/** Makes one door of many endpoints: finds the one that was asked, who asks, whether they may, and says its answer in HTTP. */
export function createDoor(endpoints: readonly Endpoint[]): (request: ApiRequest) => Promise<Answer> {
  const paths = buildPaths(endpoints);
  const byId = new Map(endpoints.map((endpoint) => [endpoint.id, endpoint]));

  return async (request) => {
    const ctx = anonymousCtx(request);
    const headers: Headers = {};
    try {
      const found = find(paths, request, headers);
      if (!found) return { status: 204, headers, body: null, stale: [] };
      demandJson(request);
      const { edits } = found.endpoint;
      const asked: Asked = { ...found, request, edited: edits === undefined ? undefined : byId.get(edits) };
      return await answerCaller(asked, headers);
    } catch (error) {
      return { ...refuse(ctx, error, headers), stale: [] };
    }
  };
}

type Found = Pick<Asked, "endpoint" | "values" | "url">;

// Null for OPTIONS, which is answered by the headers alone.
function find(paths: PathNode, request: ApiRequest, headers: Headers): Found | null {
  const url = new URL(request.url);
  const match = matchPath(paths, partsOf(url, PREFIX));
  if (!match) throw new DomainError("NOT_FOUND");
  const method = request.method === "HEAD" ? "GET" : request.method;
  const endpoint = match.endpoints.get(method as Method);
  if (endpoint) return { endpoint, values: match.values, url };
  const methods = [...match.endpoints.keys()];
  const allowed = [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
  headers.allow = allowed;
  if (request.method === "OPTIONS") return null;
  throw new DomainError("METHOD_NOT_ALLOWED", { params: { allowed } });
}

async function answerCaller(asked: Asked, headers: Headers): Promise<Answer> {
  const { id: operation } = asked.endpoint;
  const ended = histogram("gerai_api_request_duration_seconds").startTimer({ operation });
  const answer = await inSpan(`api ${operation}`, { attributes: { "gerai.operation": operation } }, () =>
    answerAsked(asked, headers),
  );
  ended();
  counter("gerai_api_requests_total").inc({ operation, status: answer.status });
  return answer;
}

async function answerAsked(asked: Asked, headers: Headers): Promise<Answer> {
  const ctx = await callerCtx(asked.request, asked.endpoint);
  try {
    Object.assign(headers, await turnHeaders(ctx));
    const said = asked.endpoint.creates ? await runOnce(ctx, asked) : await run(ctx, asked);
    return { ...respond(asked, said, headers), stale: said.stale ?? [] };
  } catch (error) {
    return { ...refuse(ctx, error, headers), stale: [] };
  }
}

async function turnHeaders(ctx: Ctx): Promise<Headers> {
  const { limit, remaining, resetSeconds } = await takeTurn(ctx, callerName(ctx));
  return {
    "ratelimit-limit": String(limit),
    "ratelimit-remaining": String(remaining),
    "ratelimit-reset": String(resetSeconds),
  };
}

/** The answer as the framework's Response. */
export function asResponse({ status, headers, body }: Answer): Response {
  return new Response(body, { status, headers });
}

// Everything here is JSON; who asks for something else only is told so before anything happens.
function demandJson(request: ApiRequest): void {
  const accepted = request.headers.get("accept");
  if (accepted === null || /(^|[,\s])(\*\/\*|application\/(\*|json|problem\+json))/.test(accepted)) return;
  throw new DomainError("NOT_ACCEPTABLE");
}
