import type { z } from "zod";

type Query = Record<string, string | string[] | undefined>;

/** What of an address is a filter in order; the rest is as if it were not there. */
export function filterOf<Filter extends object>(
  schema: z.ZodType<Filter> & { shape: object },
  query: Query,
): Partial<Filter> {
  const given = Object.keys(schema.shape).map((name) => [name, first(query[name])]);
  const parsed = schema.safeParse(Object.fromEntries(given));
  return parsed.success ? parsed.data : {};
}

/** A path with a filter as an address tells it, from the page of a cursor on. */
export function addressOf(path: string, filter: Record<string, string | undefined>, after?: string): string {
  const asked = Object.entries({ ...filter, after }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return asked.length > 0 ? `${path}?${new URLSearchParams(asked)}` : path;
}

function first(value: string | string[] | undefined): string | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  return one?.trim() || undefined;
}
