import { beforeAll, expect, test, vi } from "vitest";
import { createDoor, endpoints } from "@/lib/api";
import { createProposal } from "@/lib/catalog";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { type ApiCaller, apiCaller, personToken, shopKey } from "../../builders/api-caller";
import { buildPicture, productDraft, uniqueWord } from "../../builders/catalog";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildBankAccount } from "../../builders/money";
import { buildDeadMessage } from "../../builders/notifications";
import { anOrder, buildFailedRefund, type Placed } from "../../builders/payments";
import { ageProofs, buildProtected } from "../../builders/second-factor";
import { buildShop, buildUser } from "../../builders/shops";

// Outside of a running server there is no cache to ask.
vi.mock("next/cache", () => ({ unstable_cache: (read: unknown) => read, revalidateTag: () => undefined }));

async function staffToken(staffRole: "SUPPORT" | "CATALOG" | "ADMIN", person = buildUser): Promise<string> {
  const { id } = await person();
  await db().user.update({ where: { id }, data: { staffRole } });
  return personToken(id);
}

let adminToken: string;
let admin: ApiCaller;
let support: ApiCaller;
let catalog: ApiCaller;
let order: Placed;
beforeAll(async () => {
  adminToken = await staffToken("ADMIN");
  admin = apiCaller(adminToken);
  support = apiCaller(await staffToken("SUPPORT"));
  catalog = apiCaller(await staffToken("CATALOG"));
  await buildDeliveryRates();
  ({ order } = await anOrder());
});

type Rows = { rows: Record<string, unknown>[] };

test("support lets a shop in by the API, sends another back with a reason, and closes and opens one again", async () => {
  const [shop, unready] = [await buildShop({ status: "PENDING" }), await buildShop({ status: "PENDING" })];
  const at = `/admin/shops/${shop.id}`;
  const waiting = await support<Rows & { counts: { PENDING: number } }>(
    "GET",
    `/admin/shops?status=PENDING&q=${shop.slug}&include=counts`,
  );
  expect(waiting.body.rows).toEqual([expect.objectContaining({ id: shop.id, status: "PENDING" })]);
  expect(waiting.body.counts.PENDING).toBeGreaterThanOrEqual(2);
  expect((await support("GET", `${at}/readiness`)).body).toMatchObject({ profile: true, stock: false });

  expect((await support("POST", `${at}/approve`)).status).toBe(204);
  const twice = await support("POST", `${at}/approve`);
  expect([twice.status, twice.body.code]).toEqual([409, "ALREADY_DECIDED"]);
  const reason = "Alamat gudang belum jelas";
  expect((await support("POST", `/admin/shops/${unready.id}/reject`, { body: { reason } })).status).toBe(204);
  expect((await support("POST", `${at}/suspend`, { body: { reason } })).status).toBe(204);
  expect(await db().shop.findUnique({ where: { id: shop.id } })).toMatchObject({ status: "SUSPENDED" });
  expect((await support("POST", `${at}/reopen`)).status).toBe(204);

  expect(await db().shop.findMany({ where: { id: { in: [shop.id, unready.id] } } })).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: shop.id, status: "OPEN" }),
      expect.objectContaining({ id: unready.id, status: "REJECTED", statusReason: reason }),
    ]),
  );
});

