import { z } from "zod";
import { DomainError } from "@/lib/platform/errors";

/** A path's parts. What is no id or slug of ours names nothing: NOT_FOUND rather than a lesson about its form. */
export function parseParams(schema: z.ZodType | undefined, params: Record<string, unknown>): unknown {
  const parsed = (schema ?? z.strictObject({})).safeParse(params);
  if (!parsed.success) throw new DomainError("NOT_FOUND");
  return parsed.data;
}

/** Query or body by its schema; without one, nothing may be there. @throws ZodError */
export function parsePart(schema: z.ZodType | undefined, value: unknown): unknown {
  return (schema ?? z.strictObject({})).parse(value);
}

/** The parts of a path below `prefix`, decoded. @throws NOT_FOUND for what cannot be decoded or holds what no name of ours holds */
export function partsOf(url: URL, prefix: string): string[] {
  try {
    const parts = url.pathname.slice(prefix.length).split("/").slice(1).map(decodeURIComponent);
    if (parts.some((part) => /[\p{Cc}/\\]/u.test(part))) throw new Error("no name of ours");
    return parts;
  } catch {
    throw new DomainError("NOT_FOUND");
  }
}

/** The query as an object. @throws INVALID_INPUT for a name that comes twice: which of the two was meant? */
export function queryOf(url: URL): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of url.searchParams) {
    if (Object.hasOwn(query, name)) throw new DomainError("INVALID_INPUT", { fields: { [name]: "TWICE" } });
    Object.defineProperty(query, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return query;
}
