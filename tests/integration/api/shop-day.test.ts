import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db } from "@/lib/platform/db";
import { apiCaller, personToken, shopKey } from "../../builders/api-caller";
import { type ApiClient, apiClient, refusal, underKey } from "../../builders/api-client";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildGoods, type Goods } from "../../builders/ordering";
import { stockOf } from "../../builders/placed-orders";
import { paidOrder } from "../../builders/proof-world";
import { buildMember, buildProduct, buildShop } from "../../builders/shops";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

// Outside of a running server there is no cache to ask.
vi.mock("next/cache", () => ({ unstable_cache: (read: unknown) => read, revalidateTag: () => undefined }));

let provider: Awaited<ReturnType<typeof startSandboxProvider>>;
beforeAll(async () => {
  provider = await startSandboxProvider();
  await buildDeliveryRates();
});
afterAll(() => provider.stop());

const SCOPES = [
  "products:read",
  "products:write",
  "stock:read",
  "stock:write",
  "orders:read",
  "orders:write",
  "shipments:read",
  "shipments:write",
  "statements:read",
] as const;

/** What a customer can buy of this offer, as the builders take it. */
function goodsOf(shop: Goods["shop"], ids: Omit<Goods, "shop" | "price">, price: number): Goods {
  return { shop, ...ids, price };
}

/** Brings an order of this shop from new to its courier. */
async function ship(erp: ApiClient, shopId: string, orderId: string): Promise<void> {
  expect((await erp.console.acceptShopOrder(shopId, orderId)).data).toMatchObject({ status: "ACCEPTED" });
  const packed = (await erp.console.packShopOrder(shopId, orderId, {})).data;
  expect(packed.rows).toEqual([expect.objectContaining({ status: "PACKED" })]);
  const parcels = packed.rows.map(({ id }) => ({ shipmentId: id, trackingNumber: "JX1234567890" }));
  const left = (await erp.console.handOverShopOrder(shopId, orderId, { parcels })).data;
  expect(left.rows).toEqual([
    expect.objectContaining({ status: "HANDED_OVER", trackingNumber: "JX1234567890" }),
  ]);
}

test("with the API alone a shop takes stock in, sets a price, packs what is ordered and hands it over", async () => {
  const [shop, product] = [await buildShop(), await buildProduct()];
  const variantId = product.variants[0]?.id ?? "";
  const erp = apiClient(await shopKey(shop.ownerId, shop.id, [...SCOPES]));
  const { console } = erp;

  const mine = (await console.listManagedShops()).data;
  expect(mine.rows).toEqual([expect.objectContaining({ id: shop.id, role: "MANAGER" })]);

  const place = { name: "Gudang Timur", province: "Jawa Barat", city: "Bandung", district: "Coblong" };
  const opened = await console.createWarehouse(shop.id, {
    ...place,
    postcode: "40132",
    line: "Jalan Dago 1",
  });
  expect(opened.status).toBe(201);
  const { warehouseId } = opened.data;

  const lines = [{ variantId, sku: "KOPI-250", price: 90_000 }];
  const put = (await console.addOffers(shop.id, { productId: product.id, lines })).data;
  const offerId = put.offerIds[0] ?? "";
  const shown = await console.getOffer(shop.id, offerId);
  expect(shown.data).toMatchObject({ available: 0, blocks: ["NO_STOCK"] });

  const receive = () => {
    const delivery = { warehouseId, lines: [{ variantId, quantity: 10 }] };
    return console.receiveStock(shop.id, delivery, underKey("delivery-note-1"));
  };
  const received = await receive();
  expect([received.status, (await receive()).data]).toEqual([201, received.data]);
  expect((await console.getStock(shop.id, variantId)).data).toMatchObject({
    sku: "KOPI-250",
    onHand: 10,
    available: 10,
  });

  const stocked = await console.getOffer(shop.id, offerId);
  const unchanged = { headers: { "if-match": stocked.headers.get("etag") ?? "" } };
  const prices = { price: 75_000, compareAtPrice: 90_000 };
  const priced = (await console.changeOffer(shop.id, offerId, prices, unchanged)).data;
  expect(priced).toMatchObject({ ...prices, sku: "KOPI-250", blocks: [] });
  await expect(console.changeOffer(shop.id, offerId, { price: 1_000 }, unchanged)).rejects.toMatchObject(
    refusal(412, "PRECONDITION_FAILED"),
  );

  const ids = { shopProductId: offerId, productId: product.id, variantId, warehouseId };
  const goods = goodsOf(shop, ids, 75_000);
  const { orderId } = await paidOrder(goods, 2);

  const board = (await console.listShopOrders(shop.id, { tab: "new", include: "counts" })).data;
  expect(board).toMatchObject({ rows: [{ units: 2, late: false }], counts: { new: 1 } });
  const partId = board.rows[0]?.id ?? "";
  await ship(erp, shop.id, partId);
  expect((await console.getShopOrder(shop.id, partId)).data).toMatchObject({ status: "SHIPPED" });
  expect(await db().shopOrder.findFirst({ where: { orderId } })).toMatchObject({ status: "SHIPPED" });
  expect(await stockOf(goods)).toEqual({ onHand: 8, reserved: 0 });

  const arrived = (await console.markDelivered(shop.id, partId)).data;
  expect(arrived.rows).toEqual([expect.objectContaining({ status: "DELIVERED" })]);
  expect((await console.getShopBalance(shop.id)).data.balance).toBeGreaterThan(0);
});

