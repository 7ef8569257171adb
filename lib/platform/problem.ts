import { createTranslator } from "use-intl/core";
import { z } from "zod";
import en from "@/messages/en/errors.json" with { type: "json" };
import id from "@/messages/id/errors.json" with { type: "json" };
import { type ActionError, toActionError } from "./action-result";
import type { Locale } from "./ctx";
import { env } from "./env";
import { ERROR_STATUS, type ErrorCode } from "./errors";
import type { Log } from "./log";

/** A refusal as RFC 9457 says it: `code` is the stable part, `title` its words in the caller's language. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  params: ActionError["params"];
  fieldErrors: ActionError["fieldErrors"];
};

type Wording = { locale?: Locale; headers?: Record<string, string> };

/** A refusal as a Response; see problemAnswer. */
export function problemResponse(error: unknown, log: Log, wording: Wording = {}): Response {
  const { body, ...head } = problemAnswer(error, log, wording);
  return new Response(body, head);
}

/**
 * A refusal as an HTTP answer: the code's status, its words, the fields at fault, and Retry-After where waiting helps;
 * nothing of an unknown error.
 */
export function problemAnswer(
  error: unknown,
  log: Log,
  { locale = "id", headers = {} }: Wording = {},
): { status: number; headers: Record<string, string>; body: string } {
  const refusal = toActionError(error instanceof SyntaxError ? new z.ZodError([]) : error, log);
  const status = ERROR_STATUS[refusal.code];
  const { seconds } = refusal.params;
  return {
    status,
    body: JSON.stringify(problemOf(refusal, locale)),
    headers: {
      "content-type": "application/problem+json",
      "content-language": locale,
      "cache-control": "no-store",
      ...(typeof seconds === "number" ? { "retry-after": String(Math.max(1, Math.ceil(seconds))) } : {}),
      ...headers,
    },
  };
}

/** The body of a refusal. */
export function problemOf({ code, params, fieldErrors }: ActionError, locale: Locale): Problem {
  const type = new URL(`/developers#${code}`, env().APP_URL).href;
  return {
    type,
    title: wordsFor(code, params, locale),
    status: ERROR_STATUS[code],
    code,
    params,
    fieldErrors,
  };
}

/** What a code says to people. */
export function wordsFor(code: ErrorCode, params: ActionError["params"], locale: Locale): string {
  const errors: Partial<Record<string, string>> = locale === "en" ? en : id;
  if (!errors[code]) return code;
  const translate = createTranslator({
    locale,
    messages: { errors } as { errors: Record<string, string> },
    namespace: "errors",
    // A verb may leave a value out that the words would have used; the words without it are better than none.
    onError: () => {},
    getMessageFallback: () => code,
  });
  return translate(code, params as Record<string, string | number>);
}
