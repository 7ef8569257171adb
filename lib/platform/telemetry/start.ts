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
  type ReadableSpan,
  type SpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import packageJson from "@/package.json" with { type: "json" };
import { env } from "../env";
import { type Log, rootLog } from "../log";
import { shareSampler } from "./sampler";
import { setStartedTraces } from "./started";
import { readable } from "./told-span";

/**
 * Starts sending traces over OTLP/HTTP; where to and how is said by OpenTelemetry's own variables, which its parts read themselves.
 * Returns how to send what is left and stop.
 */
export function startTraces(): () => Promise<void> {
  const { OTEL_TRACES_SAMPLER: theirs, OTEL_TRACES_SAMPLER_ARG: share } = env();
  const resource = defaultResource()
    .merge(resourceFromAttributes({ "service.name": "gerai", "service.version": packageJson.version }))
    .merge(detectResources({ detectors: [envDetector] }));
  const batches = new BatchSpanProcessor(new OTLPTraceExporter());
  const provider = new BasicTracerProvider({
    resource,
    spanProcessors: [quiet(batches)],
    ...(!theirs && { sampler: shareSampler(share) }),
  });
  const browser = resource.merge(
    resourceFromAttributes({ "service.name": `${resource.attributes["service.name"]}-browser` }),
  );
  setStartedTraces({
    believesCallers: Boolean(theirs),
    tellBrowserSpan: (span) => batches.onEnd(readable(span, browser)),
  });
  complainTo(rootLog());
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  return () => {
    setStartedTraces(undefined);
    return provider.shutdown();
  };
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
