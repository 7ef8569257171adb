import type { IncomingMessage } from "node:http";
import { encodingOf, keepAnswers } from "@/lib/platform/page-cache";
import { takeTurn } from "./limits";

/** What anybody may read, the same for all: endpoints with `fresh`. Everything else is made anew. */
const PUBLIC = /^\/api\/v1\/(home|categories|products|shops)(\/[\w-]+){0,2}(\?.{0,400})?$/;

/**
 * Public answers of the API are given again for a second before the framework is asked; each still takes the caller's turn. They are
 * kept whole, so what is refused, or asked for in another language, never is.
 */
export function installKeptAnswers(): void {
  keepAnswers({
    name: "kept answers",
    type: "application/json",
    nameOf: ({ url = "", headers }) => {
      const { accept = "*/*", "accept-language": language = "", "accept-encoding": encoding } = headers;
      if (!PUBLIC.test(url) || !/\*\/\*|application\/json/.test(accept)) return null;
      return `${encodingOf(encoding)} ${language} ${url}`;
    },
    headersFor,
  });
}

// A caller over the limit is handed on, to be told so in the usual words.
async function headersFor({ headers }: IncomingMessage): Promise<Record<string, string> | null> {
  const forwarded = headers["x-forwarded-for"];
  const ip =
    String(forwarded ?? "")
      .split(",")
      .at(-1)
      ?.trim() || null;
  const { limit, remaining, resetSeconds } = await takeTurn({ ip }, "anybody");
  return {
    "ratelimit-limit": String(limit),
    "ratelimit-remaining": String(remaining),
    "ratelimit-reset": String(resetSeconds),
  };
}
