import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cancelOrder } from "@/lib/ordering";
import { retryRefund, settlePayment } from "@/lib/payments";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { testCtx } from "../../../builders/ctx";
import { buildDeliveryRates } from "../../../builders/delivery";
import { buildBuyer } from "../../../builders/ordering";
import { anOrder } from "../../../builders/payments";
import { buildOrder, deliverEvents, stockByLedger, stockOf } from "../../../builders/placed-orders";
import { askRefund, deliver, expireOrder, moneyOf, openPage, sweep } from "./drive";
import type { GatewayWorld } from "./world";

/**
 * What every gateway must survive, told once. Each test ends in the rows: the order, its attempts, its transactions, its stock
 * and the provider's own books agree.
 */
export function gatewayContract(world: GatewayWorld): void {
  describe(`a payment by ${[world.gateway, world.channel].filter(Boolean).join(" ")}`, () => {
    beforeAll(async () => {
      await world.start();
      await buildDeliveryRates();
    });
    afterAll(() => world.stop());
    beforeEach(() => {
      world.down(false);
      world.takeDeliveries();
    });
    buying(world);
    telling(world);
    lateMoney(world);
    refunding(world);
    losing(world);
  });
}

function buying(world: GatewayWorld): void {
  test("paid: the order is PAID, its units have left once, and the provider took the sum once", async () => {
    const { order, goods } = await anOrder(2);
    const { ref, id } = await openPage(world, order);
    await world.pay(ref);
    await deliver(world, ...world.takeDeliveries());

    const money = await moneyOf(order);
    expect(money).toMatchObject({ order: "PAID", attempts: ["SUCCEEDED"], captures: 1 });
    expect(money.captured).toBe(money.total);
    expect(await stockOf(goods)).toEqual({ onHand: 8, reserved: 0 });
    expect(await stockByLedger(goods)).toEqual({ onHand: 8, reserved: 0, locked: 0 });
    const books = await world.books(id);
    expect(books).toMatchObject({ opened: 1, refunded: 0 });
    expect(books.charged).toBeGreaterThan(0);
  });

  const { fail } = world;
  test.runIf(fail)("failed: the order is cancelled and its units are free", async () => {
    const { order, goods } = await anOrder(2);
    const { ref } = await openPage(world, order);
    await fail?.(ref);
    await deliver(world, ...world.takeDeliveries());
    await sweep(order);
    expect(await moneyOf(order)).toMatchObject({ order: "CANCELLED", attempts: ["FAILED"], captures: 0 });
    expect(await stockOf(goods)).toEqual({ onHand: 10, reserved: 0 });
  });

  test("a page that expired ends its attempt, not the order; when the order's time is over its units are free", async () => {
    const { order, goods } = await anOrder(2);
    const { ref } = await openPage(world, order);
    await world.expire(ref);
    await sweep(order);
    expect(await moneyOf(order)).toMatchObject({ order: "PENDING_PAYMENT", attempts: ["EXPIRED"] });
    await openPage(world, order);
    await expireOrder(order);
    await deliverEvents();
    const { order: status, attempts, captures } = await moneyOf(order);
    expect({ status, captures }).toEqual({ status: "EXPIRED", captures: 0 });
    expect(attempts).not.toContain("PENDING");
    expect(await stockOf(goods)).toEqual({ onHand: 10, reserved: 0 });
  });
}

function telling(world: GatewayWorld): void {
  test("each delivery comes twice, and once more after everything: it takes effect once", async () => {
    const { order, goods } = await anOrder(2);
    const { ref } = await openPage(world, order);
    await world.pay(ref);
    const told = world.takeDeliveries();
    await deliver(world, ...told, ...told);
    await deliver(world, ...told);
    expect(await moneyOf(order)).toMatchObject({ order: "PAID", attempts: ["SUCCEEDED"], captures: 1 });
    expect(await stockOf(goods)).toEqual({ onHand: 8, reserved: 0 });
  });

  test("deliveries in the wrong order: a first page's end, told last, does not undo what the second page paid (M7)", async () => {
    const { order, goods } = await anOrder(2);
    const first = await openPage(world, order);
    await world.expire(first.ref);
    await sweep(order);
    const second = await openPage(world, order);
    await world.pay(second.ref);
    await deliver(world, ...world.takeDeliveries().toReversed());
    await sweep(order);
    expect(await moneyOf(order)).toMatchObject({
      order: "PAID",
      attempts: ["EXPIRED", "SUCCEEDED"],
      captures: 1,
    });
    expect(await stockByLedger(goods)).toEqual({ onHand: 8, reserved: 0, locked: 0 });
  });

  test("the browser is back before the webhook, and the webhook before the browser: paid once either way", async () => {
    for (const browserFirst of [true, false]) {
      const { order } = await anOrder();
      const { ref } = await openPage(world, order);
      await world.pay(ref);
      const told = world.takeDeliveries();
      const back = () => settlePayment(systemCtx("test"), { gateway: world.gateway, providerRef: ref });
      if (browserFirst) await back();
      await deliver(world, ...told);
      if (!browserFirst) expect(await back()).toBe("nothing-new");
      await deliverEvents();
      expect(await moneyOf(order)).toMatchObject({ order: "PAID", attempts: ["SUCCEEDED"], captures: 1 });
    }
  });

  test("a forged delivery is refused and leaves no row; a signed one that is not true is not believed", async () => {
    const { order } = await anOrder();
    const { ref } = await openPage(world, order);
    const lie = world.claimPaid(ref);
    const rows = () => db().paymentWebhook.count({ where: { gateway: world.gateway } });
    const before = await rows();
    const forged = world.forgeries(lie);
    expect(forged.length).toBeGreaterThan(0);
    expect(new Set(await deliver(world, ...forged))).toEqual(new Set([401]));
    expect(await rows()).toBe(before);
    expect(await deliver(world, lie)).toEqual([204]);
    expect(await moneyOf(order)).toMatchObject({ order: "PENDING_PAYMENT", attempts: ["PENDING"] });
  });

  test("a rightly signed delivery of another sum changes nothing but is kept to be seen", async () => {
    const { order, goods } = await anOrder(2);
    const { ref } = await openPage(world, order);
    await world.payOtherAmount(ref);
    await deliver(world, ...world.takeDeliveries());
    await sweep(order);
    expect(await moneyOf(order)).toMatchObject({
      order: "PENDING_PAYMENT",
      attempts: ["PENDING"],
      captures: 0,
    });
    expect(await stockOf(goods)).toEqual({ onHand: 10, reserved: 2 });
    const where = { gateway: world.gateway, outcome: "mismatch" };
    expect(await db().paymentWebhook.count({ where: { ...where, providerRef: ref } })).toBeGreaterThan(0);
  });
}

