import { randomUUID } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { listenIn } from "./listen-in";
import { counter } from "./metrics";

/** What a changed price may take to show everywhere. */
const KEPT_MS = 1_000;
const MOST_PAGES = 300;
const LARGEST = 2 * 1024 * 1024;

/** Pages of the storefront, without a language or in English; each is the same for everybody who brings nothing along. */
const STOREFRONT = /^(\/en)?\/?((p|c|s)\/[^/?]+|search)?\/?(\?.{0,300})?$/;
/** What makes a request somebody's own, or one for a part of a page. */
const OWN = [
  "cookie",
  "if-none-match",
  "authorization",
  "rsc",
  "next-router-prefetch",
  "next-router-state-tree",
  "next-router-segment-prefetch",
  "next-action",
  "range",
];
/** What belongs to the one answer and not to the page. */
const OF_ONE_ANSWER = new Set([
  "x-request-id",
  "date",
  "connection",
  "keep-alive",
  "transfer-encoding",
  "content-length",
]);

type Page = { headers: OutgoingHttpHeaders; body: Buffer };
type Kept = { until: number; page?: Page; waiting: (() => void)[] | null };

/**
 * Keeps storefront pages for a second for visitors who bring no cookie: a crowd on one page is one page rendered a second, and
 * who comes while it is being made waits for it. Nothing of anybody's own can get in, for nothing of their own was sent.
 */
export function installPageCache(): void {
  keepAnswers({
    name: "page cache",
    type: "text/html",
    nameOf: ({ url = "", headers }) =>
      STOREFRONT.test(url) ? `${encodingOf(headers["accept-encoding"])} ${url}` : null,
  });
}

export type Keeping = {
  name: string;
  /** Content type of what is kept. */
  type: string;
  /** What two requests must have in common to get one answer; null for those that are answered anew. */
  nameOf: (request: IncomingMessage) => string | null;
  /** Headers of this caller's own for an answer that was kept; null hands the request on. */
  headersFor?: (request: IncomingMessage) => Promise<OutgoingHttpHeaders | null>;
};

/** Puts a doorkeeper in place that gives the answer of the last second again to whoever brings nothing of their own. */
export function keepAnswers({ name: keeper, type, nameOf, headersFor }: Keeping): void {
  const pages = new Map<string, Kept>();
  listenIn(keeper, (request, response, pass) => {
    const name = isOwn(request) ? null : nameOf(request);
    if (!name) return false;
    const give = (page: Page): true => {
      if (!headersFor) return send(response, page);
      headersFor(request).then((headers) => (headers ? send(response, page, headers) : pass()), pass);
      return true;
    };
    const kept = pages.get(name);
    if (kept?.page && kept.until > Date.now()) return give(kept.page);
    if (kept?.waiting) {
      const { waiting } = kept;
      waiting.push(() => {
        const made = pages.get(name);
        if (made?.page) give(made.page);
        else pass();
      });
      return true;
    }
    watch(response, { pages, name, type });
    return false;
  });
}

function isOwn({ method, headers }: IncomingMessage): boolean {
  return method !== "GET" || OWN.some((header) => headers[header] !== undefined);
}

/** The forms the framework answers in; what is asked in another order of words is the same answer. */
export function encodingOf(accepted: string | string[] | undefined): string {
  return /\bgzip\b/.test(String(accepted ?? "")) ? "gzip" : String(accepted ?? "");
}

// Takes a copy of what the framework writes. Only a whole answer of the kind that is kept, without a cookie, stays.
function watch(
  response: ServerResponse,
  { pages, name, type }: { pages: Map<string, Kept>; name: string; type: string },
): void {
  // The second counts from when the page was begun: what it shows was read after that.
  const startedAt = Date.now();
  const making: Kept = { until: 0, waiting: [] };
  pages.delete(name);
  pages.set(name, making);
  const [oldest] = pages.keys();
  if (pages.size > MOST_PAGES && oldest !== undefined) pages.delete(oldest);

  const chunks: Buffer[] = [];
  let size = 0;
  const copy = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk !== "string" && !(chunk instanceof Uint8Array)) return;
    const bytes =
      typeof chunk === "string" ? Buffer.from(chunk, encoding as BufferEncoding) : Buffer.from(chunk);
    size += bytes.length;
    if (size <= LARGEST) chunks.push(bytes);
  };
  const { write, end } = response;
  response.write = function (this: ServerResponse, ...args: unknown[]) {
    copy(args[0], args[1]);
    return Reflect.apply(write, this, args);
  } as ServerResponse["write"];
  response.end = function (this: ServerResponse, ...args: unknown[]) {
    copy(args[0], args[1]);
    return Reflect.apply(end, this, args);
  } as ServerResponse["end"];
  response.once("close", () => {
    const headers = response.getHeaders();
    const isWhole = response.writableFinished && response.statusCode === 200 && size <= LARGEST;
    const isKind = String(headers["content-type"]).startsWith(type) && !headers["set-cookie"];
    if (isWhole && isKind) {
      making.page = { headers: ofThePage(headers), body: Buffer.concat(chunks) };
      making.until = startedAt + KEPT_MS;
    } else pages.delete(name);
    const waiting = making.waiting ?? [];
    making.waiting = null;
    for (const go of waiting) go();
  });
}

function ofThePage(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_ONE_ANSWER.has(name)));
}

function send(response: ServerResponse, { headers, body }: Page, own: OutgoingHttpHeaders = {}): true {
  counter("gerai_answers_kept_total").inc();
  response.writeHead(200, {
    ...headers,
    ...own,
    "x-request-id": randomUUID(),
    "content-length": body.length,
  });
  response.end(body);
  return true;
}
