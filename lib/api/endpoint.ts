import type { z } from "zod";
import type { Ctx } from "@/lib/platform/ctx";
import type { ErrorCode } from "@/lib/platform/errors";
import type { Scope } from "@/lib/platform/scopes";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * Who may call: anybody (no token is read), a signed-in person's access token, that of a shop's member or a key of the shop with
 * the scope (null: any key), or that of platform staff. The verb behind still decides whose rows and which role.
 */
export type Caller = "anybody" | "person" | "staff" | { scope: Scope | null };

export type EndpointInput<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = {
  params: z.output<Params>;
  query: z.output<Query>;
  body: z.output<Body>;
  /** 64 characters, the same for every repeat of the request: what verbs take as their idempotency key. "" where none is asked. */
  key: string;
};

/** An answer that says more than its body. */
export type Reply<Result> = {
  result: Result;
  headers?: Record<string, string>;
  /** Cache tags (lib/platform/cache-tags.ts) of what has just changed. */
  stale?: readonly string[];
};

export type EndpointDefinition<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Result extends z.ZodType,
> = {
  /** operationId of the contract: stable, camelCase, unique. */
  id: string;
  method: Method;
  /** Below /api/v1, with {name} for each of `params`. */
  path: `/${string}`;
  /** Group in the reference. */
  tag: string;
  summary: string;
  description?: string;
  caller: Caller;
  /** The path's parts, each a string; strict. */
  params?: Params;
  query?: Query;
  body?: Body;
  /** Largest body in bytes; 64 kB unless said. */
  bodyLimit?: number;
  /** 200 unless said; 204 has no result. */
  status?: 200 | 201 | 202 | 204;
  /** What is answered; fields it does not name are not sent. */
  result?: Result;
  /** Codes the verb may refuse with, besides those every endpoint of its kind has. */
  refusals?: readonly ErrorCode[];
  /** A POST that creates: demands Idempotency-Key, and a repeat gets the first answer. */
  creates?: boolean;
  /** An edit of what the GET of this id answers at the same path: If-Match is compared with that answer's ETag. */
  edits?: string;
  /** Whole seconds for which anybody's cache may keep the answer; for callers "anybody" only. */
  fresh?: number;
  run: (
    ctx: Ctx,
    input: EndpointInput<Params, Query, Body>,
  ) => Promise<z.input<Result> | Reply<z.input<Result>>>;
};

type Nothing = z.ZodUndefined;

/** What the dispatcher and the contract know of an endpoint, whatever its types. */
export type Endpoint = Omit<EndpointDefinition<z.ZodType, z.ZodType, z.ZodType, z.ZodType>, "run"> & {
  run: (ctx: Ctx, input: EndpointInput<z.ZodType, z.ZodType, z.ZodType>) => Promise<unknown>;
};

const REPLY = Symbol("reply");

/** One operation of the API: its place in the contract, who may call it, and the verb behind it. */
export function endpoint<
  Params extends z.ZodType = Nothing,
  Query extends z.ZodType = Nothing,
  Body extends z.ZodType = Nothing,
  Result extends z.ZodType = Nothing,
>(definition: EndpointDefinition<Params, Query, Body, Result>): Endpoint {
  // The dispatcher hands `run` only what the endpoint's own schemas parsed, so the wider type is told no lie.
  return definition as unknown as Endpoint;
}

/** Says headers or stale cache tags along with a result. */
export function reply<Result>(result: Result, more: Omit<Reply<Result>, "result">): Reply<Result> {
  return { result, ...more, [REPLY]: true } as Reply<Result>;
}

/** The result of `run` with what came along. */
export function asReply(value: unknown): Reply<unknown> {
  const isReply = typeof value === "object" && value !== null && REPLY in value;
  return isReply ? (value as unknown as Reply<unknown>) : { result: value };
}
