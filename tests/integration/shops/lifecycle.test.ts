import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import {
  approveShop,
  getShopProfile,
  listShopsForStaff,
  openShop,
  pauseShop,
  rejectShop,
  reopenShop,
  resumeShop,
  submitShop,
  suspendShop,
  updateShop,
} from "@/lib/shops";
import { testCtx } from "../../builders/ctx";
import { buildMember, buildOffer, buildProduct, buildShop, buildUser } from "../../builders/shops";

const profile = {
  province: "Jawa Barat",
  city: "Bandung",
  description: "Kopi dari petani Jawa Barat, disangrai setiap minggu.",
};

test("whoever opens a shop owns it, as a draft; the same name again gets another address", async () => {
  const [one, two] = [await buildUser(), await buildUser()];
  const name = `Kopi Ibu Sari ${newId()}`;

  const [first, second] = await Promise.all([
    openShop(testCtx({ userId: one.id }), { ...profile, name }),
    openShop(testCtx({ userId: two.id }), { ...profile, name }),
  ]);

  expect(first.slug).not.toBe(second.slug);
  expect(await getShopProfile(testCtx({ userId: one.id }), first)).toMatchObject({ name, status: "DRAFT" });
});

test("a guest cannot open a shop, and a person must have a name", async () => {
  const nameless = await buildUser({ name: null });
  const input = { ...profile, name: "Toko Baru" };
  await expect(openShop(testCtx(), input)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  await expect(openShop(testCtx({ userId: nameless.id }), input)).rejects.toMatchObject({
    field: "ownerName",
  });
});

test("a shop is submitted only when it has a warehouse, something on sale, and that in stock", async () => {
  const shop = await buildShop({ status: "DRAFT" });
  const ctx = testCtx({ userId: shop.ownerId });
  const missing = (params: Record<string, boolean>) => ({ code: "SHOP_NOT_READY", params });
  const empty = { profile: true, warehouse: false, product: false, stock: false };
  await expect(submitShop(ctx, { shopId: shop.id })).rejects.toMatchObject(missing(empty));

  const warehouseId = await buildWarehouse(shop.id);
  const product = await buildProduct();
  const variantId = product.variants[0]?.id ?? "";
  await buildOffer({ shopId: shop.id, productId: product.id, variantId });
  const unstocked = { profile: true, warehouse: true, product: true, stock: false };
  await expect(submitShop(ctx, { shopId: shop.id })).rejects.toMatchObject(missing(unstocked));

  await db().stockLevel.create({ data: { id: newId(), warehouseId, variantId, shopId: shop.id, onHand: 3 } });
  await submitShop(ctx, { shopId: shop.id });
  expect(await statusOf(shop.id)).toBe("PENDING");
  await expect(submitShop(ctx, { shopId: shop.id })).rejects.toMatchObject({ code: "ALREADY_DECIDED" });
});

test("of two colleagues who approve and reject one shop at once, one decides and the other is told", async () => {
  for (let round = 0; round < 5; round++) {
    const shop = await buildShop({ status: "PENDING" });
    const answers = await Promise.allSettled([
      approveShop(await staff(), { shopId: shop.id }),
      rejectShop(await staff(), { shopId: shop.id, reason: "Foto tidak jelas" }),
    ]);

    const refused = answers.filter((answer) => answer.status === "rejected");
    expect(refused).toMatchObject([{ reason: { code: "ALREADY_DECIDED" } }]);
  }
});

test("a rejected shop shows the reason to its owner and may be submitted again", async () => {
  const shop = await buildShop({ status: "PENDING" });
  await rejectShop(await staff(), { shopId: shop.id, reason: "Keterangan terlalu singkat" });

  expect(await getShopProfile(testCtx({ userId: shop.ownerId }), { shopId: shop.id })).toMatchObject({
    status: "REJECTED",
    statusReason: "Keterangan terlalu singkat",
  });
});

test("an owner pauses and resumes; a suspended shop stays shut until staff reopen it", async () => {
  const shop = await buildShop();
  const owner = testCtx({ userId: shop.ownerId });
  await pauseShop(owner, { shopId: shop.id });
  await resumeShop(owner, { shopId: shop.id });

  await suspendShop(await staff(), { shopId: shop.id, reason: "Barang palsu" });
  await expect(resumeShop(owner, { shopId: shop.id })).rejects.toMatchObject({ code: "ALREADY_DECIDED" });
  await reopenShop(await staff(), { shopId: shop.id });
  expect(await statusOf(shop.id)).toBe("OPEN");
});

test("only staff decide, only owners change the profile, and a stranger finds no shop", async () => {
  const [shop, stranger] = [await buildShop({ status: "PENDING" }), await buildUser()];
  const manager = await buildMember(shop.id, "MANAGER");
  const change = { shopId: shop.id, ...profile, name: "Nama Lain", descriptionEn: null };

  await expect(approveShop(testCtx({ userId: shop.ownerId }), { shopId: shop.id })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(listShopsForStaff(testCtx({ userId: shop.ownerId }))).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(updateShop(testCtx({ userId: manager.id }), change)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(updateShop(testCtx({ userId: stranger.id }), change)).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

async function staff() {
  return testCtx({ userId: (await buildUser()).id, staffRole: "SUPPORT" });
}

async function statusOf(shopId: string) {
  return (await db().shop.findUniqueOrThrow({ where: { id: shopId } })).status;
}

async function buildWarehouse(shopId: string): Promise<string> {
  const id = newId();
  const place = {
    province: "Jawa Barat",
    city: "Bandung",
    district: "Coblong",
    postcode: "40132",
    line: "Jl. Dago 1",
  };
  await db().warehouse.create({ data: { ...place, id, shopId, code: "BDG-1", name: "Gudang Bandung" } });
  return id;
}