test("with the API alone the catalogue's staff make a category, an attribute and a brand, and put a product of them on sale", async () => {
  const made = async (path: string, body: object) => {
    const answer = await catalog<{ id: string }>("POST", path, { body });
    expect([path, answer.status]).toEqual([path, 201]);
    expect(answer.headers.get("location")).toBe(`/api/v1${path}/${answer.body.id}`);
    return answer.body.id;
  };
  const [name, brandName] = [uniqueWord("Kopi"), uniqueWord("Merek")];
  const parentId = await made("/admin/categories", { name, nameEn: name, parentId: null });
  const child = uniqueWord("Biji");
  const categoryId = await made("/admin/categories", { name: child, nameEn: child, parentId });
  const origin = uniqueWord("Asal");
  const attributeId = await made("/admin/attributes", { name: origin, nameEn: origin, type: "TEXT" });
  const brandId = await made("/admin/brands", { name: brandName });
  const named = (...ids: string[]) =>
    catalog("PUT", `/admin/categories/${parentId}/attributes`, {
      body: { attributes: ids.map((id) => ({ attributeId: id, required: true })) },
    });
  const statuses = [await named(attributeId), await named(newId()), await named(attributeId, attributeId)];
  expect(statuses.map(({ status }) => status)).toEqual([200, 404, 422]);
  expect((await catalog("GET", `/admin/categories/${categoryId}`)).body).toMatchObject({
    attributes: [{ id: attributeId, required: true, fromCategoryId: parentId }],
  });

  const draft = { name: uniqueWord("Kopi Gayo"), categoryId, brandId, weightGrams: 250 };
  const productId = await made("/admin/products", draft);
  const at = `/admin/products/${productId}`;
  const early = await catalog("POST", `${at}/publish`);
  expect([early.status, early.body.code]).toEqual([409, "PRODUCT_NOT_READY"]);

  const read = await catalog("GET", at);
  const headers = { "if-match": read.headers.get("etag") ?? "" };
  const whole = {
    ...draft,
    attributes: [{ attributeId, value: "Aceh" }],
    media: [{ url: await buildPicture() }],
  };
  const twice = { ...whole, attributes: [...whole.attributes, ...whole.attributes] };
  expect((await catalog("PUT", at, { body: twice })).body.code).toBe("ATTRIBUTE_INVALID");
  expect((await catalog("PUT", at, { body: whole, headers })).status).toBe(200);
  expect((await catalog("PUT", at, { body: draft, headers })).status).toBe(412);
  const { slug } = (await catalog("POST", `${at}/publish`)).body;
  expect(await db().product.findUnique({ where: { id: productId } })).toMatchObject({
    status: "ACTIVE",
    slug,
    brandId,
  });
  expect((await catalog("POST", `/admin/categories/${categoryId}/retire`)).body.code).toBe("IN_USE");

  const door = createDoor(endpoints);
  const retire = new Request(`http://gerai.test/api/v1${at}/retire`, {
    method: "POST",
    headers: { authorization: `Bearer ${adminToken}` },
  });
  expect((await door(retire)).stale).toEqual([`product:${slug}`, "listings"]);
  expect((await catalog("GET", `/admin/products?q=${encodeURIComponent(draft.name)}`)).body).toMatchObject({
    rows: [{ id: productId, status: "RETIRED", brandName, categoryName: child }],
  });
  expect((await catalog("POST", `${at}/reactivate`)).body).toMatchObject({ status: "ACTIVE" });
});

test("a proposal is read whole, taken in once, and its draft can be sent back as the edits", async () => {
  const shop = await buildShop();
  const propose = async () => {
    const draft = { ...(await productDraft()), brandName: uniqueWord("Merek") };
    return createProposal(testCtx(), { shopId: shop.id, userId: shop.ownerId, draft });
  };
  const [taken, refused] = [await propose(), await propose()];
  const at = `/admin/proposals/${taken.id}`;
  const { body } = await catalog<{ draft: object }>("GET", at);
  expect(body).toMatchObject({ status: "PENDING", shop: { id: shop.id } });

  const approved = await catalog<{ productId: string }>("POST", `${at}/approve`, {
    body: { edits: { ...body.draft, nameEn: "Better words" } },
  });
  expect(approved.body).toMatchObject({ status: "ACTIVE" });
  expect(await db().product.findUnique({ where: { id: approved.body.productId } })).toMatchObject({
    nameEn: "Better words",
    status: "ACTIVE",
  });
  expect((await catalog("POST", `${at}/approve`, { body: {} })).body.code).toBe("ALREADY_DECIDED");
  const reason = { reason: "Sudah ada di katalog" };
  expect((await catalog("POST", `/admin/proposals/${refused.id}/reject`, { body: reason })).status).toBe(204);
  expect((await catalog("GET", `/admin/proposals/${refused.id}`)).body).toMatchObject({
    status: "REJECTED",
    ...reason,
  });
});

