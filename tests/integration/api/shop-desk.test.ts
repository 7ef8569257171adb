import { expect, test, vi } from "vitest";
import { db } from "@/lib/platform/db";
import { apiCaller, personToken, shopKey } from "../../builders/api-caller";
import { buildCategory, uniqueWord } from "../../builders/catalog";
import { buildGoods } from "../../builders/ordering";
import { buildMember, buildProduct, buildShop, buildUser } from "../../builders/shops";

// Outside of a running server there is no cache to ask.
vi.mock("next/cache", () => ({ unstable_cache: (read: unknown) => read, revalidateTag: () => undefined }));

const profile = {
  name: "Toko Kopi Dago",
  province: "Jawa Barat",
  city: "Bandung",
  description: "Kopi dari kebun sendiri, disangrai tiap pagi.",
};

test("a person opens a shop, describes it, sees what it lacks, and pauses it once it is open", async () => {
  const person = apiCaller(await personToken((await buildUser()).id));
  const wish = { body: profile, key: "open-1" };
  const opened = await person<{ shopId: string }>("POST", "/console", wish);
  expect([opened.status, (await person("POST", "/console", wish)).body]).toEqual([201, opened.body]);
  const at = `/console/${opened.body.shopId}`;
  expect(opened.headers.get("location")).toBe(`/api/v1${at}`);
  expect((await person("GET", "/console")).body).toMatchObject({
    rows: [{ status: "DRAFT", role: "OWNER" }],
  });
  const read = await person("GET", at);
  const headers = { "if-match": read.headers.get("etag") ?? "" };
  expect((await person("PUT", at, { body: { ...profile, city: "Garut" }, headers })).body.city).toBe("Garut");
  expect((await person("PUT", at, { body: { ...profile, status: "OPEN" } })).body.code).toBe("INVALID_INPUT");
  expect((await person("GET", `${at}/readiness`)).body).toMatchObject({ profile: true, stock: false });
  expect((await person("POST", `${at}/submit`)).body).toMatchObject({ code: "SHOP_NOT_READY" });
  expect((await person("DELETE", `${at}/pictures/logo`)).status).toBe(204);
  expect((await person("POST", `${at}/pause`)).body).toMatchObject({ code: "ALREADY_DECIDED" });

  await db().shop.update({ where: { id: opened.body.shopId }, data: { status: "OPEN" } });
  expect((await person("POST", `${at}/pause`)).body.status).toBe("PAUSED");
  expect((await person("POST", `${at}/resume`)).body.status).toBe("OPEN");
  const zones = ["SAME_CITY", "NATIONAL"];
  const rule = { active: true, minItems: 100_000, zones, maxAmount: null };
  expect((await person("GET", `${at}/free-shipping`)).body).toEqual({ rule: null });
  expect((await person("PUT", `${at}/free-shipping`, { body: rule })).body).toEqual({ rule });
});

test("an owner asks people in, they answer, roles change, and the last owner cannot go", async () => {
  const [shop, guest, other] = [await buildShop(), await buildUser(), await buildUser()];
  const owner = apiCaller(await personToken(shop.ownerId));
  const at = `/console/${shop.id}`;
  type Mine = { rows: { id: string }[] };
  for (const person of [guest, other])
    expect(
      (await owner("POST", `${at}/invitations`, { body: { phone: person.phone, role: "VIEWER" } })).status,
    ).toBe(201);
  const [yes, no] = [apiCaller(await personToken(guest.id)), apiCaller(await personToken(other.id))];
  const { body: asked } = await yes<Mine>("GET", "/invitations");
  const { body: askedToo } = await no<Mine>("GET", "/invitations");
  expect((await yes("POST", `/invitations/${asked.rows[0]?.id}/accept`)).body).toEqual({ slug: shop.slug });
  expect((await no("POST", `/invitations/${askedToo.rows[0]?.id}/decline`)).status).toBe(204);
  expect((await no("POST", `/invitations/${asked.rows[0]?.id}/accept`)).status).toBe(404);

  const member = `${at}/team/${guest.id}`;
  expect((await yes("PATCH", member, { body: { role: "OWNER" } })).status).toBe(403);
  expect((await owner("PATCH", member, { body: { role: "MANAGER" } })).status).toBe(204);
  expect((await yes("GET", `${at}/team`)).body).toMatchObject({
    members: [{ role: "OWNER" }, { role: "MANAGER" }],
  });
  expect((await owner("POST", `${at}/leave`)).body.code).toBe("LAST_OWNER");
  expect((await owner("DELETE", member)).status).toBe(204);
  expect((await yes("GET", `${at}/team`)).status).toBe(404);
});