function lateMoney(world: GatewayWorld): void {
  test("late money whose units are still there is taken: they are locked again and leave (M5)", async () => {
    const { order, goods } = await anOrder(2);
    const { ref } = await openPage(world, order);
    await expireOrder(order);
    await deliverEvents();
    await world.payLate(ref);
    await deliver(world, ...world.takeDeliveries());
    expect(await moneyOf(order)).toMatchObject({ order: "PAID", attempts: ["SUCCEEDED"], captures: 1 });
    expect(await stockByLedger(goods)).toEqual({ onHand: 8, reserved: 0, locked: 0 });
  });

  test("late money whose units another has goes back in full, and the order stays expired (M5)", async () => {
    const { order, goods } = await anOrder(10);
    const { ref, id } = await openPage(world, order);
    await expireOrder(order);
    await deliverEvents();
    await buildOrder(await buildBuyer(), { goods, quantity: 1 });
    await world.payLate(ref);
    await deliver(world, ...world.takeDeliveries());
    await sweep(order);
    const money = await moneyOf(order);
    expect(money).toMatchObject({ order: "EXPIRED", attempts: ["SURPLUS"], refunds: ["SUCCEEDED"] });
    expect(money.returned).toBe(money.total);
    const books = await world.books(id);
    expect(books.refunded).toBe(books.charged);
    expect(await stockOf(goods)).toEqual({ onHand: 10, reserved: 1 });
  });

  test("money for an order its customer gave up goes back in full", async () => {
    const { order, goods } = await anOrder();
    const { ref, id } = await openPage(world, order);
    await cancelOrder(order.buyer.ctx, { orderNumber: order.number });
    await deliverEvents();
    await world.payLate(ref);
    await deliver(world, ...world.takeDeliveries());
    await sweep(order);
    expect(await moneyOf(order)).toMatchObject({ order: "CANCELLED", attempts: ["SURPLUS"] });
    const books = await world.books(id);
    expect(books.refunded).toBe(books.charged);
    expect(await stockOf(goods)).toEqual({ onHand: 10, reserved: 0 });
  });
}

