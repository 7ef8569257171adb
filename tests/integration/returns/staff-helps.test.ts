import { afterAll, beforeAll, expect, test } from "vitest";
import { getOrderForStaff } from "@/lib/ordering";
import { getOrderMoney, refundItemsAsStaff } from "@/lib/payments";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { cancelPartAsStaff } from "@/lib/shipping";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { shopBalance } from "../../builders/money";
import { buildPaidPart, eventsOf, partRow } from "../../builders/paid-parts";
import { deliverEvents, stockOf } from "../../builders/placed-orders";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

const support = () => testCtx({ userId: newId(), staffRole: "SUPPORT" });
const reason = "Toko tidak bisa dihubungi";
let provider: Awaited<ReturnType<typeof startSandboxProvider>>;

beforeAll(async () => {
  provider = await startSandboxProvider();
  await buildDeliveryRates();
});
afterAll(() => provider.stop());

const kindsOf = async (orderId: string) =>
  new Set((await db().notification.findMany({ where: { orderId } })).map((one) => one.kind));

test("a part of a shop that is gone is called off by staff: stock and money go back, both sides hear why", async () => {
  const sold = await buildPaidPart({ quantity: 2, at: "PACKED" });
  await cancelPartAsStaff(support(), { shopOrderId: sold.shopOrderId, reason });
  await deliverEvents();
  const part = await partRow(sold.shopOrderId);
  expect(part).toMatchObject({ status: "CANCELLED", cancelReason: reason });
  expect(await stockOf(sold.goods)).toEqual({ onHand: 10, reserved: 0 });
  expect(await shopBalance(sold.shopId)).toBe(0);
  const kinds = await kindsOf(sold.orderId);
  for (const kind of ["part_cancelled", "part_called_off", "refunded"]) expect(kinds).toContain(kind);
  const again = cancelPartAsStaff(support(), { shopOrderId: sold.shopOrderId, reason });
  await expect(again).rejects.toMatchObject({ code: "ORDER_STATE" });
});

test("units of a part on its way are paid back by staff, once a key, and their order's page says what is left", async () => {
  const sold = await buildPaidPart({ quantity: 4, at: "SHIPPED" });
  const wish = {
    ...{ shopOrderId: sold.shopOrderId, lines: [{ orderItemId: sold.itemId, quantity: 3 }] },
    ...{ shipping: true, restock: false, reason, idempotencyKey: newId() },
  };
  const [first, second] = await Promise.all([1, 2].map(() => refundItemsAsStaff(support(), wish)));
  expect(second).toEqual(first);
  await deliverEvents();
  expect(await eventsOf("refund.by_staff", first?.refundId ?? "")).toHaveLength(1);
  const kinds = await kindsOf(sold.orderId);
  for (const kind of ["refunded", "refunded_by_staff"]) expect(kinds).toContain(kind);
  const { number } = await db().order.findUniqueOrThrow({ where: { id: sold.orderId } });
  const order = await getOrderForStaff(support(), { number });
  expect(order.parts).toMatchObject([
    { left: 100_000, shippingBack: true, cancellable: false, lines: [{ refunded: 3 }] },
  ]);
  expect(await getOrderMoney(support(), { orderId: order.id })).toMatchObject({
    attempts: [{ status: "SUCCEEDED", refunded: first?.amount }],
    refunds: [{ amount: first?.amount, status: "SUCCEEDED", reason }],
  });
});

test("only staff who look after customers may", async () => {
  const sold = await buildPaidPart({ quantity: 2 });
  const cancel = { shopOrderId: sold.shopOrderId, reason };
  for (const ctx of [sold.owner, sold.buyer.ctx, testCtx({ userId: newId(), staffRole: "CATALOG" })])
    await expect(cancelPartAsStaff(ctx, cancel)).rejects.toMatchObject({ code: "FORBIDDEN" });
});
