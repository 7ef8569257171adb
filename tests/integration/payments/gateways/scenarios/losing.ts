import { expect, test } from "vitest";
import { anOrder } from "../../../../builders/payments";
import { askRefund, deliver, moneyOf, openPage, paid, passMinutes, sweep } from "../drive";
import type { GatewayWorld } from "../world";

/** Answers, webhooks and the provider itself that are lost for a while. */
export function losing(world: GatewayWorld): void {
  test("a provider that is down for five minutes: nothing is lost and nothing done twice, whoever comes again", {
    timeout: 60_000,
  }, async () => {
    const given = await paid(world);
    const [{ order: told }, { order: untold }, { order: unlucky }] = [
      await anOrder(),
      await anOrder(),
      await anOrder(),
    ];
    const pages = [await openPage(world, told), await openPage(world, untold)] as const;
    await world.pay(pages[0].ref);
    const deliveries = world.takeDeliveries();
    await world.pay(pages[1].ref);
    world.takeDeliveries(); // Those of the second never come.
    const orders = [told, untold, given.order];

    world.down(true);
    expect(new Set(await deliver(world, ...deliveries))).toEqual(new Set([204]));
    await askRefund(given.order, given.id, 40_000);
    for (let minute = 1; minute <= 5; minute++) {
      if (minute === 2)
        await expect(openPage(world, unlucky)).rejects.toMatchObject({ code: "GATEWAY_UNAVAILABLE" });
      await passMinutes(orders, 1);
    }
    for (const order of [told, untold])
      expect(await moneyOf(order)).toMatchObject({ order: "PENDING_PAYMENT", attempts: ["PENDING"] });
    expect(await moneyOf(given.order)).toMatchObject({ refunds: ["PENDING"], returned: 0n });

    world.down(false);
    await passMinutes(orders, 10);
    for (const order of [told, untold])
      expect(await moneyOf(order)).toMatchObject({ order: "PAID", attempts: ["SUCCEEDED"], captures: 1 });
    expect(await moneyOf(given.order)).toMatchObject({ refunds: ["SUCCEEDED"], returned: 40_000n });
    const books = await world.books(given.id);
    expect(books.refunded).toBeGreaterThan(0);
    expect(books.refunded).toBeLessThan(books.charged);
    await openPage(world, unlucky);
    expect(await moneyOf(unlucky)).toMatchObject({ attempts: ["PENDING"] });
  });

  test("an answer that is lost is asked for again in the words of the first press, in whatever language the second is", async () => {
    const { order } = await anOrder();
    world.loseReply("create");
    await openPage(world, order).catch(() => undefined);
    const ctx = { ...order.buyer.ctx, locale: "en" as const };
    const { id } = await openPage(world, { ...order, buyer: { ...order.buyer, ctx } });
    expect(await world.books(id)).toMatchObject({ opened: 1 });
    const attempts = world.tellsOnce ? ["CANCELLED", "PENDING"] : ["PENDING"];
    expect((await moneyOf(order)).attempts).toHaveLength(attempts.length);
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

  test("the charge was made and its answer is lost: the money was taken, once, and is found", async () => {
    const { order } = await anOrder();
    const { ref, id } = await openPage(world, order);
    // Where we take the money ourselves it is that answer; else what the provider says when asked after it was told of.
    world.loseReply(world.captures ? "capture" : "read");
    await world.pay(ref);
    await deliver(world, ...world.takeDeliveries());
    await sweep(order);
    await deliver(world, ...world.takeDeliveries());
    expect(await moneyOf(order)).toMatchObject({ order: "PAID", attempts: ["SUCCEEDED"], captures: 1 });
    expect(await world.books(id)).toMatchObject({ opened: 1, refunded: 0 });
  });

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
