import { context, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SamplingDecision,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import pino from "pino";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createCtx } from "../ctx";
import { DomainError } from "../errors";
import { createGroupCommit } from "../group-commit";
import { rootLog } from "../log";
import { continuing, inSpan } from "./span";
import { inSqlSpan } from "./sql-span";
import { activeTraceparent } from "./traceparent";

const kept = new InMemorySpanExporter();
const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
const TRACEPARENT = `00-${TRACE}-00f067aa0ba902b7-01`;

// Tests are silent by default, and these read lines.
beforeAll(() => {
  rootLog().level = "error";
});

describe("with traces on", () => {
  beforeEach(() => {
    context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
    trace.setGlobalTracerProvider(
      new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(kept)] }),
    );
  });
  afterEach(() => {
    trace.disable();
    context.disable();
    kept.reset();
  });

  test("a ctx is of the span that is active, and its log lines name the trace and the span of the moment", async () => {
    await inSpan("order", { parent: TRACEPARENT }, async (span) => {
      const ctx = createCtx({ kind: "anonymous" });
      expect(ctx.traceparent).toBe(activeTraceparent());
      expect(ctx.traceparent.split("-")[1]).toBe(TRACE);
      expect(lineOf(() => ctx.log.error("now"))).toMatchObject({
        trace_id: TRACE,
        span_id: span.spanContext().spanId,
      });
      await inSpan("below", {}, (below) => {
        const child = ctx.log.child({ action: "x" });
        expect(lineOf(() => child.error("now")).span_id).toBe(below.spanContext().spanId);
        expect(lineOf(() => rootLog().error("now")).trace_id).toBe(TRACE);
      });
      const other = createCtx({ kind: "anonymous" }, { traceparent: TRACEPARENT.replace(/4bf9/, "5bf9") });
      expect(lineOf(() => other.log.error("now"))).toEqual(
        expect.not.objectContaining({ span_id: expect.anything() }),
      );
    });
  });

  test("a statement is a span of the trace under way, by its text without values; outside of one it is none", async () => {
    await inSqlSpan("SELECT id FROM `Order` WHERE id = ?", async () => undefined);
    expect(kept.getFinishedSpans()).toEqual([]);
    const packet = "START TRANSACTION;\nINSERT INTO `Order` (`id`) VALUES ?;\nUPDATE Cart SET a = ?;\nCOMMIT";
    const failing = inSpan("order", {}, () =>
      inSqlSpan(packet, async () => {
        throw Object.assign(new Error("Duplicate entry 'budi@example.com'"), { code: "ER_DUP_ENTRY" });
      }),
    );
    await expect(failing).rejects.toThrow();
    const [span] = kept.getFinishedSpans();
    expect(span?.name).toBe("START, INSERT Order, UPDATE Cart, COMMIT");
    expect(span?.attributes).toMatchObject({ "db.query.text": packet, "error.type": "ER_DUP_ENTRY" });
    expect(JSON.stringify([span?.attributes, span?.events, span?.status])).not.toContain("budi@");
  });

  test("Prisma's statements are named by their tables too", async () => {
    const statement = "SELECT `gerai`.`Shop`.`id` FROM `gerai`.`Shop` WHERE `gerai`.`Shop`.`id` = ?";
    await inSpan("page", {}, () => inSqlSpan(statement, async () => undefined));
    expect(kept.getFinishedSpans()[0]?.name).toBe("SELECT Shop");
  });

  test("a refusal is an answer and no failure; what breaks is one", async () => {
    await inSpan("a", {}, () => Promise.reject(new DomainError("OUT_OF_STOCK"))).catch(() => undefined);
    await inSpan("b", {}, () => Promise.reject(new TypeError("x"))).catch(() => undefined);
    const [refused, broken] = kept.getFinishedSpans();
    expect([refused?.status.code, refused?.attributes["gerai.refusal"]]).toEqual([0, "OUT_OF_STOCK"]);
    expect([broken?.status.code, broken?.attributes["error.type"]]).toEqual([2, "TypeError"]);
  });

  test("what is done for many requests at once is a span of the first, and the others are linked with it both ways", async () => {
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    const group = createGroupCommit<string, string>({
      name: "orders",
      run: async (batch) => {
        if (batch.includes("first")) await held;
        return batch.map((one) => ({ ok: true, answer: one }));
      },
      ...{ maxBatch: 10, flushers: 1, maxWaiting: 100, deadlineMs: () => 10_000 },
    });
    const asked = ["first", "second", "third"].map((one) =>
      inSpan(one, { root: true }, () => group.submit(one)),
    );
    go();
    await Promise.all(asked);
    const spans = kept.getFinishedSpans();
    const named = (name: string) => spans.filter((span) => span.name === name);
    const [second] = named("second");
    const [third] = named("third");
    const shared = named("commit orders").find((span) => span.attributes["gerai.batch.size"] === 2);
    expect(shared?.spanContext().traceId).toBe(second?.spanContext().traceId);
    expect(shared?.links.map((link) => link.context.spanId)).toEqual([third?.spanContext().spanId]);
    expect(third?.links.map((link) => link.context.spanId)).toEqual([shared?.spanContext().spanId]);
  });

  test("of a trace that is not kept nothing below its first span is made; what a caller asks is judged anew", async () => {
    trace.disable();
    const judged: string[] = [];
    const shouldSample = (_context: unknown, traceId: string) => {
      judged.push(traceId);
      return { decision: SamplingDecision.NOT_RECORD };
    };
    trace.setGlobalTracerProvider(new BasicTracerProvider({ sampler: { shouldSample } }));
    await inSpan("request", { parent: TRACEPARENT }, (first) =>
      inSpan("below", {}, async (second) => {
        expect(second).toBe(first);
        expect(createCtx({ kind: "anonymous" }).traceparent).toContain(TRACE);
        await inSpan("of its own", { root: true }, (other) => expect(other).not.toBe(first));
      }),
    );
    expect(judged).toEqual([TRACE, expect.not.stringContaining(TRACE)]);
  });

  test("a row of long ago is linked with, a young one gone on with", async () => {
    const idOf = (at: number) =>
      `${at
        .toString(16)
        .padStart(12, "0")
        .replace(/^(.{8})/, "$1-")}-7000-8000-000000000000`;
    await inSpan("young", continuing(TRACEPARENT, idOf(Date.now() - 60_000)), () => undefined);
    await inSpan("old", continuing(TRACEPARENT, idOf(Date.now() - 3_600_000)), () => undefined);
    const [young, old] = kept.getFinishedSpans();
    expect(young?.spanContext().traceId).toBe(TRACE);
    expect(old?.spanContext().traceId).not.toBe(TRACE);
    expect(old?.links.map((link) => link.context.traceId)).toEqual([TRACE]);
  });
});

describe("with traces off", () => {
  test("work runs as it would, the ctx has the caller's trace or one of its own, and log lines name it", async () => {
    expect(await inSpan("order", { parent: TRACEPARENT }, () => 7)).toBe(7);
    expect(activeTraceparent()).toBeUndefined();
    const ctx = createCtx({ kind: "anonymous" }, { traceparent: TRACEPARENT });
    expect(lineOf(() => ctx.log.error("now"))).toMatchObject({ trace_id: TRACE });
    expect(createCtx({ kind: "anonymous" }).traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  });
});

/** What a call logs, as it is written. */
function lineOf(log: () => void): Record<string, unknown> {
  const root = rootLog() as unknown as Record<symbol, { write(line: string): void }>;
  const stream = root[pino.symbols.streamSym];
  if (!stream) throw new Error("pino writes nowhere");
  const { write } = stream;
  let line = "{}";
  stream.write = (written) => {
    line = written;
  };
  try {
    log();
  } finally {
    stream.write = write;
  }
  return JSON.parse(line);
}
