import { expect, test } from "vitest";
import { anOrder } from "../../../../builders/payments";
import { deliverEvents, stockByLedger, stockOf } from "../../../../builders/placed-orders";
import { deliver, expireOrder, moneyOf, openPage, sweep } from "../drive";
import type { GatewayWorld } from "../world";

/** Paid, failed, refused once, expired. */
export function buying(world: GatewayWorld): void {
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

  const { refuse } = world;
  test.runIf(refuse)("a refused try ends nothing: the next one on the same page pays", async () => {
    const { order, goods } = await anOrder(2);
    const { ref, id } = await openPage(world, order);
    await refuse?.(ref);
    await deliver(world, ...world.takeDeliveries());
    await sweep(order);
    expect(await moneyOf(order)).toMatchObject({ order: "PENDING_PAYMENT", attempts: ["PENDING"] });
    expect(await stockOf(goods)).toEqual({ onHand: 10, reserved: 2 });
    await world.pay(ref);
    await deliver(world, ...world.takeDeliveries());
    expect(await moneyOf(order)).toMatchObject({ order: "PAID", attempts: ["SUCCEEDED"], captures: 1 });
    expect(await world.books(id)).toMatchObject({ opened: 1, refunded: 0 });
  });

  test.runIf(refuse)(
    "a refused try and no other: the order ends with its time, and its units are free",
    async () => {
      const { order, goods } = await anOrder(2);
      const { ref, id } = await openPage(world, order);
      await refuse?.(ref);
      await deliver(world, ...world.takeDeliveries());
      await expireOrder(order);
      await deliverEvents();
      await sweep(order);
      const money = await moneyOf(order);
      expect(money).toMatchObject({ order: "EXPIRED", captures: 0 });
      expect(money.attempts).not.toContain("PENDING");
      expect(await world.books(id)).toMatchObject({ charged: 0 });
      expect(await stockOf(goods)).toEqual({ onHand: 10, reserved: 0 });
    },
  );

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
