import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { completeDeliveredParts, confirmReceived, getMyOrder } from "@/lib/ordering";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { handOverShopOrder, packShopOrder, watchShipBy } from "@/lib/shipping";
import { buildDeliveryRates } from "../../builders/delivery";
import {
  buildPaidPart,
  eventsOf,
  letHoursPass,
  movePart,
  type PaidPart,
  partRow,
} from "../../builders/paid-parts";
import { deliverEvents, stockOf } from "../../builders/placed-orders";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

const job = () => systemCtx("test.sweep");
let provider: Awaited<ReturnType<typeof startSandboxProvider>>;

beforeAll(async () => {
  provider = await startSandboxProvider();
  await buildDeliveryRates();
});
afterAll(() => provider.stop());

const refundsOf = (shopOrderId: string) => db().refund.findMany({ where: { shopOrderId } });

/** A part whose grace is over, of which its shop was reminded in time. */
async function latePart(at: "NEW" | "PACKED" = "NEW"): Promise<PaidPart> {
  const sold = await buildPaidPart({ quantity: 3, at });
  await letHoursPass(sold.shopOrderId, 40);
  await watchShipBy(job());
  await letHoursPass(sold.shopOrderId, 33);
  return sold;
}

describe("a part is to be shipped in time", () => {
  test("its shop is reminded once when the time is near, and not before", async () => {
    const sold = await buildPaidPart();
    await letHoursPass(sold.shopOrderId, 35);
    await watchShipBy(job());
    expect(await eventsOf("shop_order.ship_by_near", sold.shopOrderId)).toHaveLength(0);
    await letHoursPass(sold.shopOrderId, 2);
    await Promise.all([watchShipBy(job()), watchShipBy(job())]);
    await watchShipBy(job());
    const { orderId, shopOrderId, shopId } = sold;
    expect(await eventsOf("shop_order.ship_by_near", shopOrderId)).toEqual([
      { orderId, shopOrderId, shopId, shipBy: (await partRow(shopOrderId)).shipBy?.toISOString() },
    ]);
    expect((await partRow(shopOrderId)).status).toBe("NEW");
  });

  test("past the deadline it has its grace, then it is cancelled, its stock is back and its money too", async () => {
    const sold = await buildPaidPart({ quantity: 3, at: "PACKED" });
    await letHoursPass(sold.shopOrderId, 40);
    await watchShipBy(job());
    await letHoursPass(sold.shopOrderId, 31);
    await watchShipBy(job());
    expect((await partRow(sold.shopOrderId)).status).toBe("PACKED");
    await letHoursPass(sold.shopOrderId, 2);
    await watchShipBy(job());
    await deliverEvents();

    const part = await partRow(sold.shopOrderId);
    expect(part).toMatchObject({ status: "CANCELLED", sweepAt: null, cancelReason: "ship-by" });
    expect(await stockOf(sold.goods)).toEqual({ onHand: 10, reserved: 0 });
    expect(await refundsOf(part.id)).toMatchObject([{ amount: part.total, status: "SUCCEEDED" }]);
    const [change] = (await getMyOrder(sold.buyer.ctx, { number: await numberOf(sold.orderId) })).changes;
    expect(change).toMatchObject({ to: "CANCELLED", cause: "ship-by", note: null });
  });

  test("a shop nobody could warn, as no sweep ran, is warned first and keeps its hours", async () => {
    const sold = await buildPaidPart();
    await letHoursPass(sold.shopOrderId, 24 * 10);
    await watchShipBy(job());
    await watchShipBy(job());
    expect((await partRow(sold.shopOrderId)).status).toBe("NEW");
    expect(await eventsOf("shop_order.ship_by_near", sold.shopOrderId)).toHaveLength(1);
    await letHoursPass(sold.shopOrderId, 13);
    await watchShipBy(job());
    expect((await partRow(sold.shopOrderId)).status).toBe("CANCELLED");
  });

  test("what was handed over late is not cancelled, not even when only one of its parcels left", async () => {
    const [whole, halfway] = [await latePart("PACKED"), await latePart("PACKED")];
    await movePart(whole.shopOrderId, "SHIPPED");
    await deliverEvents();
    await db().shopOrder.update({ where: { id: halfway.shopOrderId }, data: { leftAt: new Date() } });
    await db().$executeRaw`UPDATE ShopOrder SET sweepAt = NOW(3) WHERE id = ${whole.shopOrderId}`;
    await watchShipBy(job());
    expect((await partRow(whole.shopOrderId)).status).toBe("SHIPPED");
    expect((await partRow(halfway.shopOrderId)).status).toBe("PACKED");
  });

  test("of the shop that hands over and the clock that cancels at one moment exactly one wins", async () => {
    const outcomes = [];
    for (let round = 0; round < 6; round++) {
      const sold = await latePart();
      await movePart(sold.shopOrderId, "ACCEPTED");
      await packShopOrder(sold.owner, sold.ref);
      const parcels = await db().shipment.findMany({ where: { shopOrderId: sold.shopOrderId } });
      const named = parcels.map(({ id }) => ({ shipmentId: id, trackingNumber: "JX000001" }));
      const [handed] = await Promise.allSettled([
        handOverShopOrder(sold.owner, { ...sold.ref, parcels: named }),
        watchShipBy(job()),
      ]);
      await deliverEvents();
      const { status } = await partRow(sold.shopOrderId);
      outcomes.push(status);
      expect(status).toBe(handed.status === "fulfilled" ? "SHIPPED" : "CANCELLED");
      expect((await refundsOf(sold.shopOrderId)).length).toBe(status === "CANCELLED" ? 1 : 0);
      expect((await stockOf(sold.goods)).onHand).toBe(status === "CANCELLED" ? 10 : 7);
    }
    expect(outcomes).toHaveLength(6);
  });
});

describe("a part completes", () => {
  test("by its customer's word, once, and the event names the cause", async () => {
    const sold = await buildPaidPart({ at: "DELIVERED" });
    const presses = await Promise.allSettled([confirm(sold), confirm(sold)]);
    expect(presses.filter((press) => press.status === "fulfilled")).toHaveLength(1);
    const { orderId, shopOrderId, shopId } = sold;
    expect(await eventsOf("shop_order.completed", shopOrderId)).toEqual([
      { orderId, shopOrderId, shopId, cause: "customer" },
    ]);
  });

  test("by itself after its days with the customer, not before", async () => {
    const sold = await buildPaidPart({ at: "DELIVERED" });
    await letHoursPass(sold.shopOrderId, 24 * 7 - 1);
    await completeDeliveredParts(job());
    expect((await partRow(sold.shopOrderId)).status).toBe("DELIVERED");
    await letHoursPass(sold.shopOrderId, 2);
    await Promise.all([
      completeDeliveredParts(job()),
      completeDeliveredParts(job()),
      confirm(sold).catch(() => null),
    ]);
    expect(await partRow(sold.shopOrderId)).toMatchObject({ status: "COMPLETED", sweepAt: null });
    expect(await eventsOf("shop_order.completed", sold.shopOrderId)).toHaveLength(1);
  });
});

const confirm = (sold: PaidPart) => confirmReceived(sold.buyer.ctx, { shopOrderId: sold.shopOrderId });

async function numberOf(orderId: string): Promise<string> {
  return (await db().order.findUniqueOrThrow({ where: { id: orderId } })).number;
}
