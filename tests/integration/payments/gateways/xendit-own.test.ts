import { afterAll, beforeAll, expect, test } from "vitest";
import { buildDeliveryRates } from "../../../builders/delivery";
import { anOrder } from "../../../builders/payments";
import { XENDIT_ACCOUNT } from "../../../fakes/xendit-provider";
import { deliver, moneyOf, openPage, sweep } from "./drive";
import { invoiceOf, world, xendit } from "./xendit-world";

beforeAll(async () => {
  await world.start();
  await buildDeliveryRates();
});
afterAll(() => world.stop());

test("a second page of two presses at once is closed, and its end does not end the payment", async () => {
  const { order } = await anOrder();
  const { ref } = await openPage(world, order);
  const { id: surplus } = await openAnother(ref);
  await xendit.expire(surplus);
  await deliver(world, ...world.takeDeliveries());
  expect(await moneyOf(order)).toMatchObject({ attempts: ["PENDING"] });
  await world.pay(ref);
  await deliver(world, ...world.takeDeliveries());
  expect(await moneyOf(order)).toMatchObject({ order: "PAID", attempts: ["SUCCEEDED"], captures: 1 });
});

test("a delivery with the right token that names another order's payment changes neither", async () => {
  const [{ order }, { order: other }] = await Promise.all([anOrder(), anOrder()]);
  const { ref } = await openPage(world, order);
  const { ref: otherRef } = await openPage(world, other);
  const told = xendit.delivery(invoiceOf(ref), { external_id: otherRef, status: "PAID" });
  expect(await deliver(world, told)).toEqual([204]);
  for (const one of [order, other])
    expect(await moneyOf(one)).toMatchObject({ order: "PENDING_PAYMENT", attempts: ["PENDING"] });
});

/** What a second press leaves at Xendit whose answer came after the first had its page. */
async function openAnother(external_id: string) {
  const headers = {
    authorization: `Basic ${Buffer.from(`${XENDIT_ACCOUNT.secretKey}:`).toString("base64")}`,
  };
  const { amount } = invoiceOf(external_id);
  const body = JSON.stringify({ external_id, amount });
  const answer = await fetch(`${xendit.url}/v2/invoices`, { method: "POST", headers, body });
  return (await answer.json()) as { id: string };
}

test("two invoices of one payment are both paid: one pays the order, the other goes back out of itself", async () => {
  const { order } = await anOrder();
  const { id } = await openPage(world, order);
  const first = invoiceOf(id);
  const second = {
    ...first,
    id: `${first.id}b`,
    created: new Date(Date.parse(first.created) + 5).toISOString(),
  };
  xendit.invoices.push(second);
  // The younger one is paid first: it pays the order, though the older one speaks for both once it is paid.
  for (const one of [second, first]) {
    await xendit.pay(one.id);
    await deliver(world, ...world.takeDeliveries());
  }
  await sweep(order);
  await sweep(order);
  const money = await moneyOf(order);
  expect(money).toMatchObject({ order: "PAID", captures: 2, refunds: ["SUCCEEDED"] });
  expect(money.attempts.toSorted()).toEqual(["SUCCEEDED", "SURPLUS"]);
  expect(xendit.refunds.given.filter((one) => one.invoice_id === first.id)).toMatchObject([
    { amount: Number(money.total), status: "SUCCEEDED" },
  ]);
  expect(xendit.refunds.given.filter((one) => one.invoice_id === second.id)).toEqual([]);
});
