import { type Context, type Link, ROOT_CONTEXT, type SpanContext, trace } from "@opentelemetry/api";

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** The W3C traceparent of the span that is active; nothing where no telemetry was started. */
export function activeTraceparent(): string | undefined {
  return traceparentOf(activeSpan());
}

/** The ids of the span that is active. */
export function activeSpan(): SpanContext | undefined {
  const active = trace.getActiveSpan()?.spanContext();
  return active && trace.isSpanContextValid(active) ? active : undefined;
}

/** A span as the header and our rows name it; undefined for none. */
export function traceparentOf(span: SpanContext | undefined): string | undefined {
  if (!span || !trace.isSpanContextValid(span)) return undefined;
  return `00-${span.traceId}-${span.spanId}-${span.traceFlags.toString(16).padStart(2, "0")}`;
}

/** The header that lets a server of ours go on with the active trace. */
export function traceHeaders(): Record<string, string> {
  const traceparent = activeTraceparent();
  return traceparent ? { traceparent } : {};
}

/** The context in which a span becomes the child of a traceparent; null for one of another shape. */
export function contextOf(traceparent: string): Context | null {
  const spanContext = parse(traceparent);
  return spanContext && trace.setSpanContext(ROOT_CONTEXT, spanContext);
}

/** The link to a traceparent, or none. */
export function linkTo(traceparent: string | null | undefined): Link[] {
  const spanContext = parse(traceparent ?? "");
  return spanContext ? [{ context: spanContext }] : [];
}

function parse(traceparent: string): SpanContext | null {
  const [, traceId = "", spanId = "", flags = ""] = TRACEPARENT.exec(traceparent) ?? [];
  const spanContext = { traceId, spanId, traceFlags: Number.parseInt(flags, 16) || 0, isRemote: true };
  return trace.isSpanContextValid(spanContext) ? spanContext : null;
}
