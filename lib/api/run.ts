import { createHash } from "node:crypto";
import { witnessed } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { DomainError, isDomainError } from "@/lib/platform/errors";
import type { Asked } from "./asked";
import { readJson } from "./body";
import { callerName } from "./caller";
import { demandUnchanged } from "./edit-tags";
import { asReply, type Endpoint, type EndpointInput } from "./endpoint";
import { type KeptAnswer, once } from "./idempotency";
import { partNames } from "./match";
import { parseParams, parsePart, queryOf } from "./parse";
import { refusalsOf } from "./refusals";
import { refuse } from "./respond";

type Said = KeptAnswer & { stale?: readonly string[] };
type Input = EndpointInput<never, never, never>;
/** Body and Idempotency-Key, where they were read before. */
type Given = { body: unknown; key: string };

/** Reads the input by the endpoint's schemas, runs its verb, and makes the body of what its result schema names. */
export async function run(ctx: Ctx, asked: Asked, given?: Given): Promise<Said> {
  const { endpoint, edited } = asked;
  const startedAt = performance.now();
  const input = await inputOf(ctx, asked, given);
  const act = {
    name: endpoint.method === "GET" ? "" : endpoint.id,
    input: Object.assign({}, input.body, input.params),
  };
  const work = () =>
    named(
      endpoint,
      witnessed(ctx, act, (own) => endpoint.run(own, input)),
    );
  const value = edited
    ? await demandUnchanged(asked.request, asked.url.pathname, () => read(ctx, edited, input), work)
    : await work();
  const { result, headers = {}, stale = [] } = asReply(value);
  ctx.log.info({ operation: endpoint.id, ms: Math.round(performance.now() - startedAt) }, "api done");
  return { status: endpoint.status ?? 200, headers, body: bodyOf(endpoint, result), stale };
}

/** The same for what creates: once for each Idempotency-Key; refusals are answers too. @throws IDEMPOTENCY_KEY_MISSING */
export async function runOnce(ctx: Ctx, asked: Asked): Promise<Said> {
  const { endpoint, request, url } = asked;
  const key = request.headers.get("idempotency-key") ?? "";
  if (!/^[!-~]{1,255}$/.test(key))
    throw new DomainError("IDEMPOTENCY_KEY_MISSING", { field: "Idempotency-Key" });
  const body = endpoint.body && (await readJson(request, endpoint.bodyLimit));
  const wanted = `${url.pathname}${url.search}\n${JSON.stringify(body)}`;
  let stale: readonly string[] = [];
  const claim = { caller: callerName(ctx), operation: endpoint.id, key, request: wanted };
  const answer = await once(ctx, claim, async () => {
    try {
      const said = await run(ctx, asked, { body, key });
      stale = said.stale ?? [];
      return said;
    } catch (error) {
      return refuse(ctx, error, {});
    }
  });
  const repeated: Record<string, string> = answer.repeated ? { "idempotency-replayed": "true" } : {};
  return { ...answer, headers: { ...answer.headers, ...repeated }, stale };
}

async function inputOf(ctx: Ctx, asked: Asked, given?: Given): Promise<Input> {
  const { endpoint, values, url, request } = asked;
  const params = Object.fromEntries(partNames(endpoint.path).map((name, index) => [name, values[index]]));
  const input = {
    params: parseParams(endpoint.params, params),
    query: parsePart(endpoint.query, queryOf(url)),
    body: undefined as unknown,
    key: given ? verbKey(ctx, endpoint, given.key) : "",
  };
  if (endpoint.body)
    input.body = parsePart(endpoint.body, given ? given.body : await readJson(request, endpoint.bodyLimit));
  return input as Input;
}

async function read(ctx: Ctx, endpoint: Endpoint, { params }: Input): Promise<string> {
  const query = endpoint.query?.parse({});
  const value = await endpoint.run(ctx, { params, query, body: undefined, key: "" });
  return bodyOf(endpoint, asReply(value).result);
}

// A result the contract does not describe is a fault of ours, not of whoever asked.
function bodyOf(endpoint: Endpoint, result: unknown): string {
  if (!endpoint.result) return "";
  const parsed = endpoint.result.safeParse(result);
  if (!parsed.success)
    throw new Error(`${endpoint.id} answers against its contract`, { cause: parsed.error });
  return JSON.stringify(parsed.data);
}

// Outside production a refusal the contract does not name is a fault too, so that the tests find it.
async function named(endpoint: Endpoint, work: Promise<unknown>): Promise<unknown> {
  try {
    return await work;
  } catch (error) {
    const unnamed = isDomainError(error) && !refusalsOf(endpoint).has(error.code);
    if (unnamed && env().NODE_ENV !== "production")
      throw new Error(`${endpoint.id} refuses with ${error.code}, which its contract does not name`);
    throw error;
  }
}

// What a verb takes as its own key: of the caller and the operation too, so that no two of them can meet in one table.
function verbKey(ctx: Ctx, endpoint: Endpoint, key: string): string {
  return createHash("sha256")
    .update(`${callerName(ctx)}\n${endpoint.id}\n${key}`)
    .digest("hex");
}
