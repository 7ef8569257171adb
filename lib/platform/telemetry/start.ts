import { context, DiagLogLevel, diag, propagation, trace } from "@opentelemetry/api";
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
  type ReadableSpan,
  type Sampler,
  type SpanProcessor,
  TraceIdRatioBasedSampler,
} from "@opentelemetry/sdk-trace-base";
import packageJson from "@/package.json" with { type: "json" };
import { env } from "../env";
import { type Log, rootLog } from "../log";

/**
 * Starts sending traces over OTLP/HTTP; where to and how is said by OpenTelemetry's own variables, which its parts read themselves.
 * Returns how to send what is left and stop.
 */
export function startTraces(): () => Promise<void> {
  const provider = new BasicTracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ "service.name": "gerai", "service.version": packageJson.version }))
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [quiet(new BatchSpanProcessor(new OTLPTraceExporter()))],
    ...(!env().OTEL_TRACES_SAMPLER && { sampler: ownSampler(env().OTEL_TRACES_SAMPLER_ARG) }),
  });
  complainTo(rootLog());
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  return () => provider.shutdown();
}

/** Next's spans that have none below them and tell nothing but how Next is made; of fetch we have the provider's name in place of its address. */
const NOISE = new Set([
  "NextNodeServer.startResponse",
  "NextNodeServer.findPageComponents",
  "NextNodeServer.getLayoutOrPageModule",
  "NextNodeServer.clientComponentLoading",
  "LoadComponents.loadRouteModule",
  "RouteModule.prepare",
  "AppRouteRouteModule.loadUserland",
  "AppRender.fetch",
]);

function quiet(batches: BatchSpanProcessor): SpanProcessor {
  const isNoise = ({ attributes }: ReadableSpan) => NOISE.has(String(attributes["next.span_type"]));
  return {
    onStart: () => undefined,
    onEnd: (span) => {
      if (!isNoise(span)) batches.onEnd(span);
    },
    forceFlush: () => batches.forceFlush(),
    shutdown: () => batches.shutdown(),
  };
}

// A collector that is away, a variable that says nonsense.
function complainTo(log: Log): void {
  const warn = (message: string, ...facts: unknown[]) => log.warn({ facts }, `telemetry: ${message}`);
  const quietly = () => undefined;
  diag.setLogger(
    { error: warn, warn, info: quietly, debug: quietly, verbose: quietly },
    { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true },
  );
}

// A share of all traces, told by the trace's id alone: every process decides alike, and a caller's traceparent, which may say
// "recorded" on each of a million requests, does not decide for us.
function ownSampler(share: number): Sampler {
  const ratio = new TraceIdRatioBasedSampler(share);
  return new ParentBasedSampler({ root: ratio, remoteParentSampled: ratio });
}
