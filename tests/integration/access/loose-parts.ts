import type { z } from "zod";

type Def = z.core.$ZodTypeDef & Record<string, unknown>;

/** Kinds that hold no field of their own. What is not named here or below is refused: a new kind is looked at first. */
const LEAVES = new Set([
  ...["string", "number", "int", "boolean", "bigint", "date", "enum", "literal", "null", "undefined"],
  ...["never", "transform", "template_literal", "file", "void"],
]);
const WRAPPERS = [
  "optional",
  "nullable",
  "default",
  "prefault",
  "catch",
  "readonly",
  "nonoptional",
  "success",
];

/** Where a schema, or a part of it, takes fields that it does not name: as paths, none for a strict one. */
export function looseParts(schema: unknown, at = "input"): string[] {
  const def = (schema as { def?: Def } | undefined)?.def;
  if (!def) return [`${at}: no schema`];
  const inside = (part: unknown, name: string) => looseParts(part, `${at}${name}`);
  const each = (parts: unknown, name: string) => (parts as unknown[]).flatMap((part) => inside(part, name));
  const { type } = def as { type: string };
  if (LEAVES.has(type)) return [];
  if (WRAPPERS.includes(type)) return inside(def.innerType, "");
  switch (type) {
    case "object":
      return [
        ...((def.catchall as { def?: Def } | undefined)?.def?.type === "never" ? [] : [`${at}: not strict`]),
        ...Object.entries(def.shape as object).flatMap(([key, part]) => inside(part, `.${key}`)),
      ];
    case "array":
      return inside(def.element, "[]");
    case "tuple":
      return each(def.items, "[]");
    case "record":
      return [...inside(def.keyType, "{key}"), ...inside(def.valueType, "{}")];
    case "union":
      return each(def.options, "|");
    case "intersection":
      return each([def.left, def.right], "&");
    case "pipe":
      return each([def.in, def.out], "");
    case "custom":
      return isFile(schema) ? [] : [`${at}: custom`];
    default:
      return [`${at}: ${type}`];
  }
}

// z.instanceof(File) is a custom check: it takes a file and nothing that could hold fields.
function isFile(schema: unknown): boolean {
  const { safeParse } = schema as z.ZodType;
  return (
    safeParse(new File(["x"], "x.png", { type: "image/png" })).success &&
    !safeParse({}).success &&
    !safeParse("x").success
  );
}
