import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db } from "@/lib/platform/db";
import { type ApiCaller, apiCaller, personToken, shopKey } from "../../builders/api-caller";
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

type Parcels = { rows: { id: string; status: string; trackingNumber: string | null }[] };

/** Brings an order of this shop from new to its courier. */
async function ship(erp: ApiCaller, at: string): Promise<void> {
  expect((await erp("POST", `${at}/accept`)).body).toMatchObject({ status: "ACCEPTED" });
  const packed = await erp<Parcels>("POST", `${at}/pack`, { body: {} });
  expect(packed.body.rows).toEqual([expect.objectContaining({ status: "PACKED" })]);
  const parcels = packed.body.rows.map(({ id }) => ({ shipmentId: id, trackingNumber: "JX1234567890" }));
  const left = await erp<Parcels>("POST", `${at}/hand-over`, { body: { parcels } });
  expect(left.body.rows).toEqual([
    expect.objectContaining({ status: "HANDED_OVER", trackingNumber: "JX1234567890" }),
  ]);
}

test("with the API alone a shop takes stock in, sets a price, packs what is ordered and hands it over", async () => {
  const [shop, product] = [await buildShop(), await buildProduct()];
  const variantId = product.variants[0]?.id ?? "";
  const erp = apiCaller(await shopKey(shop.ownerId, shop.id, [...SCOPES]));
  const at = `/console/${shop.id}`;

  const mine = await erp<{ rows: object[] }>("GET", "/console");
  expect(mine.body.rows).toEqual([expect.objectContaining({ id: shop.id, role: "MANAGER" })]);

  const place = { name: "Gudang Timur", province: "Jawa Barat", city: "Bandung", district: "Coblong" };
  const opened = await erp<{ warehouseId: string }>("POST", `${at}/warehouses`, {
    body: { ...place, postcode: "40132", line: "Jalan Dago 1" },
  });
  expect(opened.status).toBe(201);
  const { warehouseId } = opened.body;

  const lines = [{ variantId, sku: "KOPI-250", price: 90_000 }];
  const put = await erp<{ offerIds: string[] }>("POST", `${at}/offers`, {
    body: { productId: product.id, lines },
  });
  const offer = `${at}/offers/${put.body.offerIds[0]}`;
  expect((await erp("GET", offer)).body).toMatchObject({ available: 0, blocks: ["NO_STOCK"] });

  const receipt = { body: { warehouseId, lines: [{ variantId, quantity: 10 }] }, key: "delivery-note-1" };
  const received = await erp("POST", `${at}/stock/receipts`, receipt);
  expect([received.status, (await erp("POST", `${at}/stock/receipts`, receipt)).body]).toEqual([
    201,
    received.body,
  ]);
  expect((await erp("GET", `${at}/stock/${variantId}`)).body).toMatchObject({
    sku: "KOPI-250",
    onHand: 10,
    available: 10,
  });

  const shown = await erp("GET", offer);
  const etag = { "if-match": shown.headers.get("etag") ?? "" };
  const priced = await erp("PATCH", offer, {
    body: { price: 75_000, compareAtPrice: 90_000 },
    headers: etag,
  });
  expect(priced.body).toMatchObject({ price: 75_000, compareAtPrice: 90_000, sku: "KOPI-250", blocks: [] });
  const late = await erp("PATCH", offer, { body: { price: 1_000 }, headers: etag });
  expect([late.status, late.body.code]).toEqual([412, "PRECONDITION_FAILED"]);

  const ids = { shopProductId: put.body.offerIds[0] ?? "", productId: product.id, variantId, warehouseId };
  const goods = goodsOf(shop, ids, 75_000);
  const { orderId } = await paidOrder(goods, 2);

  const board = await erp<{ rows: { id: string }[]; counts: object }>(
    "GET",
    `${at}/orders?tab=new&include=counts`,
  );
  expect(board.body).toMatchObject({ rows: [{ units: 2, late: false }], counts: { new: 1 } });
  const order = `${at}/orders/${board.body.rows[0]?.id}`;
  await ship(erp, order);
  expect((await erp("GET", order)).body).toMatchObject({ status: "SHIPPED" });
  expect(await db().shopOrder.findFirst({ where: { orderId } })).toMatchObject({ status: "SHIPPED" });
  expect(await stockOf(goods)).toEqual({ onHand: 8, reserved: 0 });

  const arrived = await erp<Parcels>("POST", `${order}/delivered`);
  expect(arrived.body.rows).toEqual([expect.objectContaining({ status: "DELIVERED" })]);
  expect((await erp("GET", `${at}/balance`)).body.balance).toBeGreaterThan(0);
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
  const [key, owner] = [
    apiCaller(await shopKey(shop.ownerId, shop.id, [...SCOPES])),
    apiCaller(await personToken(shop.ownerId)),
  ];
  const at = `/console/${shop.id}`;
  const account = { bankCode: "014", accountNumber: "1234567890", accountName: "Toko Uji" };
  const keyWish = { name: "Kasir", scopes: ["stock:read"], expiresInDays: 30 };

  for (const path of [`${at}/team`, `${at}/bank-account`, `${at}/api-keys`])
    expect((await key("GET", path)).status).toBe(403);
  expect((await key("PUT", `${at}/bank-account`, { body: account })).status).toBe(403);
  expect((await key("POST", `${at}/api-keys`, { body: keyWish })).status).toBe(403);

  expect((await owner("PUT", `${at}/bank-account`, { body: account })).body).toMatchObject({
    account: { bankCode: "014", lastDigits: "7890" },
  });
  const invited = await owner<{ invitationId: string }>("POST", `${at}/invitations`, {
    body: { phone: "0812-9876-5432", role: "WAREHOUSE" },
  });
  expect(invited.status).toBe(201);
  expect((await owner("DELETE", `${at}/invitations/${invited.body.invitationId}`)).status).toBe(204);
  const made = await owner<{ apiKeyId: string; secret: string }>("POST", `${at}/api-keys`, { body: keyWish });
  expect((await owner("GET", `${at}/api-keys`)).body).toMatchObject({
    rows: [{ id: made.body.apiKeyId, state: "LIVE", scopes: ["stock:read"] }, { name: "test" }],
  });
  const cashier = apiCaller(made.body.secret);
  expect((await cashier("GET", `${at}/stock`)).status).toBe(200);
  expect((await cashier("GET", `${at}/orders`)).status).toBe(403);
  expect((await owner("DELETE", `${at}/api-keys/${made.body.apiKeyId}`)).status).toBe(204);
  expect((await cashier("GET", `${at}/stock`)).status).toBe(401);
});