function refunding(world: GatewayWorld): void {
  test("refunded in parts: never above what came in, and all parts together give back exactly that (M3)", async () => {
    const { order, id, total } = await paid(world);
    await askRefund(order, id, 33_333);
    const [part] = [await world.books(id)];
    expect(part.refunded).toBeGreaterThan(0);
    expect(part.refunded).toBeLessThan(part.charged);
    await expect(askRefund(order, id, total - 33_333 + 1)).rejects.toMatchObject({
      code: "REFUND_TOO_LARGE",
    });
    expect(await world.books(id)).toEqual(part);
    await askRefund(order, id, total - 33_333);
    const money = await moneyOf(order);
    expect(money).toMatchObject({ order: "PAID", refunds: ["SUCCEEDED", "SUCCEEDED"] });
    expect(money.returned).toBe(money.captured);
    const books = await world.books(id);
    expect(books.refunded).toBe(books.charged);
  });

  const { refunds } = world;
  test.runIf(refunds)(
    "a refund the provider gives later is PENDING until it has: asked again, given once",
    async () => {
      const { order, id } = await paid(world);
      refunds?.hold();
      await askRefund(order, id, 40_000);
      await sweep(order);
      expect(await moneyOf(order)).toMatchObject({ refunds: ["PENDING"], returned: 0n });
      await refunds?.end("SUCCEEDED");
      await sweep(order);
      await deliver(world, ...world.takeDeliveries());
      await sweep(order);
      expect(await moneyOf(order)).toMatchObject({ refunds: ["SUCCEEDED"], returned: 40_000n });
      const books = await world.books(id);
      expect(books.refunded).toBeLessThan(books.charged);
    },
  );

  test.runIf(refunds)(
    "a refund the provider refuses is FAILED with its reason and told; tried again, it is given",
    async () => {
      const { order, id } = await paid(world);
      refunds?.hold();
      await askRefund(order, id, 40_000);
      await refunds?.end("FAILED");
      await deliver(world, ...world.takeDeliveries());
      await sweep(order);
      expect(await moneyOf(order)).toMatchObject({ refunds: ["FAILED"], returned: 0n });
      const refund = await db().refund.findFirstOrThrow({ where: { paymentId: id } });
      expect(refund.failure).toBeTruthy();
      expect(await eventsOf(refund.id)).toEqual(["refund.failed", "refund.requested"]);

      const support = testCtx({ userId: order.buyer.userId, staffRole: "SUPPORT" });
      const clicks = [1, 2].map(() => retryRefund(support, { refundId: refund.id }));
      const answers = await Promise.allSettled(clicks);
      expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
      await deliverEvents();
      expect(await moneyOf(order)).toMatchObject({ refunds: ["SUCCEEDED"], returned: 40_000n });
      expect(await eventsOf(refund.id)).toContain("refund.succeeded");
      const books = await world.books(id);
      expect(books.refunded).toBeLessThan(books.charged);
      expect(books.refunded).toBeGreaterThan(0);
    },
  );
}

function losing(world: GatewayWorld): void {
  test("a provider that is down: no page opens, what was paid waits, and is settled once it is back", async () => {
    const { order } = await anOrder();
    const { order: unlucky } = await anOrder();
    const { ref } = await openPage(world, order);
    await world.pay(ref);
    const told = world.takeDeliveries();
    world.down(true);
    await expect(openPage(world, unlucky)).rejects.toMatchObject({ code: "GATEWAY_UNAVAILABLE" });
    await deliver(world, ...told);
    await sweep(order);
    expect(await moneyOf(order)).toMatchObject({ order: "PENDING_PAYMENT", attempts: ["PENDING"] });
    world.down(false);
    await sweep(order);
    await deliver(world, ...told);
    expect(await moneyOf(order)).toMatchObject({ order: "PAID", attempts: ["SUCCEEDED"], captures: 1 });
    await openPage(world, unlucky);
    expect(await moneyOf(unlucky)).toMatchObject({ attempts: ["PENDING"] });
  });

  test("a webhook that never comes: the poller reads the payment back", async () => {
    const { order } = await anOrder();
    const { ref } = await openPage(world, order);
    await world.pay(ref);
    await sweep(order);
    expect(await moneyOf(order)).toMatchObject({ order: "PAID", captures: 1 });
  });

  test("the answer to opening a page is lost: pressing again leads to the one page there is", async () => {
    const { order } = await anOrder();
    world.loseReply("create");
    await openPage(world, order).catch(() => undefined);
    const { ref, id } = await openPage(world, order);
    expect(await world.books(id)).toMatchObject({ opened: 1 });
    await world.pay(ref);
    await deliver(world, ...world.takeDeliveries());
    const attempts = world.tellsOnce ? ["EXPIRED", "SUCCEEDED"] : ["SUCCEEDED"];
    expect(await moneyOf(order)).toMatchObject({ order: "PAID", attempts, captures: 1 });
  });

  test.runIf(world.captures)(
    "the answer to the capture is lost: the money was taken, once, and is found",
    async () => {
      const { order } = await anOrder();
      const { ref, id } = await openPage(world, order);
      world.loseReply("capture");
      await world.pay(ref);
      await deliver(world, ...world.takeDeliveries());
      await sweep(order);
      await deliver(world, ...world.takeDeliveries());
      expect(await moneyOf(order)).toMatchObject({ order: "PAID", attempts: ["SUCCEEDED"], captures: 1 });
      expect(await world.books(id)).toMatchObject({ opened: 1, refunded: 0 });
    },
  );

  test("the answer to a refund is lost: asked again, it is given once", async () => {
    const { order, id, total } = await paid(world);
    world.loseReply("refund");
    await askRefund(order, id, total);
    await sweep(order);
    const money = await moneyOf(order);
    expect(money).toMatchObject({ refunds: ["SUCCEEDED"] });
    expect(money.returned).toBe(money.captured);
    const books = await world.books(id);
    expect(books.refunded).toBe(books.charged);
  });
}

async function eventsOf(aggregateId: string): Promise<string[]> {
  const events = await db().outboxEvent.findMany({ where: { aggregateId } });
  return events.map((event) => event.type).toSorted();
}

async function paid(world: GatewayWorld) {
  const { order } = await anOrder();
  const { ref, id } = await openPage(world, order);
  await world.pay(ref);
  await deliver(world, ...world.takeDeliveries());
  const { total } = await moneyOf(order);
  return { order, id, total: Number(total) };
}
