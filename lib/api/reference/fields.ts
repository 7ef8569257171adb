import { boundsOf } from "./bounds";
import { type JsonSchema, shapeNameOf, typeOf } from "./type-words";

/** A line of a table of fields. */
export type Field = {
  /** Its own among its list's. */
  key: string;
  /** Where it is, e.g. lines[].quantity; "" for the whole. */
  path: string;
  type: string;
  /** The named shape it is, or is a list of. */
  shape: string | null;
  optional: boolean;
  bounds: string[];
  description: string | null;
  /** True for the head of one of several forms; its fields follow. */
  isForm: boolean;
};

/** Every field of a schema, outer ones first; named shapes are named, not opened. */
export function fieldsOf(schema: JsonSchema): Field[] {
  // One path may come under several forms of a body.
  return insideOf(schema, "").map((field, index) => ({ ...field, key: `${index}:${field.path}` }));
}

function insideOf(schema: JsonSchema, path: string): Field[] {
  if (shapeNameOf(schema)) return [];
  if (schema.type === "array" && schema.items) return insideOf(schema.items, `${path}[]`);
  const forms = formsOf(schema);
  if (forms.length === 1 && forms[0]) return insideOf(forms[0], path);
  if (forms.length > 1) return forms.flatMap((form) => [formHead(form, path), ...insideOf(form, path)]);
  const { properties = {}, required = [], additionalProperties } = schema;
  const own = Object.entries(properties).flatMap(([name, property]) => {
    const at = path ? `${path}.${name}` : name;
    return [fieldOf(property, at, !required.includes(name)), ...insideOf(property, at)];
  });
  const rest = typeof additionalProperties === "object" ? insideOf(additionalProperties, `${path}.*`) : [];
  return [...own, ...rest];
}

// The objects among the forms a value may have; what is null or plain is said by its type alone.
function formsOf(schema: JsonSchema): JsonSchema[] {
  const all = schema.anyOf ?? schema.oneOf ?? [];
  return all.filter((form) => form.properties || form.anyOf || form.oneOf || form.type === "array");
}

/** A value as one line. */
export function fieldOf(schema: JsonSchema, path: string, optional: boolean): Field {
  const type = typeOf(schema);
  const description = schema.description ?? describedWithin(schema);
  return {
    key: path,
    path,
    type,
    shape: shapeNameOf(schema),
    optional,
    bounds: boundsOf(schema),
    description: description === type ? null : description,
    isForm: false,
  };
}

function formHead(form: JsonSchema, path: string): Field {
  const marks = Object.entries(form.properties ?? {}).filter(([, property]) => property.const !== undefined);
  const words = marks.map(([name, property]) => `${name} is ${JSON.stringify(property.const)}`);
  const type = words.length > 0 ? `when ${words.join(" and ")}` : "either";
  return { key: path, path, type, shape: null, optional: false, bounds: [], description: null, isForm: true };
}

function describedWithin({ anyOf, items }: JsonSchema): string | null {
  const named = [...(anyOf ?? []), ...(items ? [items] : [])].find(({ description }) => description);
  return named?.description ?? null;
}
