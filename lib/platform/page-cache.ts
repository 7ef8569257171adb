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
  "authorization",
  "rsc",
  "next-router-prefetch",
  "next-router-state-tree",
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
  const pages = new Map<string, Kept>();
  listenIn("page cache", (request, response, pass) => {
    const name = nameOf(request);
    if (!name) return false;
    const kept = pages.get(name);
    if (kept?.page && kept.until > Date.now()) return send(response, kept.page);
    if (kept?.waiting) {
      const { waiting } = kept;
      waiting.push(() => {
        const made = pages.get(name);
        if (!made?.page || !send(response, made.page)) pass();
      });
      return true;
    }
    watch(response, pages, name);
    return false;
  });
}

function nameOf({ method, url = "", headers }: IncomingMessage): string | null {
  if (method !== "GET" || OWN.some((header) => headers[header] !== undefined)) return null;
  return STOREFRONT.test(url) ? `${encodingOf(headers["accept-encoding"])} ${url}` : null;
}

// The forms the framework answers in; what is asked in another order of words is the same page.
function encodingOf(accepted: string | string[] | undefined): string {
  return /\bgzip\b/.test(String(accepted ?? "")) ? "gzip" : String(accepted ?? "");
}

// Takes a copy of what the framework writes. Only a whole page of its own language of type, without a cookie, is kept.
function watch(response: ServerResponse, pages: Map<string, Kept>, name: string): void {
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
    const isPage = String(headers["content-type"]).startsWith("text/html") && !headers["set-cookie"];
    if (isWhole && isPage) {
      making.page = { headers: ofThePage(headers), body: Buffer.concat(chunks) };
      making.until = Date.now() + KEPT_MS;
    } else pages.delete(name);
    const waiting = making.waiting ?? [];
    making.waiting = null;
    for (const go of waiting) go();
  });
}

function ofThePage(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_ONE_ANSWER.has(name)));
}

function send(response: ServerResponse, { headers, body }: Page): true {
  counter({
    name: "gerai_pages_kept_total",
    help: "Storefront pages answered from the last second's.",
  }).inc();
  response.writeHead(200, { ...headers, "x-request-id": randomUUID(), "content-length": body.length });
  response.end(body);
  return true;
}
