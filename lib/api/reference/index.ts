import type { ErrorCode } from "@/lib/platform/errors";
import { ERROR_STATUS } from "@/lib/platform/errors";
import { WEBHOOK_EVENTS } from "@/lib/webhooks";
import type { Caller, Method } from "../endpoint";
import { endpoints } from "../endpoints";
import { openApiDocument } from "../openapi";
import { webhookTypes } from "../openapi-webhooks";
import { refusalsOf } from "../refusals";
import { type Field, fieldOf, fieldsOf } from "./fields";
import { type JsonSchema, shapeNameOf, typeOf } from "./type-words";

/** A body or an answer. */
export type Content = { type: string; shape: string | null; fields: Field[] };

export type Operation = {
  id: string;
  method: Method;
  path: string;
  summary: string;
  description: string | null;
  caller: Caller;
  parameters: (Field & { place: "path" | "query" | "header" })[];
  body: Content | null;
  status: number;
  answer: Content | null;
  /** Codes of its own, then those that every operation of its kind has. */
  refusals: { own: ErrorCode[]; common: ErrorCode[] };
};

export type Shape = { name: string; description: string | null; fields: Field[] };
export type Group = { slug: string; name: string; operations: Operation[]; shapes: Shape[] };
export type WebhookEvent = { type: string; description: string; shape: string };

/** The contract as people read it. */
export type Reference = {
  groups: Group[];
  errors: { code: ErrorCode; status: number }[];
  webhooks: { events: WebhookEvent[]; shapes: Shape[] };
};

type Raw = {
  parameters?: { name: string; in: "path" | "query" | "header"; required?: boolean; schema: JsonSchema }[];
  requestBody?: { content: Media };
  responses: Record<string, { content?: Media }>;
};
type Media = Record<string, { schema: JsonSchema }>;
type Schemas = Record<string, JsonSchema>;

let kept: Reference | undefined;

/** The reference of this build's endpoints, made once: it is a function of the code. */
export function apiReference(): Reference {
  kept ??= makeReference();
  return kept;
}

function makeReference(): Reference {
  // The document is what we have just made; its library's types say less of it than we know.
  const document = openApiDocument(endpoints) as unknown as {
    paths: Record<string, Record<string, Raw>>;
    components: { schemas: Schemas };
  };
  const { schemas } = document.components;
  const names = [...new Set(endpoints.map(({ tag }) => tag))];
  const groups = names.map((name) => {
    const operations = endpoints
      .filter(({ tag }) => tag === name)
      .map((endpoint) =>
        operationOf(endpoint, document.paths[endpoint.path]?.[endpoint.method.toLowerCase()]),
      );
    return {
      slug: slugOf(name),
      name,
      operations,
      shapes: shapesOf(operations.flatMap(shapeNames), schemas),
    };
  });
  const errors = (Object.keys(ERROR_STATUS) as ErrorCode[]).map((code) => ({
    code,
    status: ERROR_STATUS[code],
  }));
  return { groups, errors, webhooks: webhooksOf(schemas) };
}

function webhooksOf(schemas: Schemas): Reference["webhooks"] {
  const events = webhookTypes.map((type) => ({
    type,
    description: WEBHOOK_EVENTS[type].description,
    shape: WEBHOOK_EVENTS[type].data.meta()?.id ?? "",
  }));
  return {
    events,
    shapes: shapesOf(
      events.map(({ shape }) => shape),
      schemas,
    ),
  };
}

function operationOf(endpoint: (typeof endpoints)[number], raw: Raw | undefined): Operation {
  const { id, method, path, summary, description = null, caller, status = 200, refusals = [] } = endpoint;
  const own = [...new Set(refusals)];
  return {
    id,
    method,
    path,
    summary,
    description,
    caller,
    parameters: (raw?.parameters ?? []).map(({ name, in: place, required, schema }) => ({
      ...fieldOf(schema, name, !required),
      place,
    })),
    body: contentOf(raw?.requestBody?.content),
    status,
    answer: contentOf(raw?.responses[String(status)]?.content),
    refusals: { own, common: [...refusalsOf(endpoint)].filter((code) => !own.includes(code)) },
  };
}

function contentOf(content: Media | undefined): Content | null {
  const schema = content?.["application/json"]?.schema;
  if (!schema) return null;
  return { type: typeOf(schema), shape: shapeNameOf(schema), fields: fieldsOf(schema) };
}

function shapeNames({ body, answer, parameters }: Operation): string[] {
  const contents = [body, answer].filter((content) => content !== null);
  const fields = [...parameters, ...contents.flatMap((content) => content.fields)];
  return [...contents, ...fields].map(({ shape }) => shape).filter((shape) => shape !== null);
}

// The named shapes and all that they name in turn, by name.
function shapesOf(names: string[], schemas: Schemas): Shape[] {
  const found = new Map<string, Shape>();
  const queue = [...names];
  for (const name of queue) {
    const schema = schemas[name];
    if (!schema || found.has(name)) continue;
    const fields = fieldsOf(schema);
    found.set(name, { name, description: schema.description ?? null, fields });
    queue.push(...fields.flatMap(({ shape }) => shape ?? []));
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}