test("a key without the scope, a key of another shop, a viewer and nobody at all are refused the same day, and nothing moves", async () => {
  const goods = await buildGoods();
  const { orderId } = await paidOrder(goods, 1);
  const part = await db().shopOrder.findFirstOrThrow({ where: { orderId } });
  const stranger = await buildShop();
  const viewer = await buildMember(goods.shop.id, "VIEWER");
  const at = `/console/${goods.shop.id}`;
  const deeds: [string, string, object | undefined][] = [
    [
      "POST",
      `${at}/stock/receipts`,
      { warehouseId: goods.warehouseId, lines: [{ variantId: goods.variantId, quantity: 1 }] },
    ],
    ["PATCH", `${at}/offers/${goods.shopProductId}`, { price: 1_000 }],
    ["POST", `${at}/orders/${part.id}/accept`, undefined],
    ["POST", `${at}/orders/${part.id}/pack`, {}],
    [
      "POST",
      `${at}/orders/${part.id}/hand-over`,
      { parcels: [{ shipmentId: part.id, trackingNumber: "JX1234567890" }] },
    ],
  ];
  const readers = SCOPES.filter((scope) => scope.endsWith(":read"));
  const outcomes = {
    "key that only reads": [apiCaller(await shopKey(goods.shop.ownerId, goods.shop.id, readers)), 403],
    "key of another shop": [apiCaller(await shopKey(stranger.ownerId, stranger.id, [...SCOPES])), 404],
    "owner of another shop": [apiCaller(await personToken(stranger.ownerId)), 404],
    viewer: [apiCaller(await personToken(viewer.id)), 403],
    nobody: [apiCaller(null), 401],
  } as const;

  for (const [who, [caller, status]] of Object.entries(outcomes)) {
    for (const [method, path, body] of deeds) {
      const answer = await caller(method, path, { body });
      expect([who, path, answer.status]).toEqual([who, path, status]);
    }
  }

  expect(await stockOf(goods)).toEqual({ onHand: 9, reserved: 0 });
  expect(await db().shopOrder.findUnique({ where: { id: part.id } })).toMatchObject({ status: "NEW" });
  expect(await db().shopProduct.findUnique({ where: { id: goods.shopProductId } })).toMatchObject({
    price: 100_000n,
  });
});

test("what stays with people is refused to a key, even its maker's: the team, the bank account, other keys", async () => {
  const shop = await buildShop();
  const key = apiClient(await shopKey(shop.ownerId, shop.id, [...SCOPES])).console;
  const owner = apiClient(await personToken(shop.ownerId)).console;
  const account = { bankCode: "014", accountNumber: "1234567890", accountName: "Toko Uji" } as const;
  const scopes = ["stock:read" as const];
  const keyWish = { name: "Kasir", scopes, expiresInDays: 30 } as const;

  for (const asked of [
    () => key.getTeam(shop.id),
    () => key.getBankAccount(shop.id),
    () => key.listApiKeys(shop.id),
    () => key.setBankAccount(shop.id, account),
    () => key.createApiKey(shop.id, keyWish),
  ])
    await expect(asked()).rejects.toMatchObject(refusal(403));

  expect((await owner.setBankAccount(shop.id, account)).data).toMatchObject({
    account: { bankCode: "014", lastDigits: "7890" },
  });
  const invited = await owner.inviteMember(shop.id, { phone: "0812-9876-5432", role: "WAREHOUSE" });
  expect(invited.status).toBe(201);
  expect((await owner.revokeInvitation(shop.id, invited.data.invitationId)).status).toBe(204);
  const { apiKeyId, secret } = (await owner.createApiKey(shop.id, keyWish)).data;
  expect((await owner.listApiKeys(shop.id)).data).toMatchObject({
    rows: [{ id: apiKeyId, state: "LIVE", scopes: ["stock:read"] }, { name: "test" }],
  });
  const cashier = apiClient(secret).console;
  expect((await cashier.listStock(shop.id)).status).toBe(200);
  await expect(cashier.listShopOrders(shop.id)).rejects.toMatchObject(refusal(403));
  expect((await owner.revokeApiKey(shop.id, apiKeyId)).status).toBe(204);
  await expect(cashier.listStock(shop.id)).rejects.toMatchObject(refusal(401));
});
