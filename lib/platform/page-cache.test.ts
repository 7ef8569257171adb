import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { installPageCache, keepAnswers } from "./page-cache";

let rendered = 0;
let answer: { status: number; headers: Record<string, string> } = { status: 200, headers: {} };
let held: Promise<void> | null = null;
const server = createServer(async (request, response) => {
  rendered++;
  if (held) await held;
  response.statusCode = answer.status;
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  response.write("<p>");
  response.end(`${request.url} ${rendered}`);
});
let address = "";

beforeAll(async () => {
  installPageCache();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => {
  rendered = 0;
  held = null;
  answer = { status: 200, headers: { "content-type": "text/html; charset=utf-8", "x-request-id": "one" } };
});

const read = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${address}${path}`, { headers });
  return { text: await response.text(), id: response.headers.get("x-request-id") };
};

test("a page that is the same for everybody is rendered once a second, whole, each answer under its own id", async () => {
  const first = await read("/p/a");
  const second = await read("/p/a");
  expect([first.text, second.text, rendered]).toEqual(["<p>/p/a 1", "<p>/p/a 1", 1]);
  expect(second.id).not.toBe("one");
  vi.useFakeTimers({ now: Date.now() + 1_001, toFake: ["Date"] });
  expect((await read("/p/a")).text).toBe("<p>/p/a 2");
  vi.useRealTimers();
});

test("a crowd that comes while a page is being made waits for the one", async () => {
  let release = () => {};
  held = new Promise((resolve) => {
    release = resolve;
  });
  const crowd = Array.from({ length: 20 }, () => read("/p/crowd"));
  await vi.waitFor(() => expect(rendered).toBe(1));
  release();
  const texts = await Promise.all(crowd);
  expect(new Set(texts.map(({ text }) => text))).toEqual(new Set(["<p>/p/crowd 1"]));
});

test.each([
  ["who brings a cookie", "/p/b", { cookie: "a=1" }],
  ["who shows a token", "/p/b", { authorization: "Bearer x" }],
  ["who wants a part of a page", "/p/b", { rsc: "1" }],
  ["a page of one's own", "/orders/GR-1", {}],
  ["the API", "/api/v1/home", {}],
])("%s is answered anew each time", async (_who, path, headers) => {
  await read(path, headers);
  await read(path, headers);
  expect(rendered).toBe(2);
});

test.each([
  [
    "an answer that sets a cookie",
    { status: 200, headers: { "content-type": "text/html", "set-cookie": "a=1" } },
  ],
  ["a refusal", { status: 404, headers: { "content-type": "text/html" } }],
  ["what is no page", { status: 200, headers: { "content-type": "application/json" } }],
])("%s is not kept", async (_what, given) => {
  answer = given;
  const path = `/p/${rendered}-${given.status}-${Object.keys(given.headers).length}-${given.headers["content-type"]?.length}`;
  await read(path);
  await read(path);
  expect(rendered).toBe(2);
});

test("a kept answer goes out with headers of the caller's own; who has no turn left is handed on", async () => {
  let turns = 2;
  keepAnswers({
    name: "turns",
    type: "application/json",
    nameOf: ({ url = "" }) => (url.startsWith("/turns") ? url : null),
    headersFor: async () => (turns > 0 ? { "ratelimit-remaining": String(--turns) } : null),
  });
  answer = { status: 200, headers: { "content-type": "application/json", "ratelimit-remaining": "9" } };
  const left = async () => (await fetch(`${address}/turns`)).headers.get("ratelimit-remaining");
  expect([await left(), await left(), await left()]).toEqual(["9", "1", "0"]);
  expect(rendered).toBe(1);
  await left();
  expect(rendered).toBe(2);
});
