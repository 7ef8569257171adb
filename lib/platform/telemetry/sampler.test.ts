import { ROOT_CONTEXT, SpanKind, trace } from "@opentelemetry/api";
import { SamplingDecision } from "@opentelemetry/sdk-trace-base";
import { expect, test } from "vitest";
import { newTraceparent, traceIdOf } from "../ctx";
import { shareSampler } from "./sampler";

const DIGITS = 13;

test("a tenth of all traces is kept, told by the last digits of their ids, with and without a caller who says so", () => {
  const ids = Array.from({ length: 5_000 }, () => traceIdOf(newTraceparent()));
  const kept = ids.filter((id) => keeps(0.1, id));
  expect(kept.length).toBeGreaterThan(400);
  expect(kept.length).toBeLessThan(600);
  const called = ids.filter((id) => {
    const begun = traceIdOf(newTraceparent()).slice(0, -DIGITS) + id.slice(-DIGITS);
    return keeps(0.1, begun, { calledWith: begun });
  });
  expect(called).toEqual(kept);
});

test("all and none are shares too", () => {
  expect(keeps(1, "f".repeat(32))).toBe(true);
  expect(keeps(0, `${"f".repeat(31)}0`)).toBe(false);
});

test("the request by which a browser tells its spans is no trace", () => {
  expect(keeps(1, "1".repeat(32), { target: "/api/telemetry/browser" })).toBe(false);
  expect(keeps(1, "1".repeat(32), { target: "/api/orders" })).toBe(true);
});

function keeps(
  share: number,
  traceId: string,
  about: { calledWith?: string; target?: string } = {},
): boolean {
  const parent = { traceId: about.calledWith ?? "", spanId: "1".repeat(16), traceFlags: 1, isRemote: true };
  const from = about.calledWith ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
  const attributes = { "http.target": about.target ?? "/" };
  const { decision } = shareSampler(share).shouldSample(
    from,
    traceId,
    "GET",
    SpanKind.SERVER,
    attributes,
    [],
  );
  return decision === SamplingDecision.RECORD_AND_SAMPLED;
}
