import { z } from "zod";
import { toActionError } from "./action-result";
import { ERROR_STATUS } from "./errors";
import type { Log } from "./log";

/**
 * A refusal as an HTTP answer (RFC 9457): the code's status, the code, the fields at fault, and Retry-After where waiting helps;
 * nothing of an unknown error.
 */
export function problemResponse(error: unknown, log: Log): Response {
  const { code, params, fieldErrors } = toActionError(
    error instanceof SyntaxError ? new z.ZodError([]) : error,
    log,
  );
  const status = ERROR_STATUS[code];
  return Response.json(
    { type: "about:blank", title: code, status, code, params, fieldErrors },
    {
      status,
      headers: {
        "content-type": "application/problem+json",
        "cache-control": "no-store",
        ...(typeof params.seconds === "number" ? { "retry-after": String(params.seconds) } : {}),
      },
    },
  );
}
