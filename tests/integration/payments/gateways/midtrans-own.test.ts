import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { buildDeliveryRates } from "../../../builders/delivery";
import { anOrder } from "../../../builders/payments";
import { deliver, moneyOf, openPage, sweep } from "./drive";
import { midtrans, world } from "./midtrans-world";

beforeAll(async () => {
  await world.start();
  await buildDeliveryRates();
});
afterAll(() => world.stop());

test("a virtual account's end, told after a second page has paid, undoes nothing (M7)", async () => {
  const { order } = await anOrder();
  const first = await openPage(world, order);
  midtrans.choose(first.ref, "bank_transfer");
  await midtrans.become(first.ref, "expire");
  await sweep(order);
  expect(await moneyOf(order)).toMatchObject({ order: "PENDING_PAYMENT", attempts: ["EXPIRED"] });
  const second = await openPage(world, order);
  await world.pay(second.ref);
  await deliver(world, ...world.takeDeliveries().toReversed());
  expect(await moneyOf(order)).toMatchObject({
    order: "PAID",
    attempts: ["EXPIRED", "SUCCEEDED"],
    captures: 1,
  });
});

test("a page nobody touched is not ended before its time, however often it is read back", async () => {
  const { order } = await anOrder();
  await openPage(world, order);
  await sweep(order);
  await sweep(order);
  expect(await moneyOf(order)).toMatchObject({ order: "PENDING_PAYMENT", attempts: ["PENDING"] });
  expect(world.takeDeliveries()).toEqual([]);
});

test("a challenged card waits for Midtrans' staff: accepted it pays, denied it fails", async () => {
  for (const [fraud, state, attempt] of [
    ["accept", "PAID", "SUCCEEDED"],
    ["deny", "CANCELLED", "FAILED"],
  ] as const) {
    const { order } = await anOrder();
    const { ref } = await openPage(world, order);
    midtrans.choose(ref, "credit_card");
    await midtrans.become(ref, "capture", "challenge");
    await deliver(world, ...world.takeDeliveries());
    expect(await moneyOf(order)).toMatchObject({ order: "PENDING_PAYMENT", attempts: ["PENDING"] });
    await midtrans.become(ref, fraud === "deny" ? "deny" : "capture", fraud);
    await deliver(world, ...world.takeDeliveries());
    expect(await moneyOf(order)).toMatchObject({ order: state, attempts: [attempt] });
  }
});

test("a transfer the bank takes back after Midtrans called it settled is told to staff, and pays nobody twice", async () => {
  const { order } = await anOrder();
  const { ref, id } = await openPage(world, order);
  midtrans.choose(ref, "echannel");
  await midtrans.become(ref, "settlement");
  await midtrans.become(ref, "deny", "accept");
  const [settled, denied] = world.takeDeliveries();
  Object.assign(midtrans.transactions.get(ref) ?? {}, { transaction_status: "settlement" });
  if (settled) await deliver(world, settled);
  Object.assign(midtrans.transactions.get(ref) ?? {}, { transaction_status: "deny" });
  if (denied) await deliver(world, denied, denied);
  expect(await moneyOf(order)).toMatchObject({ order: "PAID", attempts: ["SUCCEEDED"], captures: 1 });
  expect(await db().paymentDispute.findMany({ where: { paymentId: id } })).toMatchObject([
    { disputeRef: `reversal ${id}`, state: "LOST" },
  ]);
});

test("a forged status under a true signature does not keep the true one from being heard", async () => {
  const { order } = await anOrder();
  const { ref } = await openPage(world, order);
  await deliver(world, world.claimPaid(ref));
  await world.pay(ref);
  await deliver(world, ...world.takeDeliveries());
  expect(await moneyOf(order)).toMatchObject({ order: "PAID", attempts: ["SUCCEEDED"], captures: 1 });
});
