import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { appendEvents, claimEvent, claimOutbox } from "@/lib/platform/outbox";
import { withTransaction } from "@/lib/platform/transaction";

const ctx = systemCtx.bind(null, "test");
const HANDLER = "shops.count-sold";
const taken: string[] = [];
let server: Server;
let relay: typeof import("@/inngest/relay");
let Canary: typeof import("@/inngest/canary").Canary;

// A jobs engine that takes every event and brings none, as one does that has more than it can bring.
beforeAll(async () => {
  server = createServer((request, response) => {
    const body: Buffer[] = [];
    request.on("data", (chunk: Buffer) => body.push(chunk));
    request.on("end", () => {
      const events = [JSON.parse(Buffer.concat(body).toString())].flat() as { id: string }[];
      taken.push(...events.map((event) => event.id));
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ ids: events.map((event) => event.id), status: 200 }));
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  vi.stubEnv("INNGEST_DEV", "0");
  vi.stubEnv("INNGEST_BASE_URL", `http://127.0.0.1:${port}`);
  vi.stubEnv("INNGEST_EVENT_KEY", "test");
  relay = await import("@/inngest/relay");
  ({ Canary } = await import("@/inngest/canary"));
});
afterAll(() => {
  vi.unstubAllEnvs();
  server.close();
});
beforeEach(async () => void (await claimOutbox(ctx().sql, 10_000)));

test("events the jobs engine takes and does not bring are handled here once one of them is late, and sent to it again once that has come", async () => {
  const canary = new Canary(0);
  const [first, second] = [await anOrderPaid(), await anOrderPaid()];

  expect(await relay.relayBatch(ctx(), "inngest", canary)).toBe(2);
  expect(taken).toEqual(expect.arrayContaining([first, second]));
  expect(await handled([first, second])).toEqual([]);

  const late = await anOrderPaid();
  await relay.relayBatch(ctx(), "inngest", canary);
  expect(taken).not.toContain(late);
  expect(await handled([late])).toEqual([late]);

  for (const id of [first, second])
    await withTransaction(ctx(), (tx) => claimEvent(tx, "shipping.create-shipments", id));
  const next = await anOrderPaid();
  await relay.relayBatch(ctx(), "inngest", canary);
  expect(taken).toContain(next);
});

test("an event nobody subscribes to is no work for the jobs engine", async () => {
  const id = await anEvent("test.nobody_listens", {});
  await relay.relayBatch(ctx(), "inngest", new Canary());
  expect(taken).not.toContain(id);
  expect((await db().outboxEvent.findUniqueOrThrow({ where: { id } })).status).toBe("SENT");
});

const anOrderPaid = () => anEvent("order.paid", { orderId: newId(), lines: [] });

async function anEvent(type: string, payload: Record<string, unknown>): Promise<string> {
  const aggregateId = newId();
  await withTransaction(ctx(), (tx) =>
    appendEvents(tx, [{ type, aggregateType: "Test", aggregateId, payload }]),
  );
  return (await db().outboxEvent.findFirstOrThrow({ where: { aggregateId } })).id;
}

async function handled(ids: string[]): Promise<string[]> {
  const rows = await db().handledEvent.findMany({ where: { eventId: { in: ids }, handler: HANDLER } });
  return rows.map((row) => row.eventId);
}