test("a shop finds a product of the catalogue, sells its variants, and changes many prices once by one rule", async () => {
  const [shop, product] = [await buildShop(), await buildProduct({ variants: 2 })];
  const erp = apiCaller(await shopKey(shop.ownerId, shop.id, ["products:read", "products:write"]));
  const at = `/console/${shop.id}`;
  const found = await erp<{ rows: { id: string }[] }>("GET", `${at}/catalogue?q=${product.id}`);
  expect(found.body.rows).toMatchObject([{ id: product.id, variants: 2, sold: 0 }]);
  expect((await erp("GET", `${at}/catalogue/${product.id}`)).body).toMatchObject({ variants: { length: 2 } });
  const lines = product.variants.map(({ id: variantId }) => ({ variantId, price: 50_000 }));
  const body = { productId: product.id, status: "DRAFT", lines };
  const { body: made } = await erp<{ offerIds: string[] }>("POST", `${at}/offers`, { body });
  expect((await erp("POST", `${at}/offers`, { body })).body).toMatchObject({
    code: "CONFLICT",
    fieldErrors: { "lines.0.variantId": "CONFLICT" },
  });
  const { offerIds } = made;
  const status = { offerIds, status: "ACTIVE" };
  expect((await erp("POST", `${at}/offers/status`, { body: status })).body).toEqual({ count: 2 });
  const raise = { key: "raise-1", body: { offerIds, change: { kind: "PERCENT", percent: 10 } } };
  for (const _ of [1, 2])
    expect((await erp("POST", `${at}/offers/prices`, raise)).body).toEqual({ count: 2 });
  const offers = await erp<{ rows: object[] }>("GET", `${at}/products/${product.id}/offers`);
  expect(offers.body.rows).toMatchObject([{ price: 55_000 }, { price: 55_000 }]);
  const history = await erp<{ rows: object[] }>("GET", `${at}/products/${product.id}/price-history`);
  expect(history.body.rows).toHaveLength(4);

  const offer = `${at}/offers/${offerIds[0]}`;
  for (const price of [true, "60000", 0, 1.5, null])
    expect((await erp("PATCH", offer, { body: { price } })).status).toBe(422);
  expect((await erp("PATCH", offer, { body: { compareAtPrice: 90_000 } })).body).toMatchObject({
    fieldErrors: { price: "REQUIRED" },
  });
  const low = { price: 60_000, compareAtPrice: 60_000, sku: "NEW-SKU" };
  expect((await erp("PATCH", offer, { body: low })).body.code).toBe("PRICE_INVALID");
  const taken = { price: 60_000, sku: product.variants[1]?.code, status: "PAUSED" };
  expect((await erp("PATCH", offer, { body: taken })).body.code).toBe("SKU_TAKEN");
  expect((await erp("GET", offer)).body).toMatchObject({ price: 55_000, status: "ACTIVE" });
  expect((await erp("PATCH", offer, { body: { sku: "NEW-SKU", status: "PAUSED" } })).body).toMatchObject({
    price: 55_000,
    sku: "NEW-SKU",
    blocks: ["PAUSED", "NO_WAREHOUSE"],
  });
  expect((await erp("GET", `${at}/offers?filter=paused&include=counts`)).body).toMatchObject({
    rows: { length: 1 },
    counts: { all: 2, paused: 1 },
  });
});

test("a shop proposes what the catalogue lacks and takes it back; a viewer may read it and no more", async () => {
  const { shop } = await buildGoods();
  const [manager, viewer] = [
    apiCaller(await personToken(shop.ownerId)),
    apiCaller(await personToken((await buildMember(shop.id, "VIEWER")).id)),
  ];
  const at = `/console/${shop.id}/proposals`;
  const body = { name: uniqueWord("Kaus"), categoryId: await buildCategory(), weightGrams: 200 };
  expect((await viewer("POST", at, { body })).status).toBe(403);
  const made = await manager<{ id: string }>("POST", at, { body });
  expect(made.status).toBe(201);
  expect((await viewer("GET", at)).body).toMatchObject({ rows: [{ id: made.body.id, status: "PENDING" }] });
  expect((await manager("POST", `${at}/${made.body.id}/withdraw`)).status).toBe(204);
  expect((await manager("POST", `${at}/${made.body.id}/withdraw`)).body.code).toBe("ALREADY_DECIDED");
});
