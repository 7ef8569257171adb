import { z } from "zod";
import { DomainError, type ErrorCode, type ErrorParams } from "./errors";
import type { Log } from "./log";
import { counter } from "./metrics";

export type ActionError = {
  code: ErrorCode;
  params: ErrorParams;
  /** Input path → code of what is wrong with it (zod's, or a DomainError's own code). */
  fieldErrors: Record<string, string>;
};

export type ActionResult<T> = { ok: true; data: T } | { ok: false; error: ActionError };

/**
 * Turns whatever a verb threw into the answer a browser may see. A refusal keeps its code, bad input names its fields,
 * anything else is logged and becomes INTERNAL without a word of its message.
 */
export function toActionError(error: unknown, log: Log): ActionError {
  const refusal = refusalOf(error, log);
  counter("gerai_refusals_total").inc({ code: refusal.code });
  return refusal;
}

function refusalOf(error: unknown, log: Log): ActionError {
  if (error instanceof DomainError) {
    return { code: error.code, params: error.params, fieldErrors: error.fields };
  }
  if (error instanceof z.ZodError) {
    const fieldErrors = Object.fromEntries(
      error.issues.map((issue) => [issue.path.join("."), issueWord(issue)]),
    );
    return { code: "INVALID_INPUT", params: {}, fieldErrors };
  }
  log.error({ err: error }, "unexpected error");
  return { code: "INTERNAL", params: {}, fieldErrors: {} };
}

// A schema may name its own word as the message in capitals (SLUG_FORM); else zod's kind of issue serves: too_small, …
function issueWord(issue: z.core.$ZodIssue): string {
  return /^[A-Z][A-Z_]+$/.test(issue.message) ? issue.message : issue.code;
}
