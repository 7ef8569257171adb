import type { ErrorCode } from "@/lib/platform/errors";
import type { Endpoint } from "./endpoint";

/** The codes an endpoint may refuse with: its own, and those of its kind. */
export function refusalsOf(endpoint: Endpoint): Set<ErrorCode> {
  const codes = new Set<ErrorCode>(["RATE_LIMITED", "INTERNAL", "NOT_ACCEPTABLE", "INVALID_INPUT"]);
  const add = (...more: ErrorCode[]) => {
    for (const code of more) codes.add(code);
  };
  if (endpoint.caller !== "anybody") add("UNAUTHENTICATED", "FORBIDDEN", "SECOND_FACTOR_REQUIRED");
  if (endpoint.params || endpoint.body) add("NOT_FOUND");
  if (endpoint.body) add("MALFORMED_BODY", "BODY_TOO_LARGE", "UNSUPPORTED_MEDIA_TYPE");
  if (endpoint.method !== "GET") add("CONFLICT", "BUSY");
  if (endpoint.creates) add("IDEMPOTENCY_KEY_MISSING", "IDEMPOTENCY_KEY_REUSED", "REQUEST_IN_PROGRESS");
  if (endpoint.edits) add("PRECONDITION_FAILED");
  add(...(endpoint.refusals ?? []));
  return codes;
}
