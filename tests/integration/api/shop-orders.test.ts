import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db } from "@/lib/platform/db";
import { requestCancel, requestReturn } from "@/lib/returns";
import { type ApiCaller, apiCaller, personToken, shopKey } from "../../builders/api-caller";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildPayout } from "../../builders/paid-money";
import { buildPaidPart, type PaidPart } from "../../builders/paid-parts";
import { deliverEvents, stockOf } from "../../builders/placed-orders";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

// Outside of a running server there is no cache to ask.
vi.mock("next/cache", () => ({ unstable_cache: (read: unknown) => read, revalidateTag: () => undefined }));

let provider: Awaited<ReturnType<typeof startSandboxProvider>>;
beforeAll(async () => {
  provider = await startSandboxProvider();
  await buildDeliveryRates();
});
afterAll(() => provider.stop());

type Rows = { rows: { id: string; status: string }[] };

/** What a shop's own software asks about a part, by a key for all there is to do with orders. */
async function softwareOf({
  goods,
  shopId,
  shopOrderId,
}: PaidPart): Promise<{ erp: ApiCaller; at: string; order: string }> {
  const scopes = [
    "orders:read",
    "orders:write",
    "shipments:read",
    "shipments:write",
    "statements:read",
  ] as const;
  const erp = apiCaller(await shopKey(goods.shop.ownerId, shopId, [...scopes]));
  const at = `/console/${shopId}`;
  return { erp, at, order: `${at}/orders/${shopOrderId}` };
}

async function refundsOf(shopOrderId: string): Promise<number> {
  const { _sum } = await db().refund.aggregate({ where: { shopOrderId }, _sum: { amount: true } });
  return Number(_sum.amount ?? 0);
}

test("a part is refunded by lines once whatever is repeated, and cancelled whole with a reason", async () => {
  const part = await buildPaidPart({ quantity: 3, at: "ACCEPTED" });
  const { erp, order } = await softwareOf(part);
  const lines = [{ orderItemId: part.itemId, quantity: 1 }];
  const wish = { key: "refund-1", body: { lines, shipping: false, reason: "Satu retak", restock: true } };
  const owner = apiCaller(await personToken(part.goods.shop.ownerId));
  const paid = await erp("POST", `${order}/refunds`, wish);
  const again = await erp("POST", `${order}/refunds`, wish);
  expect([paid.status, again.body]).toEqual([201, paid.body]);
  expect(await refundsOf(part.shopOrderId)).toBe(100_000);
  const whole = { ...wish.body, lines: [{ orderItemId: part.itemId, quantity: 2 }] };
  expect((await owner("POST", `${order}/refunds`, { body: whole })).body.code).toBe("CANCEL_INSTEAD");
  expect((await owner("POST", `${order}/refunds`, { body: { ...wish.body, lines: [] } })).body).toMatchObject(
    {
      code: "INVALID_INPUT",
      fieldErrors: { lines: "REQUIRED" },
    },
  );

  expect((await erp("POST", `${order}/cancel`, { body: { reason: "Stok habis" } })).body).toMatchObject({
    status: "CANCELLED",
    cancelReason: "Stok habis",
    items: [{ quantity: 3 }],
  });
  expect((await erp("POST", `${order}/accept`)).body).toMatchObject({ code: "ORDER_STATE" });
  const record = await erp<{ entries: object[] }>("GET", `${order}/record`);
  expect(record.body.entries.length).toBeGreaterThan(3);
  expect(await stockOf(part.goods)).toEqual({ onHand: 10, reserved: 0 });
});

test("a shop reads what its customers ask and answers: one cancellation refused, another granted, a return taken back", async () => {
  const [kept, dropped] = [await buildPaidPart({ at: "ACCEPTED" }), await buildPaidPart({ at: "ACCEPTED" })];
  for (const part of [kept, dropped]) {
    const { erp, at, order } = await softwareOf(part);
    await requestCancel(part.buyer.ctx, { shopOrderId: part.shopOrderId, reason: "Salah pesan" });
    const waiting = await erp<Rows>("GET", `${at}/requests?include=counts`);
    expect(waiting.body).toMatchObject({
      rows: [{ kind: "cancel", status: "OPEN" }],
      counts: { waiting: 1 },
    });
    expect((await erp("GET", `${order}?include=requests`)).body).toMatchObject({
      requests: [{ kind: "cancel" }],
    });
    const request = `${at}/requests/${waiting.body.rows[0]?.id}`;
    const answered =
      part === kept
        ? await erp("POST", `${request}/reject-cancel`, { body: { answer: "Sudah dikemas" } })
        : await erp("POST", `${request}/approve-cancel`);
    expect(answered.body.status).toBe(part === kept ? "REJECTED" : "APPROVED");
    expect((await erp("POST", `${request}/approve-cancel`)).body.code).toBe("REQUEST_STATE");
  }

  const part = await buildPaidPart({ quantity: 2, at: "DELIVERED" });
  const { erp, at } = await softwareOf(part);
  const lines = [{ orderItemId: part.itemId, quantity: 1 }];
  const note = "Retak saat paket dibuka";
  await requestReturn(part.buyer.ctx, {
    shopOrderId: part.shopOrderId,
    reason: "DAMAGED",
    note,
    lines,
    pictures: [],
  });
  const { body: list } = await erp<Rows>("GET", `${at}/requests`);
  const request = `${at}/requests/${list.rows[0]?.id}`;
  expect((await erp("POST", `${request}/approve-return`)).body).toMatchObject({
    status: "APPROVED",
    code: "DAMAGED",
  });
  const fates = [{ orderItemId: part.itemId, outcome: "RESTOCKED" }];
  expect((await erp("POST", `${request}/receive-return`, { body: { lines: fates } })).body).toMatchObject({
    status: "RECEIVED",
    lines: [{ outcome: "RESTOCKED" }],
  });
  expect((await erp("POST", `${request}/reject-return`, { body: { answer: "Terlambat" } })).body.code).toBe(
    "REQUEST_STATE",
  );
  expect((await stockOf(part.goods)).onHand).toBe(9);
});

