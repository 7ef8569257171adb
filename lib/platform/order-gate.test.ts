import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "./env";
import { installOrderGate } from "./order-gate";

// What answers behind the gate waits until it is told to, so that as many are inside as the test wants.
const inside: (() => void)[] = [];
const server = createServer((_request, response) => {
  inside.push(() => response.writeHead(201).end("{}"));
});
let address = "";

beforeAll(async () => {
  installOrderGate();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

test("a crowd finds as many places as there are; all others are told BUSY and when to come again, at once", async () => {
  const most = Math.min(32, env().ORDERS_AT_ONCE);
  const statuses: number[] = [];
  const asked = Array.from({ length: 100 }, () => order().then((answer) => statuses.push(answer.status)));
  await until(() => statuses.length === 100 - most);
  expect(new Set(statuses)).toEqual(new Set([429]));
  const busy = await order();
  expect(busy.headers.get("content-type")).toBe("application/problem+json");
  expect(Number(busy.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await busy.json()).toMatchObject({ code: "BUSY", status: 429 });
  // Nothing but the placing of orders has to do with it.
  const reading = fetch(`${address}/api/orders`);
  await until(() => inside.length === most + 1);
  for (const answer of inside.splice(0)) answer();
  await Promise.all(asked);
  expect((await reading).status).toBe(201);
  expect(statuses.filter((status) => status === 201)).toHaveLength(most);
});

function order(): Promise<Response> {
  return fetch(`${address}/api/orders`, { method: "POST", body: "{}" });
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}