test("a refused refund is asked for again, a shop is paid by a run, and a message that was given up is sent again, each once", async () => {
  const refundId = await buildFailedRefund(order.orderId);
  const troubles = await support<{ refunds: { id: string }[] }>("GET", "/admin/payments/troubles");
  expect(troubles.body.refunds).toContainEqual(expect.objectContaining({ id: refundId, amount: 20_000 }));
  expect((await support("POST", `/admin/refunds/${refundId}/retry`)).status).toBe(204);
  expect((await support("POST", `/admin/refunds/${refundId}/retry`)).body.code).toBe("PAYMENT_STATE");
  expect(await db().refund.findUnique({ where: { id: refundId } })).toMatchObject({ status: "PENDING" });

  const shop = await buildShop();
  await db().shopAccount.create({ data: { shopId: shop.id, balance: 50_000 } });
  await buildBankAccount(shop.id);
  const candidates = await admin<Rows>("GET", "/admin/payouts/candidates");
  expect(candidates.body.rows).toContainEqual(
    expect.objectContaining({ shopId: shop.id, hasBank: true, available: 50_000 }),
  );
  const wish = { body: { shopIds: [shop.id] }, key: newId() };
  const run = await admin<{ number: string }>("POST", "/admin/payout-runs", wish);
  expect(run.body).toMatchObject({ payouts: 1, total: 50_000 });
  expect((await admin("POST", "/admin/payout-runs", wish)).body).toEqual(run.body);
  const detail = await admin<{ rows: { id: string }[] }>("GET", `/admin/payout-runs/${run.body.number}`);
  const payout = `/admin/payouts/${detail.body.rows[0]?.id}`;
  expect((await admin("POST", `${payout}/paid`, { body: { note: "BCA 4711" } })).status).toBe(204);
  expect((await admin("POST", `${payout}/paid`, { body: {} })).body.code).toBe("PAYOUT_STATE");
  const runs = await admin<Rows>("GET", "/admin/payout-runs");
  expect(runs.body.rows).toContainEqual(expect.objectContaining({ number: run.body.number, open: 0 }));
  expect(await db().payout.findFirst({ where: { shopId: shop.id } })).toMatchObject({ status: "PAID" });

  const messageId = await buildDeadMessage((await buildUser()).id);
  const dead = await support<Rows>("GET", "/admin/messages?status=FAILED&include=counts");
  expect(dead.body.rows).toContainEqual(expect.objectContaining({ id: messageId, attempts: 12 }));
  const again = `/admin/messages/${messageId}/send-again`;
  expect([(await support("POST", again)).status, (await support("POST", again)).status]).toEqual([204, 409]);
  expect(await db().notification.findUnique({ where: { id: messageId } })).toMatchObject({
    status: "QUEUED",
    attempts: 0,
  });
});

test("an admin sets a shop's commission, takes a settlement file in once, and adds a courier's service under its own address", async () => {
  const shop = await buildShop();
  const rule = { shopId: shop.id, categoryId: null, basisPoints: 250 };
  expect((await admin("POST", "/admin/commission-rules", { body: rule })).status).toBe(201);
  const rules = await admin<Rows>("GET", "/admin/commission-rules");
  expect(rules.body.rows).toContainEqual(expect.objectContaining({ ...rule, current: true }));

  const text = `reference,type,gross,fee,currency,settled_at\nsbx_${newId()},capture,50000,1500,IDR,2026-11-20T00:00:00Z\n`;
  const file = { body: { gateway: "sandbox", fileName: "november.csv", text } };
  const taken = await admin<{ fileId: string }>("POST", "/admin/settlement-files", file);
  expect([taken.status, taken.body]).toEqual([201, { fileId: taken.body.fileId, known: false }]);
  const known = await admin("POST", "/admin/settlement-files", file);
  expect(known.body).toEqual({ fileId: taken.body.fileId, known: true });
  expect((await admin("GET", `/admin/settlement-files/${taken.body.fileId}`)).body).toMatchObject({
    odd: 1,
    rows: [{ outcome: "MISSING_HERE", gross: 50_000 }],
  });

  const courier = `J&T ${newId().slice(-8)}`;
  const zones = [{ zone: "SAME_CITY", firstKg: 9_000, nextKg: 4_000, etaDays: "1-2" }];
  const service = { courier, service: "EZ", booking: null, zones };
  const added = await admin("POST", "/admin/shipping-services", { body: service });
  const at = (added.headers.get("location") ?? "").replace("/api/v1", "");
  expect((await admin("GET", at)).body).toMatchObject({ courier, active: true, zones: [{ firstKg: 9_000 }] });
  expect((await admin("PUT", `${at}/active`, { body: { active: false } })).body.active).toBe(false);
  expect((await admin("POST", "/admin/shipping-services", { body: service })).body.code).toBe("RATE_EXISTS");
  expect(await db().shippingRate.findMany({ where: { courier } })).toMatchObject([{ active: false }]);
});

