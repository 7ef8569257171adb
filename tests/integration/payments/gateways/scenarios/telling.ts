import { expect, test } from "vitest";
import { settlePayment } from "@/lib/payments";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { anOrder } from "../../../../builders/payments";
import { deliverEvents, stockByLedger, stockOf } from "../../../../builders/placed-orders";
import { deliver, moneyOf, openPage, sweep } from "../drive";
import type { GatewayWorld } from "../world";

/** What a provider tells: twice, in the wrong order, forged, of something else. */
export function telling(world: GatewayWorld): void {
  test("each delivery comes twice at once, with the poller and the browser, and once more after everything: it takes effect once", async () => {
    const { order, goods } = await anOrder(2);
    const { ref } = await openPage(world, order);
    await world.pay(ref);
    const told = world.takeDeliveries();
    const back = () => settlePayment(systemCtx("test"), { gateway: world.gateway, providerRef: ref });
    await Promise.all([deliver(world, ...told), deliver(world, ...told), back(), sweep(order)]);
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

  test.each(world.others)(
    "a rightly signed delivery of another %s changes nothing but is kept to be seen",
    async (what) => {
      const { order, goods } = await anOrder(2);
      const { ref, id } = await openPage(world, order);
      await world.payOther(ref, what);
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
      const { mismatch } = await db().payment.findUniqueOrThrow({ where: { id } });
      expect(mismatch).toMatch(what === "order" ? /^reference / : /^sum /);
    },
  );
}
