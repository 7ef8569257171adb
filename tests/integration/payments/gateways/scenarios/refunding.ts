import { expect, test } from "vitest";
import { retryRefund } from "@/lib/payments";
import { db } from "@/lib/platform/db";
import { testCtx } from "../../../../builders/ctx";
import { deliverEvents } from "../../../../builders/placed-orders";
import { askRefund, deliver, moneyOf, paid, sweep } from "../drive";
import type { GatewayWorld } from "../world";

/** Money that goes back, in parts, late, refused. */
export function refunding(world: GatewayWorld): void {
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
    const rest = () => askRefund(order, id, total - 33_333);
    const clicks = await Promise.allSettled([rest(), rest()]);
    expect(clicks.filter((click) => click.status === "fulfilled")).toHaveLength(1);
    await sweep(order);
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

async function eventsOf(aggregateId: string): Promise<string[]> {
  const events = await db().outboxEvent.findMany({ where: { aggregateId } });
  return events.map((event) => event.type).toSorted();
}
