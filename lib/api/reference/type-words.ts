/** The part of JSON Schema that the contract uses. */
export type JsonSchema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
};

const FORMATS: Record<string, string> = {
  uuid: "UUID",
  "date-time": "time",
  date: "day",
  uri: "URL",
  email: "e-mail address",
};
const TYPES: Record<string, string> = {
  string: "text",
  integer: "whole number",
  number: "number",
  boolean: "true or false",
  null: "null",
  object: "object",
};

/** What a value is, in words. */
export function typeOf(schema: JsonSchema): string {
  const { $ref, type, format = "", items, anyOf, oneOf, additionalProperties } = schema;
  if ($ref) return nameOf($ref);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (anyOf || oneOf) return [...new Set((anyOf ?? oneOf ?? []).map(typeOf))].join(" or ");
  if (Array.isArray(type)) return type.map((one) => typeOf({ ...schema, type: one })).join(" or ");
  if (type === "array") return `list of ${items ? typeOf(items) : "anything"}`;
  if (type === "object" && typeof additionalProperties === "object")
    return `object of ${typeOf(additionalProperties)} by name`;
  if (type === "string" && format in FORMATS) return FORMATS[format] ?? "";
  return TYPES[type ?? ""] ?? "anything";
}

/** The named shape a value is, may be, or is a list of. */
export function shapeNameOf({ $ref, anyOf, oneOf, items, additionalProperties }: JsonSchema): string | null {
  if ($ref) return nameOf($ref);
  const within = [...(anyOf ?? oneOf ?? []), ...(items ? [items] : [])];
  if (typeof additionalProperties === "object") within.push(additionalProperties);
  const names = within.map(shapeNameOf).filter((name) => name !== null);
  return names.length === 1 ? (names[0] ?? null) : null;
}

function nameOf($ref: string): string {
  return $ref.slice($ref.lastIndexOf("/") + 1);
}
