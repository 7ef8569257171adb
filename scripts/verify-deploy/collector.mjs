import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openStage } from "../runtime/app-stage.mjs";
import { runCommand } from "../runtime/children.mjs";
import { buildCollector } from "../runtime/collector.mjs";
import { Failure } from "../runtime/failure.mjs";
import { OBSERVABILITY } from "../runtime/monitoring.mjs";
import { startOtlpReceiver } from "../runtime/otlp-receiver.mjs";
import { freePorts } from "../runtime/ports.mjs";
import { supervise } from "../runtime/supervise.mjs";

export const name = "collector";

const CONFIG = path.join(OBSERVABILITY, "collector", "config.yaml");
const ORDINARY = 300;
const WITHIN_MS = 30_000;
const PHONE = "+6281255577701";

/**
 * The Collector itself on our pipeline, between the running app and a store: what failed, was slow or is of money is kept whole, of the
 * rest a tenth, and nothing that names a person passes.
 */
export async function run({ data }) {
  const program = await buildCollector({ data });
  await runCommand({
    name: "collector-validate",
    command: program,
    args: ["validate", `--config=${CONFIG}`],
    data,
    failure: "The Collector does not take config.yaml",
  });
  const stage = [];
  try {
    const store = await startOtlpReceiver();
    stage.push(store);
    const collector = await startCollector({ program, store, data });
    stage.push(collector);
    const kept = await sample({ collector, store });
    const spans = await followApp({ collector, store, data, stage });
    return `error, slow and order traces kept, ${kept} of ${ORDINARY} others; ${spans} spans of the app's webhook arrived`;
  } finally {
    for (const one of stage.reverse()) await one.stop();
  }
}

/** On free ports, and with decisions after one second. */
async function startCollector({ program, store, data }) {
  const [grpc, http, health, metrics] = await freePorts(4);
  const config = path.join(data, "collector.yaml");
  const text = readFileSync(CONFIG, "utf8")
    .replace("0.0.0.0:4317", `127.0.0.1:${grpc}`)
    .replace("0.0.0.0:4318", `127.0.0.1:${http}`)
    .replace("0.0.0.0:13133", `127.0.0.1:${health}`)
    .replace("port: 8888", `port: ${metrics}`)
    .replace("host: 0.0.0.0", "host: 127.0.0.1")
    .replace("decision_wait: 10s", "decision_wait: 1s")
    .replace("compression: gzip", "compression: none");
  writeFileSync(config, text);
  const server = await supervise({
    name: "collector",
    title: "The Collector",
    command: program,
    args: [`--config=${config}`],
    env: { ...process.env, TRACES_ENDPOINT: store.url, TRACES_ENCODING: "json" },
    data,
    isReady: async () => (await fetch(`http://127.0.0.1:${health}`)).ok,
  });
  return { url: `http://127.0.0.1:${http}`, stop: server.stop };
}

async function sample({ collector, store }) {
  const wanted = [
    trace({ name: "GET /p", failed: true }),
    trace({ name: "GET /p", ms: 1500 }),
    trace({ name: "POST /api/orders", attributes: { note: `call ${PHONE}` } }),
  ];
  const ordinary = Array.from({ length: ORDINARY }, () => trace({ name: "GET /p" }));
  const response = await fetch(`${collector.url}/v1/traces`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ resourceSpans: [...wanted, ...ordinary].map(({ resourceSpan }) => resourceSpan) }),
  });
  if (!response.ok) throw new Failure(`The Collector answered ${response.status}.`);
  const arrived = () => new Set(store.spans.map((span) => span.traceId));
  await until("the traces that must be kept arrive", () => wanted.every(({ id }) => arrived().has(id)));
  await sleep(4_000);
  const kept = ordinary.filter(({ id }) => arrived().has(id)).length;
  if (kept === 0 || kept > ORDINARY / 3)
    throw new Failure(`${kept} of ${ORDINARY} ordinary traces were kept.`);
  const words = JSON.stringify(store.spans.map(({ attributes }) => attributes));
  if (words.includes(PHONE)) throw new Failure("A mobile number passed the Collector.");
  return kept;
}

async function followApp({ collector, store, data, stage }) {
  const app = await openStage({
    data,
    extra: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_TRACES_SAMPLER: "always_on" },
  });
  stage.push(app);
  const front = await app.startProcess("app", "in-process");
  const id = randomBytes(16).toString("hex");
  await fetch(`${front.url}/api/webhooks/sandbox`, {
    method: "POST",
    body: "{}",
    headers: { traceparent: `00-${id}-${randomBytes(8).toString("hex")}-01` },
  });
  const ours = () => store.spans.filter((span) => span.service === "gerai" && /webhook/.test(span.name));
  await until("spans of the app arrive", () => ours().length > 0);
  return ours().length;
}

function trace({ name: spanName, ms = 5, failed = false, attributes = {} }) {
  const id = randomBytes(16).toString("hex");
  const started = BigInt(Date.now()) * 1_000_000n;
  const span = {
    traceId: id,
    spanId: randomBytes(8).toString("hex"),
    name: spanName,
    kind: 2,
    startTimeUnixNano: String(started),
    endTimeUnixNano: String(started + BigInt(ms) * 1_000_000n),
    status: { code: failed ? 2 : 0 },
    attributes: Object.entries(attributes).map(([key, value]) => ({ key, value: { stringValue: value } })),
  };
  return { id, resourceSpan: { scopeSpans: [{ spans: [span] }] } };
}

async function until(what, isSo) {
  const deadline = Date.now() + WITHIN_MS;
  while (!isSo()) {
    if (Date.now() > deadline)
      throw new Failure(`It did not come about within ${WITHIN_MS / 1000} s that ${what}.`);
    await sleep(200);
  }
}
