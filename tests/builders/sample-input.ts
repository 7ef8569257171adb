import { z } from "zod";
import { newId } from "@/lib/platform/id";

type Schema = Exclude<z.core.JSONSchema.JSONSchema, boolean>;

/** Texts whose form a schema's type does not tell. */
const BY_NAME: Record<string, () => unknown> = {
  phone: () => "0812-9876-5432",
  postcode: () => "40132",
  trackingNumber: () => "JX1234567890",
  accountNumber: () => "1234567890",
  messageId: () => `msg_${newId().replaceAll("-", "")}`,
  hash: () => "0".repeat(64),
  url: () => "https://erp.example.com/hooks",
  orders: newId,
};

/** Some input that a schema takes, with what it demands and nothing else: rows it names do not exist. */
export function sampleInput(schema: z.ZodType | undefined): Record<string, unknown> {
  if (!schema) return {};
  const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return sampleOf("", json) as Record<string, unknown>;
}

function sampleOf(name: string, schema: Schema): unknown {
  const made = BY_NAME[name];
  if (made) return made();
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [first] = schema.anyOf ?? schema.oneOf ?? [];
  if (first) return sampleOf(name, first as Schema);
  if (schema.type === "object") return sampleObject(schema);
  if (schema.type === "array")
    return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf("", schema.items as Schema));
  if (schema.type === "boolean") return true;
  if (schema.type === "integer" || schema.type === "number") return Math.max(schema.minimum ?? 1, 1);
  if (schema.format === "uuid") return newId();
  if (schema.format === "date-time") return "2026-01-01T00:00:00Z";
  return "x".repeat(Math.min(Math.max(schema.minLength ?? 0, 20), schema.maxLength ?? 20));
}

function sampleObject({ properties = {}, required = [] }: Schema): Record<string, unknown> {
  const fields = Object.entries(properties).filter(([name]) => required.includes(name));
  return Object.fromEntries(fields.map(([name, field]) => [name, sampleOf(name, field as Schema)]));
}
