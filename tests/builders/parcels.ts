import { acceptShopOrder } from "@/lib/ordering";
import { decideSandboxPayment, startPayment } from "@/lib/payments";
import { type Ctx, systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { packShopOrder } from "@/lib/shipping";
import { testCtx } from "./ctx";
import { buildBuyer, buildGoods, buildStock, buildWarehouse } from "./ordering";
import { type Buyer, buildOrder, deliverEvents } from "./placed-orders";

export type Part = {
  ref: { shopId: string; shopOrderId: string };
  owner: Ctx;
  buyer: Buyer;
  orderId: string;
  number: string;
};

/** A paid part whose units come from as many warehouses as told. The sandbox gateway must be running. */
export async function buildPaidPart(warehouses = 1): Promise<Part> {
  const [buyer, goods] = await Promise.all([buildBuyer(), buildGoods({ onHand: 1 })]);
  for (let priority = 1; priority < warehouses; priority++) {
    const warehouseId = await buildWarehouse({ shopId: goods.shop.id, priority });
    await buildStock({ shopId: goods.shop.id, warehouseId, variantId: goods.variantId, onHand: 1 });
  }
  const { orderId, number } = await buildOrder(buyer, { goods, quantity: warehouses });
  const { redirectUrl } = await startPayment(buyer.ctx, { orderNumber: number, gateway: "sandbox" });
  const ref = redirectUrl.split("/").at(-1) ?? "";
  await decideSandboxPayment(systemCtx("test"), { ref, outcome: "PAID", method: "test" });
  await deliverEvents();
  const part = await db().shopOrder.findFirstOrThrow({ where: { orderId } });
  const owner = testCtx({ userId: goods.shop.ownerId });
  return { ref: { shopId: goods.shop.id, shopOrderId: part.id }, owner, buyer, orderId, number };
}

/** The same, accepted and packed. */
export async function buildPackedPart(warehouses = 1): Promise<Part> {
  const part = await buildPaidPart(warehouses);
  await acceptShopOrder(part.owner, part.ref);
  await packShopOrder(part.owner, part.ref);
  return part;
}

/** A part's parcels, in id order. */
export function parcelsOf({ ref }: Pick<Part, "ref">) {
  return db().shipment.findMany({ where: { shopOrderId: ref.shopOrderId }, orderBy: { id: "asc" } });
}

/** A parcel's timeline, oldest first. */
export function timelineOf(shipmentId: string) {
  return db().shipmentEvent.findMany({
    where: { shipmentId },
    orderBy: [{ occurredAt: "asc" }, { createdAt: "asc" }, { id: "asc" }],
  });
}

/** Where the part stands by ordering. */
export async function stageOfPart({ ref }: Pick<Part, "ref">): Promise<string> {
  return (await db().shopOrder.findUniqueOrThrow({ where: { id: ref.shopOrderId } })).status;
}

/** The types of the events that were written about a part. */
export async function toldOf({ ref }: Pick<Part, "ref">): Promise<string[]> {
  const rows = await db().outboxEvent.findMany({
    where: { aggregateId: ref.shopOrderId },
    orderBy: { id: "asc" },
  });
  return rows.map((row) => row.type);
}
