import { expect, test } from "vitest";
import { cancelOrder } from "@/lib/ordering";
import { buildBuyer } from "../../../../builders/ordering";
import { anOrder } from "../../../../builders/payments";
import { buildOrder, deliverEvents, stockByLedger, stockOf } from "../../../../builders/placed-orders";
import { deliver, expireOrder, moneyOf, openPage, sweep } from "../drive";
import type { GatewayWorld } from "../world";

/** Money that comes when its order is over (M5). */
export function lateMoney(world: GatewayWorld): void {
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
