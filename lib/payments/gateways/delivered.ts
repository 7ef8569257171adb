import { createHash, timingSafeEqual } from "node:crypto";
import type { z } from "zod";
import { DomainError } from "@/lib/platform/errors";

/** A delivery's JSON as the schema has it. @throws INVALID_INPUT for one of unknown shape */
export function readDelivery<T>(provider: string, schema: z.ZodType<T>, body: string): T {
  const read = schema.safeParse(parsed(body));
  if (!read.success)
    throw new DomainError("INVALID_INPUT", { message: `${provider} webhook of unknown shape` });
  return read.data;
}

/** Compares in a time that tells nothing of where two texts differ, nor of how long the secret is. */
export function sameSecret(given: string, wanted: string): boolean {
  return timingSafeEqual(digest(given), digest(wanted));
}

const digest = (text: string) => createHash("sha256").update(text).digest();

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
