import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptShopOrder, confirmReceived } from "@/lib/ordering";
import { decideSandboxPayment, startPayment } from "@/lib/payments";
import { type Ctx, systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { createShipments, handOverShopOrder, markDelivered, packShopOrder } from "@/lib/shipping";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildBuyer, buildGoods, buildStock, buildWarehouse } from "../../builders/ordering";
import { type Buyer, buildOrder, deliverEvents } from "../../builders/placed-orders";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

let provider: Awaited<ReturnType<typeof startSandboxProvider>>;

beforeAll(async () => {
  provider = await startSandboxProvider();
  await buildDeliveryRates();
});
afterAll(() => provider.stop());

test("a part split over two warehouses goes out as two parcels, each under its own number, and its buyer confirms", async () => {
  const { ref, owner, buyer } = await aPaidPart();
  await acceptShopOrder(owner, ref);
  await packShopOrder(owner, ref);
  const parcels = await parcelsOf(ref.shopOrderId);
  expect(parcels.map((parcel) => parcel.status)).toEqual(["PACKED", "PACKED"]);

  const one = parcels.slice(0, 1).map(({ id }) => ({ shipmentId: id, trackingNumber: "JX000001" }));
  await expect(handOverShopOrder(owner, { ...ref, parcels: one })).rejects.toMatchObject({
    field: "parcels",
  });
  const both = parcels.map(({ id }, index) => ({ shipmentId: id, trackingNumber: `JX00000${index}` }));
  await handOverShopOrder(owner, { ...ref, parcels: both });
  await markDelivered(owner, ref);
  await confirmReceived(buyer.ctx, { shopOrderId: ref.shopOrderId });

  expect((await db().shopOrder.findUniqueOrThrow({ where: { id: ref.shopOrderId } })).status).toBe(
    "COMPLETED",
  );
  const events = await db().shipmentEvent.findMany({ where: { shipmentId: parcels[0]?.id ?? "" } });
  expect(events.map((event) => event.status).sort()).toEqual([
    "DELIVERED",
    "IN_TRANSIT",
    "PACKED",
    "PENDING",
  ]);
});

test("a shop that accepts and packs before the parcels' event came has its parcels all the same, once", async () => {
  const { ref, owner, orderId } = await aPaidPart();
  await db().shipmentEvent.deleteMany({ where: { shipment: { shopOrderId: ref.shopOrderId } } });
  await db().shipment.deleteMany({ where: { shopOrderId: ref.shopOrderId } });
  await acceptShopOrder(owner, ref);
  await packShopOrder(owner, ref);
  await createShipments(systemCtx("test"), `late-${orderId.slice(-20)}`, { orderId });
  expect((await parcelsOf(ref.shopOrderId)).map((parcel) => parcel.status)).toEqual(["PACKED", "PACKED"]);
});

test("of two people who pack at once, one does", async () => {
  const { ref, owner } = await aPaidPart();
  await acceptShopOrder(owner, ref);
  const presses = await Promise.allSettled([packShopOrder(owner, ref), packShopOrder(owner, ref)]);
  expect(presses.filter((press) => press.status === "fulfilled")).toHaveLength(1);
});

type Part = { ref: { shopId: string; shopOrderId: string }; owner: Ctx; buyer: Buyer; orderId: string };

async function aPaidPart(): Promise<Part> {
  const [buyer, goods] = await Promise.all([buildBuyer(), buildGoods({ onHand: 1 })]);
  const second = await buildWarehouse({ shopId: goods.shop.id, priority: 1 });
  await buildStock({ shopId: goods.shop.id, warehouseId: second, variantId: goods.variantId, onHand: 5 });
  const { orderId, number } = await buildOrder(buyer, { goods, quantity: 6 });
  const { redirectUrl } = await startPayment(buyer.ctx, { orderNumber: number, gateway: "sandbox" });
  const ref = redirectUrl.split("/").at(-1) ?? "";
  await decideSandboxPayment(systemCtx("test"), { ref, outcome: "PAID", method: "test" });
  await deliverEvents();
  const part = await db().shopOrder.findFirstOrThrow({ where: { orderId } });
  const owner = testCtx({ userId: goods.shop.ownerId });
  return { ref: { shopId: goods.shop.id, shopOrderId: part.id }, owner, buyer, orderId };
}

function parcelsOf(shopOrderId: string) {
  return db().shipment.findMany({ where: { shopOrderId }, orderBy: { id: "asc" } });
}
