import { context, propagation, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { W3CTraceContextPropagator } from "@opentelemetry/core";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from "@opentelemetry/resources";
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  ParentBasedSampler,
  type Sampler,
  TraceIdRatioBasedSampler,
} from "@opentelemetry/sdk-trace-base";
import packageJson from "@/package.json" with { type: "json" };
import { env } from "../env";

/**
 * Starts sending traces over OTLP/HTTP; where to and how is said by OpenTelemetry's own variables, which its parts read themselves.
 * Returns how to send what is left and stop.
 */
export function startTraces(): () => Promise<void> {
  const provider = new BasicTracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ "service.name": "gerai", "service.version": packageJson.version }))
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
    ...(!env().OTEL_TRACES_SAMPLER && { sampler: ownSampler(env().OTEL_TRACES_SAMPLER_ARG) }),
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  return () => provider.shutdown();
}

// A share of all traces, told by the trace's id alone: every process decides alike, and a caller's traceparent, which may say
// "recorded" on each of a million requests, does not decide for us.
function ownSampler(share: number): Sampler {
  const ratio = new TraceIdRatioBasedSampler(share);
  return new ParentBasedSampler({ root: ratio, remoteParentSampled: ratio });
}