test("a parcel goes its way by the shop's word, with a reason for bad news, and may be fetched by a courier", async () => {
  const part = await buildPaidPart({ at: "ACCEPTED" });
  const { erp, at, order } = await softwareOf(part);
  const packed = await erp<Rows>("POST", `${order}/pack`, { body: {} });
  const shipment = `${order}/shipments/${packed.body.rows[0]?.id}`;
  expect((await erp("GET", `${at}/shipments?orders=${part.shopOrderId}`)).body).toMatchObject({
    rows: [{ shopOrderId: part.shopOrderId, parcels: [{ canHandOver: true }] }],
  });
  expect((await erp("POST", `${order}/book`, { body: { carrier: "sandbox" } })).status).toBe(202);
  await deliverEvents();
  expect((await erp("GET", shipment)).body).toMatchObject({ carrier: "sandbox" });

  const manual = await buildPaidPart({ at: "ACCEPTED" });
  const own = await softwareOf(manual);
  const [parcel] = (await own.erp<Rows>("POST", `${own.order}/pack`, { body: {} })).body.rows;
  const parcels = [{ shipmentId: parcel?.id, trackingNumber: "JX1234567890" }];
  await own.erp("POST", `${own.order}/hand-over`, { body: { parcels } });
  const say = (body: object) => own.erp<Rows>("POST", `${own.order}/shipments/${parcel?.id}/steps`, { body });
  expect((await say({ to: "FAILED" })).body).toMatchObject({ fieldErrors: { note: "REASON_MISSING" } });
  expect((await say({ to: "FAILED", note: "Rumah kosong" })).body.rows).toMatchObject([{ status: "FAILED" }]);
  expect((await say({ to: "DELIVERED" })).body.rows).toMatchObject([{ status: "DELIVERED", steps: [] }]);
  expect((await say({ to: "LOST", note: "Hilang di jalan" })).body).toMatchObject({ code: "PARCEL_STATE" });
  expect((await own.erp<Rows>("GET", `${own.order}/shipments`)).body.rows).toHaveLength(1);
});

test("a shop reads its money and its sales; where the money goes is its owner's to say", async () => {
  const part = await buildPaidPart({ quantity: 2, at: "ACCEPTED" });
  const { erp, at } = await softwareOf(part);
  expect((await erp("GET", `${at}/work`)).body).toEqual({ toAccept: 0, toPack: 1, toHandOver: 0, late: 0 });
  const sales = await erp("GET", `${at}/sales?days=7`);
  expect(sales.body).toMatchObject({ revenue: 200_000, orders: 1, units: 2, days: { length: 7 } });
  expect((await erp("GET", `${at}/sales/products`)).body).toMatchObject({ rows: [{ units: 2 }] });
  const { body: balance } = await erp<{ balance: number; onTheWay: number }>("GET", `${at}/balance`);
  expect(balance.balance).toBe(balance.onTheWay);
  const { body: statement } = await erp<{ rows: { kind: string; amount: number }[] }>(
    "GET",
    `${at}/statement`,
  );
  expect(statement.rows).toMatchObject([{ kind: "SALE", amount: balance.balance }]);
  expect((await erp("GET", `${at}/statement/totals`)).body).toMatchObject({
    opening: 0,
    closing: balance.balance,
  });
  expect((await erp("GET", `${at}/statement?month=soon`)).status).toBe(422);
  await buildPayout(part, "PAID");
  expect((await erp("GET", `${at}/payouts`)).body).toMatchObject({
    rows: [{ status: "PAID", amount: 50_000, bankCode: "014", lastDigits: "7890" }],
  });

  const owner = apiCaller(await personToken(part.goods.shop.ownerId));
  expect((await owner("GET", `${at}/bank-account`)).body).toMatchObject({
    account: { accountName: "Toko Uji" },
  });
  expect((await erp("GET", `${at}/bank-account`)).status).toBe(403);
});
