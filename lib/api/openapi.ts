import { z } from "zod";
import {
  type CreateDocumentOptions,
  createDocument,
  type ZodOpenApiObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from "zod-openapi";
import { ERROR_STATUS, type ErrorCode } from "@/lib/platform/errors";
import type { Endpoint } from "./endpoint";
import { webhooksOf } from "./openapi-webhooks";
import { refusalsOf } from "./refusals";

/** Of the contract, not of the program: its first figure moves when a caller would break. */
const CONTRACT_VERSION = "1.0.0";

const problem = z
  .object({
    type: z.url(),
    title: z.string().meta({ description: "Words for people, in the language of Accept-Language" }),
    status: z.number().int(),
    code: z.string().meta({ description: "Stable; what programs decide by" }),
    params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    fieldErrors: z
      .record(z.string(), z.string())
      .meta({ description: "Field at fault: what is wrong with it" }),
  })
  .meta({ id: "Problem", description: "RFC 9457 problem details" });

/** The contract: OpenAPI 3.1 of the endpoints' own schemas. */
export function openApiDocument(endpoints: readonly Endpoint[]): object {
  const document: ZodOpenApiObject = {
    openapi: "3.1.0",
    info: {
      title: "Gerai API",
      version: CONTRACT_VERSION,
      description:
        "One marketplace, many shops. Amounts are whole rupiah, weights grams, times ISO 8601 in UTC. Send a bearer token: a person's access token, or a key of a shop.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/api/v1" }],
    tags: [...new Set(endpoints.map(({ tag }) => tag))].map((name) => ({ name })),
    paths: pathsOf(endpoints),
    webhooks: webhooksOf(),
    components: {
      securitySchemes: {
        person: {
          type: "http",
          scheme: "bearer",
          bearerFormat: "JWT",
          description: "Access token of a person",
        },
        shopKey: { type: "http", scheme: "bearer", description: "API key of a shop, gerai_sk_…" },
      },
    },
  };
  return createDocument(document, { override: withoutNoise });
}

// Every whole number of zod's has the bounds of what JavaScript can count exactly; they say nothing.
const withoutNoise: CreateDocumentOptions["override"] = ({ jsonSchema }) => {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
};

function pathsOf(endpoints: readonly Endpoint[]): ZodOpenApiPathsObject {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const endpoint of endpoints) {
    paths[endpoint.path] ??= {};
    const path = paths[endpoint.path];
    if (path) path[endpoint.method.toLowerCase()] = operationOf(endpoint);
  }
  return paths;
}

function operationOf(endpoint: Endpoint): ZodOpenApiOperationObject {
  const { id, tag, summary, description, params, query, body, caller } = endpoint;
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description ? { description } : {}),
    security: securityOf(caller),
    ...(typeof caller === "object" && caller.scope !== null ? { "x-scope": caller.scope } : {}),
    requestParams: {
      ...(params ? { path: params as z.ZodObject } : {}),
      ...(query ? { query: query as z.ZodObject } : {}),
      ...headersOf(endpoint),
    },
    ...(body ? { requestBody: { required: true, content: { "application/json": { schema: body } } } } : {}),
    responses: { ...successOf(endpoint), ...problemsOf(endpoint) },
  };
}

function securityOf(caller: Endpoint["caller"]): Record<string, string[]>[] {
  if (caller === "anybody") return [];
  return typeof caller === "object" ? [{ person: [] }, { shopKey: [] }] : [{ person: [] }];
}

function headersOf({ creates, edits }: Endpoint): { header?: z.ZodObject } {
  const header: Record<string, z.ZodType> = {};
  if (creates)
    header["Idempotency-Key"] = z
      .string()
      .regex(/^[!-~]{1,255}$/)
      .meta({ description: "New for each thing you create; a repeat within 7 days gets the first answer" });
  if (edits)
    header["If-Match"] = z
      .string()
      .optional()
      .meta({ description: "ETag of what you read; 412 if it has changed" });
  return Object.keys(header).length > 0 ? { header: z.object(header) } : {};
}

function successOf({
  status = 200,
  result,
  summary,
  method,
}: Endpoint): ZodOpenApiOperationObject["responses"] {
  const content = result && status !== 204 ? { content: { "application/json": { schema: result } } } : {};
  return {
    [String(status)]: { description: summary, ...content },
    ...(method === "GET" ? { "304": { description: "What If-None-Match names is still what it is" } } : {}),
  } as ZodOpenApiOperationObject["responses"];
}

function problemsOf(endpoint: Endpoint): ZodOpenApiOperationObject["responses"] {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of refusalsOf(endpoint)) {
    const status = ERROR_STATUS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, codes]) => [
        String(status),
        { description: codes.join(", "), content: { "application/problem+json": { schema: problem } } },
      ]),
  );
}
