import type { Attributes, SpanKind } from "@opentelemetry/api";

/** A span that was measured elsewhere, in whatever trace it names; times are milliseconds of this process's clock. */
export type ToldSpan = {
  name: string;
  kind: keyof typeof SpanKind;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  link?: { traceId: string; spanId: string };
  startedAt: number;
  endedAt: number;
  attributes: Attributes;
  failed: boolean;
};

type Started = {
  /** Whether callers decide what is recorded: with a sampler of OpenTelemetry's own, chosen by OTEL_TRACES_SAMPLER, they may. */
  believesCallers: boolean;
  /** Sends a browser's span with our own. */
  tellBrowserSpan: (span: ToldSpan) => void;
};

// On globalThis: Next loads this module once for routes and once for instrumentation.
const STARTED = Symbol.for("gerai.traces");
type GlobalWithStarted = typeof globalThis & { [STARTED]?: Started | undefined };

/** What this process's traces are sent by; nothing where they are off. */
export function startedTraces(): Started | undefined {
  return (globalThis as GlobalWithStarted)[STARTED];
}

/** Says that traces are sent from now on, or no longer. */
export function setStartedTraces(started: Started | undefined): void {
  (globalThis as GlobalWithStarted)[STARTED] = started;
}
