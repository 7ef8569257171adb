import type { JsonSchema } from "./type-words";

/** What a value must keep to, a phrase each. */
export function boundsOf(schema: JsonSchema): string[] {
  const { minimum = schema.exclusiveMinimum, maximum, minLength, maxLength, minItems, maxItems } = schema;
  const choices = schema.enum ?? schema.items?.enum;
  const said = [
    choices ? choices.map((choice) => JSON.stringify(choice)).join(", ") : null,
    rangeOf(minimum, maximum, ""),
    rangeOf(minLength, maxLength, " characters"),
    rangeOf(minItems, maxItems, " entries"),
    schema.pattern && !schema.format ? `like ${schema.pattern}` : null,
    schema.default === undefined ? null : `${JSON.stringify(schema.default)} unless said`,
  ].filter((phrase) => phrase !== null);
  const forms = (schema.anyOf ?? []).filter(({ properties }) => !properties);
  return [...said, ...forms.flatMap(boundsOf)];
}

function rangeOf(least: number | undefined, most: number | undefined, unit: string): string | null {
  if (least === undefined && most === undefined) return null;
  const [from, to] = [least?.toLocaleString("en"), most?.toLocaleString("en")];
  if (from === undefined) return `at most ${to}${unit}`;
  if (to === undefined) return `at least ${from}${unit}`;
  return from === to ? `${from}${unit}` : `${from} to ${to}${unit}`;
}
