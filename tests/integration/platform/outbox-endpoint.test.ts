import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { counter } from "@/lib/platform/metrics";
import { appendEvents, claimOutbox } from "@/lib/platform/outbox";
import { withTransaction } from "@/lib/platform/transaction";
import { envelopeOf, type OutboxRecord, postOf, RELAY_SECRET } from "../../fakes/debezium";

const app = vi.hoisted(() => ({
  OUTBOX_RELAY: "debezium",
  OUTBOX_RELAY_SECRET: undefined as string | undefined,
  JOBS_ENGINE: "in-process",
}));
vi.mock("@/lib/platform/env", async (load) => {
  const real = await load<typeof import("@/lib/platform/env")>();
  return { ...real, env: () => ({ ...real.env(), ...app }) };
});

const ctx = systemCtx.bind(null, "test");
const HANDLERS = ["finance.book-sales", "shipping.create-shipments", "shops.count-sold"];
const SWEEP_SECONDS = 60;
let server: Server;
let engineStatus = 200;
const taken: string[] = [];
let endpoint: typeof import("@/app/api/outbox/route");
let relay: typeof import("@/inngest/relay");

// A jobs engine that takes events, or is away.
beforeAll(async () => {
  server = createServer((request, response) => {
    const body: Buffer[] = [];
    request.on("data", (chunk: Buffer) => body.push(chunk));
    request.on("end", () => {
      const events = [JSON.parse(Buffer.concat(body).toString())].flat() as { id: string }[];
      if (engineStatus === 200) taken.push(...events.map((event) => event.id));
      response.writeHead(engineStatus, { "content-type": "application/json" });
      const ids = events.map((event) => event.id);
      response.end(
        JSON.stringify({ ids, status: engineStatus, ...(engineStatus !== 200 && { error: "away" }) }),
      );
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  vi.stubEnv("INNGEST_DEV", "0");
  vi.stubEnv("INNGEST_BASE_URL", `http://127.0.0.1:${port}`);
  vi.stubEnv("INNGEST_EVENT_KEY", "test");
  endpoint = await import("@/app/api/outbox/route");
  relay = await import("@/inngest/relay");
});
afterAll(() => {
  vi.unstubAllEnvs();
  server.close();
});
beforeEach(async () => {
  Object.assign(app, {
    OUTBOX_RELAY: "debezium",
    OUTBOX_RELAY_SECRET: RELAY_SECRET,
    JOBS_ENGINE: "in-process",
  });
  engineStatus = 200;
  await claimOutbox(ctx().sql, 10_000);
});

test("an event Debezium posts is handled by every subscriber, once however often and in whatever order it comes", async () => {
  const [first, second] = [await anOrderPaid(), await anOrderPaid()];
  for (const row of [second, first, first, second, first]) expect(await post(envelopeOf(row))).toBe(204);
  await settled(first, second);

  expect(await statusOf(first)).toMatchObject({ status: "SENT", attempts: 1 });
  for (const handler of HANDLERS) expect(await handledBy(handler, first, second)).toBe(2);
});

test("the relay leaves new events to Debezium, and takes those it has not brought within the sweep's time; what it brings then changes nothing", async () => {
  const row = await anOrderPaid();
  const before = await unbrought();
  expect(await relay.relayBatch(ctx(), "in-process", undefined, SWEEP_SECONDS)).toBe(0);
  expect(await unbrought()).toBe(before);

  await ctx().sql.run("UPDATE OutboxEvent SET nextAttemptAt = NOW(3) - INTERVAL ? SECOND WHERE id = ?", [
    SWEEP_SECONDS + 1,
    row.id,
  ]);
  expect(await relay.relayBatch(ctx(), "in-process", undefined, SWEEP_SECONDS)).toBe(1);
  const swept = await statusOf(row);
  expect(swept.status).toBe("SENT");
  expect(await unbrought()).toBe(before + 1);

  expect(await post(envelopeOf(row))).toBe(204);
  expect(await statusOf(row)).toEqual(swept);
  expect(await handledBy("shops.count-sold", row)).toBe(1);
});

test("an engine that takes the event has it once, under the outbox's own id", async () => {
  app.JOBS_ENGINE = "inngest";
  const row = await anOrderPaid();
  for (let time = 0; time < 3; time++) expect(await post(envelopeOf(row))).toBe(204);
  expect(taken.filter((id) => id === row.id)).toHaveLength(1);
  expect(await statusOf(row)).toMatchObject({ status: "SENT", attempts: 1 });
});

test("while the jobs engine is away Debezium is told to come again, and nothing is lost: the relay's own next try handles the event, and those that follow it are handled here at once", async () => {
  app.JOBS_ENGINE = "inngest";
  engineStatus = 500;
  const row = await anOrderPaid();
  expect(await post(envelopeOf(row))).toBe(503);
  expect(await statusOf(row)).toMatchObject({ status: "PENDING", attempts: 1 });

  await ctx().sql.run("UPDATE OutboxEvent SET nextAttemptAt = NOW(3) WHERE id = ?", [row.id]);
  const before = await unbrought();
  await relay.relayBatch(ctx(), "inngest", undefined, SWEEP_SECONDS);
  expect(await statusOf(row)).toMatchObject({ status: "SENT", attempts: 2 });
  expect(await unbrought()).toBe(before); // Debezium had brought it
  expect(await handledBy("shops.count-sold", row)).toBe(1);
  expect(await post(envelopeOf(row))).toBe(204);

  const following = await anOrderPaid();
  expect(await post(envelopeOf(following))).toBe(204);
  await settled(following);
  expect(await statusOf(following)).toMatchObject({ attempts: 1 });
  expect(taken).not.toContain(following.id);

  app.JOBS_ENGINE = "off";
  const other = await anOrderPaid();
  expect(await post(envelopeOf(other))).toBe(503);
  expect(await statusOf(other)).toMatchObject({ status: "PENDING", attempts: 0 });
}, 30_000);

test("an event whose handler fails holds nobody up: it is answered for and waits for the relay's next try", async () => {
  const broken = await anEvent("order.paid", { orderId: newId() }); // without the lines its handlers need
  const next = await anOrderPaid();
  expect([await post(envelopeOf(broken)), await post(envelopeOf(next))]).toEqual([204, 204]);
  await settled(next);
  await expect.poll(() => statusOf(broken)).toMatchObject({ status: "PENDING", attempts: 1 });
  expect(await post(envelopeOf(broken))).toBe(204);
});

test("events nobody subscribes to are marked, events that are not in the outbox are passed over, and a batch is taken whole", async () => {
  const unheard = await anEvent("test.nobody_listens", {});
  const paid = await anOrderPaid();
  const stranger = envelopeOf({ ...paid, id: newId() });
  const status = await post([unheard, paid].map(envelopeOf).concat(stranger), {
    contentType: "application/cloudevents-batch+json; charset=utf-8",
  });
  expect(status).toBe(204);
  await settled(unheard, paid);
  expect(await handledBy("shops.count-sold", paid)).toBe(1);
});

test("what is not signed by one of our secrets, or too long ago, is turned away and changes nothing", async () => {
  const row = await anOrderPaid();
  const forged = `whsec_${Buffer.from("a-secret-that-somebody-made-up-1").toString("base64")}`;
  expect(await post(envelopeOf(row), { secret: forged })).toBe(401);
  expect(await post(envelopeOf(row), { at: new Date(Date.now() - 6 * 60_000) })).toBe(401);
  expect(await post(envelopeOf(row), { headers: { "webhook-signature": "v1," } })).toBe(401);
  expect(await statusOf(row)).toMatchObject({ status: "PENDING", attempts: 0 });

  app.OUTBOX_RELAY_SECRET = `${RELAY_SECRET},${forged}`;
  expect(await post(envelopeOf(row), { secret: forged })).toBe(204);
  app.OUTBOX_RELAY = "poll";
  expect(await post(envelopeOf(row))).toBe(404);
});

test("a broken body, another type of content and too much of it are refused by name", async () => {
  const row = await anOrderPaid();
  expect(await post("{")).toBe(400);
  expect(await post({ ...envelopeOf(row), specversion: "0.3" })).toBe(400);
  expect(await post({ ...envelopeOf(row), id: "1 OR 1=1" })).toBe(400);
  expect(await post([envelopeOf(row)])).toBe(400);
  expect(await post(envelopeOf(row), { contentType: "text/plain" })).toBe(415);
  expect(await post({ ...envelopeOf(row), data: "x".repeat(1024 * 1024) })).toBe(413);
  expect(await statusOf(row)).toMatchObject({ status: "PENDING", attempts: 0 });
});

/** Events that the relay's sweep found in Debezium's place. */
async function unbrought(): Promise<number> {
  const { values } = await counter("gerai_outbox_unbrought_total").get();
  return values[0]?.value ?? 0;
}

async function post(...words: Parameters<typeof postOf>): Promise<number> {
  return (await endpoint.POST(postOf(...words))).status;
}

const anOrderPaid = () => anEvent("order.paid", { orderId: newId(), lines: [] });

async function anEvent(type: string, payload: Record<string, unknown>): Promise<OutboxRecord> {
  const aggregateId = newId();
  const row = { type, aggregateType: "Test", aggregateId, payload };
  await withTransaction(ctx(), (tx) => appendEvents(tx, [row]));
  const { id } = await db().outboxEvent.findFirstOrThrow({ where: { aggregateId } });
  return { ...row, id };
}

async function settled(...rows: OutboxRecord[]): Promise<void> {
  const ids = rows.map((row) => row.id);
  const unsent = () => db().outboxEvent.count({ where: { id: { in: ids }, status: { not: "SENT" } } });
  await expect.poll(unsent, { timeout: 10_000 }).toBe(0);
}

async function statusOf({ id }: OutboxRecord) {
  const { status, attempts, sentAt } = await db().outboxEvent.findUniqueOrThrow({ where: { id } });
  return { status, attempts, sentAt };
}

async function handledBy(handler: string, ...rows: OutboxRecord[]): Promise<number> {
  return db().handledEvent.count({ where: { handler, eventId: { in: rows.map((row) => row.id) } } });
}