test("what staff look at is answered as the contract says", async () => {
  const level = await db().stockLevel.findFirstOrThrow();
  const paths = [
    "/admin/overview",
    "/admin/health",
    "/admin/categories",
    "/admin/brands",
    "/admin/attributes",
    "/admin/proposals?status=APPROVED",
    `/admin/orders?q=${order.number}`,
    `/admin/orders/${order.number}/record`,
    "/admin/shipping-services",
    "/admin/proofs",
    "/admin/stock-repairs",
    `/admin/stock-levels/${level.id}/repair`,
    "/admin/commission-rules/scopes",
    "/admin/settlement-files",
  ];
  for (const path of paths) expect([path, (await admin("GET", path)).status]).toEqual([path, 200]);
});

test("a client, a shop's owner, its key and staff of another role are refused, nobody at all is asked to sign in, and nothing moves", async () => {
  const shop = await buildShop({ status: "PENDING" });
  const refundId = await buildFailedRefund(order.orderId);
  const name = uniqueWord("Merek");
  const deeds: [string, string, object | undefined, ApiCaller[]][] = [
    ["GET", "/admin/shops", undefined, []],
    ["GET", `/admin/orders/${order.number}/record`, undefined, []],
    ["POST", `/admin/shops/${shop.id}/approve`, undefined, [catalog]],
    ["POST", "/admin/brands", { name }, [support]],
    ["POST", `/admin/refunds/${refundId}/retry`, undefined, [catalog]],
    ["GET", "/admin/messages", undefined, [catalog]],
    ["POST", "/admin/payout-runs", { shopIds: [shop.id] }, [support, catalog]],
    ["GET", "/admin/settlement-files", undefined, [support, catalog]],
    [
      "POST",
      "/admin/commission-rules",
      { shopId: shop.id, categoryId: null, basisPoints: 0 },
      [support, catalog],
    ],
    ["POST", "/admin/signing-keys", { leaked: true }, [support, catalog]],
  ];
  const strangers = [
    apiCaller(await personToken((await buildUser()).id)),
    apiCaller(await personToken(shop.ownerId)),
    apiCaller(await shopKey(shop.ownerId, shop.id, ["products:write", "orders:write"])),
  ];
  for (const [method, path, body, lesser] of deeds) {
    expect((await apiCaller(null)(method, path, { body })).status).toBe(401);
    for (const caller of [...strangers, ...lesser]) {
      const answer = await caller(method, path, { body });
      expect([path, answer.status, answer.body.code]).toEqual([path, 403, "FORBIDDEN"]);
    }
  }

  expect(await db().shop.findUnique({ where: { id: shop.id } })).toMatchObject({ status: "PENDING" });
  expect(await db().refund.findUnique({ where: { id: refundId } })).toMatchObject({ status: "FAILED" });
  expect(await db().brand.count({ where: { name } })).toBe(0);
  expect(await db().commissionRule.count({ where: { shopId: shop.id } })).toBe(0);
});

test("an admin with a second factor is told what to prove: anything at all at first, what is dangerous again after ten minutes", async () => {
  const { id } = await buildProtected();
  const careful = apiCaller(await staffToken("ADMIN", async () => ({ id, phone: "" })));
  const refundId = await buildFailedRefund(order.orderId);
  expect((await careful("GET", "/admin/overview")).body.code).toBe("SECOND_FACTOR_REQUIRED");

  await db().session.updateMany({ where: { userId: id }, data: { secondFactorAt: new Date() } });
  await ageProofs(id, 11);
  expect((await careful("GET", "/admin/overview")).status).toBe(200);
  const refused = [
    await careful("POST", `/admin/refunds/${refundId}/retry`),
    await careful("POST", "/admin/payout-runs", { body: { shopIds: [newId()] } }),
    await careful("POST", `/admin/payouts/${newId()}/paid`, { body: {} }),
  ];
  expect(refused.map(({ status, body }) => [status, body.code])).toEqual(
    refused.map(() => [403, "STEP_UP_REQUIRED"]),
  );
});
