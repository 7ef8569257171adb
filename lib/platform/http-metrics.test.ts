import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { installHttpMetrics, measureRequests } from "./http-metrics";
import { counter, gauge, histogram } from "./metrics";

// All below /_next, whose name is the same with a build beside it and without.
const server = createServer((request, response) => {
  if (request.url === "/_next/hangs") return;
  response.statusCode = request.url === "/_next/missing" ? 404 : 200;
  if (request.url === "/_next/stream") response.setHeader("content-type", "text/event-stream");
  response.end("x");
});
let url: string;

beforeAll(async () => {
  installHttpMetrics();
  installHttpMetrics(); // Next loads the module twice.
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

test("each answer is counted once, by its class of status; a stream's time is not; who went away is neither counted nor under way", async () => {
  for (const path of ["/a", "/b?c=1", "/missing", "/stream"].map((name) => `/_next${name}`))
    await (await fetch(url + path)).text();
  await fetch(`${url}/_next/x`, { method: "PROPFIND" }).then((answer) => answer.text());
  const impatient = get(`${url}/_next/hangs`);
  impatient.on("error", () => undefined);
  await expect.poll(underWay).toBe(1);
  impatient.destroy();
  await expect.poll(underWay).toBe(0);

  const { values } = await counter("gerai_http_requests_total").get();
  expect(values.map(({ labels, value }) => [labels.method, labels.route, labels.status, value])).toEqual([
    ["GET", "/_next", "2xx", 3],
    ["GET", "/_next", "4xx", 1],
    ["other", "/_next", "2xx", 1],
  ]);
  const durations = await histogram("gerai_http_request_duration_seconds").get();
  const count = durations.values.find(({ metricName }) => metricName?.endsWith("_count"));
  expect(count?.value).toBe(4);
});

async function underWay(): Promise<number | undefined> {
  measureRequests();
  return (await gauge("gerai_http_requests_in_flight").get()).values[0]?.value;
}
