import http, { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { installFrontDoor } from "./front-door";
import { setStartedTraces } from "./telemetry/started";

const settings = vi.hoisted(() => ({ TRUST_PROXY: "0" }));
vi.mock("./env", () => ({ env: () => settings }));

const FORGED = {
  "x-forwarded-for": "203.0.113.9",
  "x-real-ip": "203.0.113.9",
  "x-forwarded-host": "evil.example",
  "x-forwarded-proto": "https",
  "x-forwarded-port": "443",
  forwarded: "for=203.0.113.9;host=evil.example",
};

let seen: IncomingHttpHeaders = {};
let path: string | undefined;
const server = createServer((request, response) => {
  path = request.url;
  seen = request.headers;
  response.end();
});
let address = "";

beforeAll(async () => {
  installFrontDoor();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => {
  settings.TRUST_PROXY = "0";
});

test("who asks is the socket's peer, whatever the request says of itself", async () => {
  await fetch(address, { headers: FORGED });
  expect(seen["x-forwarded-for"]).toBe("127.0.0.1");
  for (const name of Object.keys(FORGED).slice(1)) expect(seen[name], name).toBeUndefined();
});

test("a proxy of ours is believed", async () => {
  settings.TRUST_PROXY = "1";
  await fetch(address, { headers: FORGED });
  expect(seen).toMatchObject(FORGED);
});

test("what the framework sends on to itself keeps its caller's address; a guessed mark is no mark", async () => {
  await fetch(address);
  const mark = String(seen["x-gerai-door"]);
  await fetch(address, { headers: { ...FORGED, "x-gerai-door": mark } });
  expect(seen["x-forwarded-for"]).toBe(FORGED["x-forwarded-for"]);
  await fetch(address, { headers: { ...FORGED, "x-gerai-door": "0".repeat(mark.length) } });
  expect(seen["x-forwarded-for"]).toBe("127.0.0.1");
});

test("the trace a caller names goes on inside unless it asks not to be recorded; the framework's own always does", async () => {
  setStartedTraces({ believesCallers: false, tellBrowserSpan: () => undefined });
  const kept = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
  const unseen = kept.replace(/01$/, "00");
  const told = async (headers: Record<string, string>) => {
    await fetch(address, { headers });
    return seen.traceparent;
  };
  expect(await told({ traceparent: kept })).toBe(kept);
  expect(await told({ traceparent: unseen })).toBeUndefined();
  expect(await told({ traceparent: unseen, "x-gerai-door": String(seen["x-gerai-door"]) })).toBe(unseen);
  setStartedTraces(undefined);
});

test.each([
  ["TRACE", "/", 405],
  ["PROPFIND", "/", 405],
  ["GET", "/p/%c0%ae", 400],
  ["GET", "/p/%", 400],
  ["GET", "/p/a%00b", 400],
  ["GET", "/search?q=%c0%00", 200],
  ["DELETE", "/", 200],
])("%s %s is answered %i", async (method, target, status) => {
  path = undefined;
  expect(await send(method, target)).toBe(status);
  expect(path).toBe(status === 200 ? target : undefined);
});

test.each([
  ["http://evil.example/orders/1?a=//b", "/orders/1?a=//b"],
  ["HTTPS://evil.example", "/"],
  ["/https://evil.example/x", "/https://evil.example/x"],
])("%s is asked for as %s", async (target, asked) => {
  expect(await send("GET", target)).toBe(200);
  expect(path).toBe(asked);
});

function send(method: string, target: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = http.request(address, { method, path: target }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on("error", reject);
    request.end();
  });
}
