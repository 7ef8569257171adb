import { createServer } from "node:http";

/**
 * A receiver of OTLP/HTTP traces in JSON, as a collector is one: `spans` grows by what is posted to /v1/traces.
 *
 * @typedef {{ traceId: string, spanId: string, parentSpanId: string | null, name: string, kind: number, startedAt: bigint, ms: number,
 *   failed: boolean, attributes: Record<string, unknown>, links: { traceId: string, spanId: string }[], service: unknown }} Span
 * @returns {Promise<{ url: string, spans: Span[], stop: () => Promise<void> }>}
 */
export async function startOtlpReceiver(port = 0) {
  /** @type {Span[]} */
  const spans = [];
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    if (request.method !== "POST" || request.url !== "/v1/traces") return response.writeHead(404).end();
    spans.push(...spansOf(JSON.parse(Buffer.concat(chunks).toString("utf8"))));
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
  });
  await new Promise((listening) => server.listen(port, "127.0.0.1", () => listening(undefined)));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" && address ? address.port : port}`,
    spans,
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function spansOf({ resourceSpans = [] }) {
  return resourceSpans.flatMap(({ resource, scopeSpans = [] }) =>
    scopeSpans.flatMap(({ spans = [] }) =>
      spans.map((span) => ({
        traceId: span.traceId,
        spanId: span.spanId,
        parentSpanId: span.parentSpanId || null,
        name: span.name,
        kind: span.kind,
        startedAt: BigInt(span.startTimeUnixNano),
        ms: Number(BigInt(span.endTimeUnixNano) - BigInt(span.startTimeUnixNano)) / 1e6,
        failed: span.status?.code === 2,
        attributes: attributesOf(span.attributes),
        links: (span.links ?? []).map(({ traceId, spanId }) => ({ traceId, spanId })),
        service: attributesOf(resource?.attributes)["service.name"],
      })),
    ),
  );
}

function attributesOf(list = []) {
  return Object.fromEntries(list.map(({ key, value }) => [key, Object.values(value)[0]]));
}

/** The spans of a trace as a tree, a line each: what it took, its name, and what it is linked with. */
export function printTrace(spans, traceId) {
  const own = spans
    .filter((span) => span.traceId === traceId)
    .sort((a, b) => Number(a.startedAt - b.startedAt));
  const ids = new Set(own.map((span) => span.spanId));
  const below = (parent) =>
    own.filter((span) => (ids.has(span.parentSpanId) ? span.parentSpanId : null) === parent);
  const lines = (parent, depth) =>
    below(parent).flatMap((span) => [lineOf(span, depth, own[0]), ...lines(span.spanId, depth + 1)]);
  return lines(null, 0).join("\n");
}

function lineOf({ name, ms, startedAt, links, failed }, depth, first) {
  const at = Number(startedAt - first.startedAt) / 1e6;
  const linked =
    links.length > 0 ? `  ⇢ ${[...new Set(links.map((link) => link.traceId.slice(0, 8)))].join(", ")}` : "";
  return `${at.toFixed(0).padStart(6)} ms ${"  ".repeat(depth)}${name} (${ms.toFixed(1)} ms)${failed ? " FAILED" : ""}${linked}`;
}
