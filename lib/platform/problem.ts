import { z } from "zod";
import { toActionError } from "./action-result";
import { ERROR_STATUS } from "./errors";
import type { Log } from "./log";

/** A refusal as an HTTP answer (RFC 9457): the code's status, the code, and the fields at fault; nothing of an unknown error. */
export function problemResponse(error: unknown, log: Log): Response {
  const { code, params, fieldErrors } = toActionError(
    error instanceof SyntaxError ? new z.ZodError([]) : error,
    log,
  );
  const status = ERROR_STATUS[code];
  return Response.json(
    { type: "about:blank", title: code, status, code, params, fieldErrors },
    { status, headers: { "content-type": "application/problem+json", "cache-control": "no-store" } },
  );
}
