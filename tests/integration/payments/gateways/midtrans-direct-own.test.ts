import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { getOpenPayment, paymentChoices, startPayment } from "@/lib/payments";
import { db } from "@/lib/platform/db";
import { buildDeliveryRates } from "../../../builders/delivery";
import { buildBuyer } from "../../../builders/ordering";
import { anOrder, type Placed } from "../../../builders/payments";
import { askRefund, deliver, moneyOf, sweep } from "./drive";
import { midtrans, directWorld as world } from "./midtrans-world";

beforeAll(async () => {
  await world.start();
  await buildDeliveryRates();
});
afterAll(() => world.stop());
beforeEach(() => void world.takeDeliveries());

test("buyers are offered the ways the platform names, in its order; its page only where it is among them", async () => {
  const ways = paymentChoices(100_000).flatMap(({ gateway, channel, methods }) =>
    gateway === "midtrans" ? [[channel, ...methods].join(" ")] : [],
  );
  expect(ways).toEqual(["qris qris", "bca va", "bni va", "bri va", "mandiri va", "permata va"]);
  const { order } = await anOrder();
  for (const channel of [undefined, "cimb", "snap"])
    await expect(choose(order, channel)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await moneyOf(order)).toMatchObject({ attempts: [] });
});

test("each bank's account is shown on our own page, to the buyer alone, for the sum and until the lock's deadline", async () => {
  const { order } = await anOrder();
  const stranger = await buildBuyer();
  const shown = new Set<string>();
  for (const channel of ["bca", "bni", "bri", "permata", "mandiri", "qris"]) {
    expect(await choose(order, channel)).toMatch(new RegExp(`/orders/${order.number}$`));
    const open = await getOpenPayment(order.buyer.ctx, { orderNumber: order.number });
    const { id, amount, expiresAt } = await openRow(order);
    const charged = midtrans.transactions.get(id);
    expect(open).toMatchObject({ gateway: "midtrans", channel, amount: Number(amount) });
    expect(charged).toMatchObject({ gross_amount: `${amount}.00`, transaction_status: "pending" });
    expect(jakarta(charged?.expiry_time)).toBe(Math.floor(expiresAt.getTime() / 1000) * 1000);
    const peek = getOpenPayment(stranger.ctx, { orderNumber: order.number });
    await expect(peek).rejects.toMatchObject({ code: "NOT_FOUND" });
    const { instructions } = open ?? {};
    if (instructions?.kind === "qr") expect(instructions.text).toMatch(/^000201/);
    else if (instructions?.kind === "bill")
      expect(instructions).toMatchObject({ company: charged?.biller_code, number: charged?.bill_key });
    else expect(instructions?.number).toBe(charged?.va_numbers?.[0]?.va_number ?? charged?.permata_va_number);
    shown.add(instructions?.kind === "va" ? instructions.bank : (instructions?.kind ?? "none"));
  }
  expect([...shown]).toEqual(["bca", "bni", "bri", "permata", "bill", "qr"]);
  // Each change of mind closed the account before it at Midtrans.
  const states = [...midtrans.transactions.values()].map((one) => one.transaction_status);
  expect(states.filter((status) => status === "pending")).toHaveLength(1);
});

test("an account whose answer was lost is found again by its order_id, and is the one that is paid", async () => {
  const { order } = await anOrder();
  world.loseReply("create");
  await expect(choose(order, "bni")).rejects.toMatchObject({ code: "GATEWAY_UNAVAILABLE" });
  await choose(order, "bni");
  const open = await getOpenPayment(order.buyer.ctx, { orderNumber: order.number });
  const { id } = await openRow(order);
  const number = midtrans.transactions.get(id)?.va_numbers?.[0]?.va_number ?? "";
  expect(open?.instructions).toEqual({ kind: "va", bank: "bni", number });
  await fetch(`${midtrans.url}/simulator/${number}`, { method: "POST" });
  await deliver(world, ...world.takeDeliveries());
  expect(await moneyOf(order)).toMatchObject({ order: "PAID", attempts: ["SUCCEEDED"], captures: 1 });
});

test("pressed twice at once there is one charge, and one account is shown", async () => {
  const { order } = await anOrder();
  const before = midtrans.transactions.size;
  await Promise.allSettled([1, 2, 3].map(() => choose(order, "bri")));
  await choose(order, "bri");
  expect(midtrans.transactions.size).toBe(before + 1);
  const { id } = await openRow(order);
  const open = await getOpenPayment(order.buyer.ctx, { orderNumber: order.number });
  expect(open?.instructions).toMatchObject({
    number: midtrans.transactions.get(id)?.va_numbers?.[0]?.va_number,
  });

  await Promise.allSettled([1, 2, 3].map(() => choose(order, "qris")));
  await choose(order, "qris");
  const pending = [...midtrans.transactions.values()].filter((one) => one.transaction_status === "pending");
  expect(pending.map((one) => one.order_id)).toContain((await openRow(order)).id);
  const attempts = await db().payment.findMany({ where: { orderId: order.orderId } });
  const own = new Set(attempts.map((attempt) => attempt.id));
  expect(pending.filter((one) => own.has(one.order_id))).toHaveLength(1);
});

test("money of a virtual account cannot be given back at Midtrans: the refund is FAILED and staff pay by hand", async () => {
  const { order } = await anOrder();
  await choose(order, "bca");
  const { id } = await openRow(order);
  await midtrans.become(id, "settlement");
  await deliver(world, ...world.takeDeliveries());
  expect(await db().payment.findUnique({ where: { id } })).toMatchObject({
    status: "SUCCEEDED",
    method: "va",
  });
  await askRefund(order, id, 10_000);
  await sweep(order);
  expect(await moneyOf(order)).toMatchObject({ order: "PAID", refunds: ["FAILED"], returned: 0n });
});

async function choose(order: Placed, channel: string | undefined): Promise<string> {
  const input = { orderNumber: order.number, gateway: "midtrans", ...(channel && { channel }) };
  return (await startPayment(order.buyer.ctx, input)).redirectUrl;
}

const openRow = (order: Placed) => db().payment.findUniqueOrThrow({ where: { openOrderId: order.orderId } });

const jakarta = (time = "") => Date.parse(`${time.replace(" ", "T")}+07:00`);
