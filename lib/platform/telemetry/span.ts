import {
  type Attributes,
  type Context,
  context,
  type Link,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";
import { isDomainError } from "../errors";
import { activeTraceparent, contextOf, linkTo } from "./traceparent";

type SpanAbout = {
  kind?: keyof typeof SpanKind;
  attributes?: Attributes;
  /** The W3C traceparent of what it goes on with; by default the span that is active. */
  parent?: string | null | undefined;
  /** Traceparents of what it has to do with, though it is no part of it. */
  links?: readonly (string | null | undefined)[];
  /** A trace of its own, whatever is active. */
  root?: boolean;
};

/**
 * Runs `work` as a span of the active trace, or of the one `about` names. Where no telemetry was started that is a function call and no
 * more. A refusal is an answer and noted as one; any other error is the span's failure.
 */
export async function inSpan<T>(
  name: string,
  about: SpanAbout,
  work: (span: Span) => Promise<T> | T,
): Promise<T> {
  const above = goesUnseen(about);
  if (above) return work(above);
  const span = startSpan(name, about);
  return context.with(trace.setSpan(context.active(), span), async () => {
    try {
      return await work(span);
    } catch (error) {
      failed(span, error);
      throw error;
    } finally {
      span.end();
    }
  });
}

// What a trace that is not kept does is not kept either: nine of ten requests are spared the spans below their own. A trace of
// somebody else's (remote) the sampler has still to judge.
function goesUnseen({ root, parent }: SpanAbout): Span | undefined {
  const above = root || parent ? undefined : trace.getActiveSpan();
  return above && !above.isRecording() && !above.spanContext().isRemote ? above : undefined;
}

/** A span that is not made active, and that the caller ends. */
export function startSpan(name: string, about: SpanAbout): Span {
  const { kind = "INTERNAL", attributes, root, parent, links = [] } = about;
  const from = root ? ROOT_CONTEXT : ((parent ? contextOf(parent) : null) ?? context.active());
  return tracer().startSpan(
    name,
    { kind: SpanKind[kind], links: links.flatMap(linkTo), ...(attributes && { attributes }) },
    from,
  );
}

/**
 * Runs work that is done for several requests at once as a span of the first of them that is traced, and links the others with it. The
 * requests' contexts are those they asked in.
 */
export function inSharedSpan<T>(name: string, asked: readonly Context[], work: () => Promise<T>): Promise<T> {
  const spans = asked.flatMap((one) => trace.getSpan(one) ?? []).filter((span) => span.isRecording());
  const [first, ...others] = spans;
  if (!first) return context.with(ROOT_CONTEXT, work);
  const links: Link[] = others.map((span) => ({ context: span.spanContext() }));
  return context.with(trace.setSpan(ROOT_CONTEXT, first), () =>
    inSpan(name, { attributes: { "gerai.batch.size": asked.length } }, (span) => {
      for (const { context: other } of links) span.addLink({ context: other });
      for (const other of others) other.addLink({ context: span.spanContext() });
      return work();
    }),
  );
}

/** After this long a trace counts as told to its end: what still comes of it is a trace of its own, linked with it. */
const TRACE_MS = 15 * 60_000;

/** How a span goes on with a row that was written in a trace; `id`, of lib/platform/id.ts, tells when. */
export function continuing(
  traceparent: string | null,
  id: string,
): Pick<SpanAbout, "parent" | "root" | "links"> {
  const here = activeTraceparent();
  if (!traceparent) return {};
  const ageMs = Date.now() - Number.parseInt(id.replace(/^[a-z]+_|-/g, "").slice(0, 12), 16);
  if (ageMs > TRACE_MS) return { root: true, links: [traceparent, here] };
  const elsewhere = here?.split("-")[1] !== traceparent.split("-")[1];
  return { parent: traceparent, links: elsewhere ? [here] : [] };
}

/** Notes a fact about what is under way on the span that is active. */
export function noteOnSpan(attributes: Attributes): void {
  trace.getActiveSpan()?.setAttributes(attributes);
}

/** Links what is under way with the span of a traceparent: what it goes back to, long ago or in another trace. */
export function linkSpan(traceparent: string | null | undefined): void {
  for (const link of linkTo(traceparent)) trace.getActiveSpan()?.addLink(link);
}

export function tracer() {
  return trace.getTracer("gerai");
}

/** Marks a span as failed, or notes the refusal it ended with. The error's message stays in the logs: it may hold values. */
export function failed(span: Span, error: unknown): void {
  if (isNavigation(error)) return;
  if (isDomainError(error)) return void span.setAttribute("gerai.refusal", error.code);
  const { name, code } = (error ?? {}) as { name?: unknown; code?: unknown };
  span.setAttribute("error.type", String(code ?? name ?? "unknown"));
  span.setStatus({ code: SpanStatusCode.ERROR });
}

// redirect() and notFound() travel as errors with a digest.
function isNavigation(error: unknown): boolean {
  const { digest } = (error ?? {}) as { digest?: unknown };
  return typeof digest === "string" && digest.startsWith("NEXT_");
}
