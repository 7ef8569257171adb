import { type SpanContext, SpanKind, SpanStatusCode, TraceFlags } from "@opentelemetry/api";
import { millisToHrTime } from "@opentelemetry/core";
import type { Resource } from "@opentelemetry/resources";
import type { ReadableSpan } from "@opentelemetry/sdk-trace-base";
import type { ToldSpan } from "./started";

/** A span as the exporter reads it, though no tracer of this process made it. */
export function readable(told: ToldSpan, resource: Resource): ReadableSpan {
  const { traceId, spanId, parentSpanId, link, startedAt, endedAt } = told;
  const own = contextIn(traceId, spanId);
  return {
    name: told.name,
    kind: SpanKind[told.kind],
    spanContext: () => own,
    ...(parentSpanId && { parentSpanContext: contextIn(traceId, parentSpanId) }),
    startTime: millisToHrTime(startedAt),
    endTime: millisToHrTime(endedAt),
    duration: millisToHrTime(endedAt - startedAt),
    status: { code: told.failed ? SpanStatusCode.ERROR : SpanStatusCode.UNSET },
    attributes: told.attributes,
    links: link ? [{ context: contextIn(link.traceId, link.spanId) }] : [],
    events: [],
    ended: true,
    resource,
    instrumentationScope: { name: "gerai" },
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  };
}

function contextIn(traceId: string, spanId: string): SpanContext {
  return { traceId, spanId, traceFlags: TraceFlags.SAMPLED, isRemote: true };
}
