import { createTransfer, openCount, receiveStock } from "@/lib/inventory";
import { addToCart } from "@/lib/ordering";
import { actorUserId, type Ctx, createCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { SCOPES } from "@/lib/platform/scopes";
import { testCtx } from "./ctx";
import { buildBuyer, buildGoods, buildWarehouse, type Goods } from "./ordering";
import type { Buyer } from "./placed-orders";
import { buildPaidOrder } from "./shop-orders";
import { buildOffer, buildShop, buildUser } from "./shops";

/** Everybody who may knock: a guest, two customers, the team of one shop, the owner of another, platform staff. */
export const PERSONAS = [
  "anonymous",
  "client",
  "otherClient",
  "owner",
  "manager",
  "warehouse",
  "viewer",
  "otherOwner",
  "support",
  "catalog",
  "admin",
] as const;
/** Them, and an API key that the owner made, with every scope. No cookie brings one, so only verbs meet it, not routes. */
export const CALLERS = [...PERSONAS, "key"] as const;
export type Persona = (typeof CALLERS)[number];

export type People = { ctx: Record<(typeof PERSONAS)[number], Ctx>; client: Buyer; clientPhone: string };

/** One shop with its team, goods and two warehouses, beside another shop that sells the same variant. */
export type AccessWorld = Omit<People, "ctx"> & {
  ctx: Record<Persona, Ctx>;
  shopId: string;
  goods: Goods;
  spareWarehouseId: string;
  other: { shopId: string; warehouseId: string };
};

/** A person behind every persona. They own nothing yet but two addresses, so worlds may share them. */
export async function buildPeople(): Promise<People> {
  const [client, otherClient] = [await buildBuyer(), await buildBuyer()];
  const person = async () => testCtx({ userId: (await buildUser()).id });
  const staff = async (staffRole: "SUPPORT" | "CATALOG" | "ADMIN") =>
    testCtx({ userId: (await buildUser()).id, staffRole });
  const ctx: People["ctx"] = {
    anonymous: testCtx({ guestToken: newId() }),
    client: client.ctx,
    otherClient: otherClient.ctx,
    owner: await person(),
    manager: await person(),
    warehouse: await person(),
    viewer: await person(),
    otherOwner: await person(),
    support: await staff("SUPPORT"),
    catalog: await staff("CATALOG"),
    admin: await staff("ADMIN"),
  };
  for (const id of PERSONAS.map((name) => idOf(ctx[name])).filter(Boolean))
    await db().user.update({ where: { id }, data: { email: `${id}@contoh.test` } });
  const { phone } = await db().user.findUniqueOrThrow({ where: { id: client.userId } });
  return { ctx, client, clientPhone: phone };
}

/** Fresh shops for the people, so that what one test changes no other test sees. */
export async function buildAccessWorld(people: People): Promise<AccessWorld> {
  const { ctx } = people;
  const shop = await buildShop({ ownerId: idOf(ctx.owner) });
  await db().shopMember.createMany({
    data: [
      { shopId: shop.id, userId: idOf(ctx.manager), role: "MANAGER" },
      { shopId: shop.id, userId: idOf(ctx.warehouse), role: "WAREHOUSE" },
      { shopId: shop.id, userId: idOf(ctx.viewer), role: "VIEWER" },
    ],
  });
  const goods = { ...(await buildGoods({ shopId: shop.id, onHand: 100 })), shop };
  const other = await buildShop({ ownerId: idOf(ctx.otherOwner) });
  await buildOffer({ shopId: other.id, productId: goods.productId, variantId: goods.variantId });
  return {
    ...people,
    ctx: { ...ctx, key: keyCtx(shop.id, idOf(ctx.owner)) },
    shopId: shop.id,
    goods,
    spareWarehouseId: await buildWarehouse({ shopId: shop.id }),
    other: { shopId: other.id, warehouseId: await buildWarehouse({ shopId: other.id }) },
  };
}

function keyCtx(shopId: string, userId: string): Ctx {
  const id = newId();
  const apiKey = { id, shopId, scopes: SCOPES };
  return createCtx({ kind: "user", userId, sessionId: id, staffRole: null, apiKey });
}

/** The person behind a ctx; empty for a guest. */
export function idOf(ctx: Ctx): string {
  return actorUserId(ctx.actor) ?? "";
}

/** A line of the client's cart. */
export async function buildCartLine({ client, goods }: AccessWorld): Promise<{ lineId: string }> {
  await addToCart(client.ctx, { shopProductId: goods.shopProductId, quantity: 1 });
  const { id } = await db().cartLine.findFirstOrThrow({
    where: { shopProductId: goods.shopProductId, cart: { userId: client.userId } },
  });
  return { lineId: id };
}

/** The shop's part of an order the client has paid, with one parcel. */
export async function buildClientPart(
  { client, shopId, goods }: AccessWorld,
  status: "NEW" | "ACCEPTED" | "PACKED" | "SHIPPED",
): Promise<{ shopOrderId: string; shipmentId: string }> {
  const lines = [{ variantId: goods.variantId, quantity: 1 }];
  const { id: shopOrderId } = await buildPaidOrder({ shopId, lines, status });
  const { orderId } = await db().shopOrder.findUniqueOrThrow({ where: { id: shopOrderId } });
  await db().order.update({ where: { id: orderId }, data: { userId: client.userId } });
  const shipmentId = newId();
  await db().shipment.create({
    data: {
      id: shipmentId,
      shopOrderId,
      warehouseId: goods.warehouseId,
      status: ({ NEW: "PENDING", ACCEPTED: "PENDING", PACKED: "PACKED", SHIPPED: "IN_TRANSIT" } as const)[
        status
      ],
      courier: "JNE",
      service: "REG",
    },
  });
  return { shopOrderId, shipmentId };
}

/** A transfer between the shop's two warehouses, not yet sent. */
export async function buildTransfer(world: AccessWorld): Promise<{ transferId: string; number: string }> {
  return createTransfer(world.ctx.owner, {
    shopId: world.shopId,
    fromWarehouseId: world.goods.warehouseId,
    toWarehouseId: world.spareWarehouseId,
    lines: [{ variantId: world.goods.variantId, quantity: 2 }],
    idempotencyKey: newId(),
  });
}

/** An open stock count of the shop's spare warehouse, with its one line. The one before it is called off. */
export async function buildSpareCount(world: AccessWorld): Promise<{ countId: string; number: string }> {
  await db().stockCount.updateMany({
    where: { openKey: world.spareWarehouseId },
    data: { status: "CANCELLED", openKey: null },
  });
  return openCount(world.ctx.owner, {
    shopId: world.shopId,
    warehouseId: world.spareWarehouseId,
    scope: { by: "all" },
    blind: false,
    idempotencyKey: newId(),
  });
}

/** A receipt that can be undone. */
export async function buildBatch(world: AccessWorld): Promise<{ batchId: string; number: string }> {
  const batchId = newId();
  await receiveStock(world.ctx.owner, {
    shopId: world.shopId,
    warehouseId: world.goods.warehouseId,
    lines: [{ variantId: world.goods.variantId, quantity: 1 }],
    reason: "SUPPLIER",
    idempotencyKey: batchId,
  });
  const { number } = await db().stockBatch.findUniqueOrThrow({ where: { id: batchId } });
  return { batchId, number };
}
