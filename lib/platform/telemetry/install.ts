import { env } from "../env";
import { installHttpMetrics } from "../http-metrics";
import { atShutdown } from "../shutdown";

/**
 * Starts what was asked for: traces where an OTLP endpoint is named, the counting of requests where somebody may read it. Of what was
 * not, nothing is loaded.
 */
export async function startTelemetry(): Promise<void> {
  const {
    METRICS_TOKEN,
    OTEL_EXPORTER_OTLP_ENDPOINT,
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT,
    OTEL_SDK_DISABLED,
  } = env();
  const endpoint = OTEL_EXPORTER_OTLP_ENDPOINT ?? OTEL_EXPORTER_OTLP_TRACES_ENDPOINT;
  if (endpoint && OTEL_SDK_DISABLED !== "true")
    atShutdown("telemetry", (await import("./start")).startTraces());
  if (METRICS_TOKEN) installHttpMetrics();
}
