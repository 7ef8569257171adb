import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { POST } from "@/app/api/telemetry/browser/route";
import { takeQuickPoint } from "@/lib/platform/quick-limit";
import { startOtlpReceiver } from "../../../scripts/runtime/otlp-receiver.mjs";
import { jsonRequest } from "../access/requests";

let receiver: Awaited<ReturnType<typeof startOtlpReceiver>>;
let stop: () => Promise<void>;
beforeAll(async () => {
  receiver = await startOtlpReceiver();
  vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.url);
  vi.stubEnv("OTEL_BSP_SCHEDULE_DELAY", "50");
  stop = (await import("@/lib/platform/telemetry/start")).startTraces();
});
afterAll(async () => {
  await stop();
  expect((await tell({})).status).toBe(404); // Where traces are off there is nothing here.
  vi.unstubAllEnvs();
  await receiver.stop();
});
beforeEach(() => void receiver.spans.splice(0));

// A tenth of all traces is kept, by the last digits of their ids.
const KEPT = "00000000000001";
const DROPPED = "ffffffffffffff";

test("a page's view is a span of the page's trace; what its scripts ask are traces of their own, linked with it", async () => {
  const page = pageOf(KEPT);
  const view = hex(16);
  const call = callOf(KEPT, { path: "/api/orders", method: "POST", status: 201, ago: 4_000, took: 250 });
  const load = { path: "/checkout", ago: 9_000, took: 1_500, ttfb: 80.5, lcp: 700 };
  const before = Date.now();
  expect((await tell({ page, view, load, calls: [call] })).status).toBe(204);
  await vi.waitFor(() => expect(receiver.spans).toHaveLength(2));

  const [, pageTrace, pageSpan] = page.split("-");
  const [asked, viewed] = receiver.spans;
  expect(viewed).toMatchObject({ traceId: pageTrace, spanId: view, parentSpanId: pageSpan, ms: 1_500 });
  expect(viewed?.attributes).toMatchObject({ "browser.web_vital.ttfb": 80.5, "browser.web_vital.lcp": 700 });
  expect(asked).toMatchObject({ traceId: call.trace, spanId: call.span, parentSpanId: null, failed: false });
  expect(asked?.links).toEqual([{ traceId: pageTrace, spanId: view }]);
  expect(asked?.attributes).toMatchObject({ "http.response.status_code": expect.anything() });
  expect(receiver.spans.map(({ service }) => service)).toEqual(["gerai-browser", "gerai-browser"]);
  // By our clock, whatever the browser's says.
  const startedAt = Number((asked?.startedAt ?? 0n) / 1_000_000n);
  expect(startedAt).toBeGreaterThanOrEqual(before - 4_001);
  expect(startedAt).toBeLessThanOrEqual(Date.now() - 4_000);
});

test("a call cannot end after it is told; one that failed has failed", async () => {
  const calls = [
    callOf(KEPT, { ago: 10, took: 3_000_000 }),
    callOf(KEPT, { status: 0 }),
    callOf(KEPT, { status: 503 }),
    callOf(KEPT, { status: 404 }),
  ];
  await tell({ calls });
  await vi.waitFor(() => expect(receiver.spans).toHaveLength(4));
  expect(receiver.spans.map(({ ms }) => Math.round(ms))).toEqual([10, 5, 5, 5]);
  expect(receiver.spans.map(({ failed }) => failed)).toEqual([false, true, true, false]);
});

test("what is told of traces that are not kept goes nowhere, whatever its teller claims of them", async () => {
  expect((await tell({ page: pageOf(DROPPED), load: LOAD, calls: [callOf(DROPPED)] })).status).toBe(204);
  await tell({ calls: [callOf(KEPT, { path: "/api/last" })] });
  await vi.waitFor(() => expect(receiver.spans.length).toBeGreaterThan(0));
  expect(receiver.spans).toHaveLength(1);
});

test("nothing of an address is kept but the route that answers there", async () => {
  const secret = "budi-0812";
  await tell({
    load: { ...LOAD, path: `/orders/${secret}` },
    calls: [callOf(KEPT, { path: `/api/orders/${secret}/status` }), callOf(KEPT, { path: `/${secret}` })],
  });
  await vi.waitFor(() => expect(receiver.spans).toHaveLength(3));
  for (const { name, attributes } of receiver.spans)
    expect(JSON.stringify([name, attributes])).not.toContain("budi");
});

test("forged, oversized and malformed tales are refused", async () => {
  const { status: elsewhere } = await tell({}, { origin: "https://elsewhere.example" });
  const twentyOne = Array.from({ length: 21 }, () => callOf(KEPT));
  const refused = {
    "another site's page": elsewhere,
    "no browser's": (await POST(new Request("http://app/", { method: "POST", body: "{}" }))).status,
    "too long": (await tell({ view: "x".repeat(20_000) })).status,
    "too many calls": (await tell({ calls: twentyOne })).status,
    "no JSON": (await POST(rawRequest("{"))).status,
    "a page that is not kept": (await tell({ page: pageOf(KEPT).replace(/01$/, "00") })).status,
    "no page": (await tell({ page: "00-0-0-01" })).status,
    "a word of its own": (await tell({ name: "my span" })).status,
    "a time to come": (await tell({ calls: [callOf(KEPT, { ago: -1 })] })).status,
    "an id of nothing": (await tell({ calls: [{ ...callOf(KEPT), span: "0".repeat(16) }] })).status,
  };
  expect(refused).toEqual({
    "another site's page": 403,
    "no browser's": 403,
    "too long": 413,
    "too many calls": 422,
    "no JSON": 422,
    "a page that is not kept": 422,
    "no page": 422,
    "a word of its own": 422,
    "a time to come": 422,
    "an id of nothing": 422,
  });
});

test("one address is heard so many times a minute, all of them so many times a second", async () => {
  const from = (ip: string) => tell({}, { "x-forwarded-for": ip }).then(({ status }) => status);
  const cap = { name: "browser-spans", points: 120, seconds: 60 };
  for (let times = 0; times < 119; times++) await takeQuickPoint(cap, "203.0.113.1");
  expect(await from("203.0.113.1")).toBe(204);
  expect(await from("203.0.113.1")).toBe(429);
  // However the clock stands and whoever was heard before: two seconds' worth at most.
  const crowd = await Promise.all(Array.from({ length: 160 }, (_, one) => from(`198.51.100.${one}`)));
  const heard = crowd.filter((status) => status === 204).length;
  expect(heard).toBeGreaterThan(0);
  expect(heard).toBeLessThanOrEqual(100);
  expect(new Set(crowd)).toEqual(new Set([204, 429]));
});

const LOAD = { path: "/", ago: 9, took: 5, ttfb: 1 };

function tell(part: object, headers: Record<string, string> = {}): Promise<Response> {
  return POST(jsonRequest({ page: pageOf(KEPT), view: hex(16), calls: [], ...part }, headers));
}

function rawRequest(body: string): Request {
  const { headers } = jsonRequest({}, {});
  return new Request("http://localhost/", { method: "POST", headers, body });
}

function callOf(digits: string, about: object = {}) {
  const ids = { trace: hex(18) + digits, span: hex(16) };
  return { ...ids, path: "/cart", method: "POST", action: true, status: 200, ago: 9, took: 5, ...about };
}

function pageOf(digits: string): string {
  return `00-${hex(18)}${digits}-${hex(16)}-01`;
}

function hex(digits: number): string {
  return randomBytes(digits / 2).toString("hex");
}
