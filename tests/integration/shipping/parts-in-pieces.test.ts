import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { acceptShopOrder, getOrderForStaff } from "@/lib/ordering";
import { refundItems } from "@/lib/payments";
import { type Ctx, systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/id";
import { proveStock } from "@/lib/proof";
import { approveSilentCancels, requestCancel } from "@/lib/returns";
import {
  cancelPartAsStaff,
  cancelShopOrder,
  handOverShopOrder,
  packShopOrder,
  setParcelStep,
  watchShipBy,
} from "@/lib/shipping";
import { readPickList } from "@/lib/shipping/documents/pick-list";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { letHoursPass, partRow } from "../../builders/paid-parts";
import {
  buildPackedPart,
  buildPaidPart,
  type Part,
  parcelsOf,
  stageOfPart,
  timelineOf,
} from "../../builders/parcels";
import { deliverEvents } from "../../builders/placed-orders";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

let provider: Awaited<ReturnType<typeof startSandboxProvider>>;
const job = (): Ctx => systemCtx("test.sweep");
const support = (): Ctx => testCtx({ userId: newId(), staffRole: "SUPPORT" });

let before: Map<string, number>;
beforeAll(async () => {
  provider = await startSandboxProvider();
  await buildDeliveryRates();
  before = await brokenRules();
});
afterAll(() => provider.stop());

/** Of the rules these tests are about: other tests leave rows that break them on purpose. */
async function brokenRules(): Promise<Map<string, number>> {
  const mine = /^(parts-end|waiting-parcels|restock-of|refunds-within-bought)/;
  const { checks } = await proveStock(env().DATABASE_URL);
  return new Map(checks.flatMap(({ name, violations }) => (mine.test(name) ? [[name, violations]] : [])));
}

const statuses = async (part: Part) => (await parcelsOf(part)).map(({ status }) => status);
const unitsOf = (part: Part) =>
  db().reservationLine.findMany({
    where: { reservation: { shopOrderId: part.ref.shopOrderId } },
    select: { restocked: true, writtenOff: true },
    orderBy: { warehouseId: "asc" },
  });
const refundsOf = async (part: Part) =>
  (await db().refund.findMany({ where: { shopOrderId: part.ref.shopOrderId } })).map(({ amount }) =>
    Number(amount),
  );
const itemOf = async (part: Part) =>
  (await db().orderItem.findFirstOrThrow({ where: { shopOrderId: part.ref.shopOrderId } })).id;

/** A packed part of two parcels, of which the first was handed over. */
async function halfSent(): Promise<Part & { ids: [string, string] }> {
  const part = await buildPackedPart(2);
  const [first, second] = (await parcelsOf(part)).map(({ id }) => id);
  const ids: [string, string] = [first ?? "", second ?? ""];
  const parcels = [{ shipmentId: ids[0], trackingNumber: "JX700001" }];
  await handOverShopOrder(part.owner, { ...part.ref, parcels });
  return { ...part, ids };
}

async function refundOne(part: Part, over: { restock?: boolean; warehouseId?: string } = {}) {
  const { restock = true, warehouseId } = over;
  const line = { orderItemId: await itemOf(part), quantity: 1, ...(warehouseId && { warehouseId }) };
  await refundItems(part.owner, {
    ...{ ...part.ref, lines: [line], shipping: false, restock, reason: "Habis di gudang" },
    idempotencyKey: newId(),
  });
  await deliverEvents();
}

describe("one parcel is sent, the other never", () => {
  test("the shop cancels what has not left: its units and their money go back, the other parcel goes on", async () => {
    const part = await halfSent();
    await cancelShopOrder(part.owner, { ...part.ref, reason: "Stok habis" });
    await deliverEvents();
    expect(await statuses(part)).toEqual(["HANDED_OVER", "CANCELLED"]);
    expect(await stageOfPart(part)).toBe("SHIPPED");
    const row = await partRow(part.ref.shopOrderId);
    expect(await refundsOf(part)).toEqual([Number(row.itemsTotal) / 2]);
    expect((await unitsOf(part)).map(({ restocked }) => restocked).toSorted()).toEqual([0, 1]);
    await setParcelStep(part.owner, { ...part.ref, shipmentId: part.ids[0], to: "DELIVERED" });
    expect(await stageOfPart(part)).toBe("DELIVERED");
    await expect(cancelShopOrder(part.owner, { ...part.ref, reason: "Lagi" })).rejects.toMatchObject({
      code: "ORDER_STATE",
    });
  });

  test("staff may cancel what has not left, and are offered no more once it is called off", async () => {
    const part = await halfSent();
    const offered = async () => {
      const { orderId } = await partRow(part.ref.shopOrderId);
      const { number } = await db().order.findUniqueOrThrow({ where: { id: orderId } });
      return (await getOrderForStaff(support(), { number })).parts;
    };
    expect(await offered()).toMatchObject([{ cancellable: true, partlySent: true }]);
    await cancelPartAsStaff(support(), { shopOrderId: part.ref.shopOrderId, reason: "Toko tutup" });
    expect(await statuses(part)).toEqual(["HANDED_OVER", "CANCELLED"]);
    expect(await offered()).toMatchObject([{ cancellable: false, partlySent: false }]);
  });

  test("past the ship-by time what lies there still is cancelled, though one parcel was handed over in time", async () => {
    const part = await halfSent();
    await letHoursPass(part.ref.shopOrderId, 40);
    await watchShipBy(job());
    await letHoursPass(part.ref.shopOrderId, 33);
    await Promise.all([watchShipBy(job()), watchShipBy(job())]);
    await deliverEvents();
    expect(await statuses(part)).toEqual(["HANDED_OVER", "CANCELLED"]);
    expect(await stageOfPart(part)).toBe("SHIPPED");
    expect(await refundsOf(part)).toHaveLength(1);
  });

  test("a buyer's wish that its shop leaves unanswered ends what has not left, and the wish with it", async () => {
    const part = await halfSent();
    await requestCancel(part.buyer.ctx, { shopOrderId: part.ref.shopOrderId, reason: "Lama sekali" });
    await letHoursPass(part.ref.shopOrderId, 25);
    await approveSilentCancels(job());
    await deliverEvents();
    expect(await statuses(part)).toEqual(["HANDED_OVER", "CANCELLED"]);
    const request = await db().cancelRequest.findFirstOrThrow({
      where: { shopOrderId: part.ref.shopOrderId },
    });
    expect(request).toMatchObject({ status: "APPROVED", openKey: null });
  });
});

describe("a parcel does not come", () => {
  test("a lost one is paid back at once and written off, the other is delivered, and so is the part", async () => {
    const part = await halfSent();
    const [first, second] = part.ids;
    const parcels = [{ shipmentId: second, trackingNumber: "JX700002" }];
    await handOverShopOrder(part.owner, { ...part.ref, parcels });
    await setParcelStep(part.owner, { ...part.ref, shipmentId: second, to: "LOST", note: "Hilang di jalan" });
    await deliverEvents();
    expect(await stageOfPart(part)).toBe("SHIPPED");
    const row = await partRow(part.ref.shopOrderId);
    expect(await refundsOf(part)).toEqual([Number(row.itemsTotal) / 2]);
    expect((await unitsOf(part)).map(({ writtenOff }) => writtenOff).toSorted()).toEqual([0, 1]);
    // Nothing of it is undecided: its buyer may say that he has the other.
    expect((await partRow(part.ref.shopOrderId)).sweepAt).toBeNull();
    await setParcelStep(part.owner, { ...part.ref, shipmentId: first, to: "DELIVERED" });
    await deliverEvents();
    expect(await stageOfPart(part)).toBe("DELIVERED");
  });

  test("one that came back ends its part as soon as its shop has paid it back", async () => {
    const part = await buildPackedPart();
    const [parcel] = await parcelsOf(part);
    const shipmentId = parcel?.id ?? "";
    await handOverShopOrder(part.owner, {
      ...part.ref,
      parcels: [{ shipmentId, trackingNumber: "JX700003" }],
    });
    await setParcelStep(part.owner, { ...part.ref, shipmentId, to: "RETURNED", note: "Alamat salah" });
    await deliverEvents();
    expect(await stageOfPart(part)).toBe("SHIPPED");
    await refundOne(part);
    expect(await stageOfPart(part)).toBe("CANCELLED");
    const row = await partRow(part.ref.shopOrderId);
    expect((await refundsOf(part)).reduce((sum, amount) => sum + amount, 0)).toBe(Number(row.total));
    expect(await unitsOf(part)).toEqual([{ restocked: 1, writtenOff: 0 }]);
  });
});

describe("units are paid back before they are sent", () => {
  test("the parcel that is left with none is called off, and the part goes on without it", async () => {
    const part = await buildPaidPart(2);
    await acceptShopOrder(part.owner, part.ref);
    const [kept, dropped] = await parcelsOf(part);
    await refundOne(part, { warehouseId: dropped?.warehouseId ?? "" });
    expect(await statuses(part)).toEqual(["PENDING", "CANCELLED"]);
    await packShopOrder(part.owner, { ...part.ref, shipmentIds: [kept?.id ?? ""] });
    expect(await stageOfPart(part)).toBe("PACKED");
  });

  test("a part whose last unpacked parcel is dropped is packed", async () => {
    const part = await buildPaidPart(2);
    await acceptShopOrder(part.owner, part.ref);
    const [packed, waiting] = await parcelsOf(part);
    await packShopOrder(part.owner, { ...part.ref, shipmentIds: [packed?.id ?? ""] });
    await refundOne(part, { warehouseId: waiting?.warehouseId ?? "" });
    expect(await stageOfPart(part)).toBe("PACKED");
  });
});

test("the pick list asks for no parcel that is packed, and a parcel's way says where it began", async () => {
  const part = await buildPaidPart(2);
  await acceptShopOrder(part.owner, part.ref);
  const [packed, waiting] = await parcelsOf(part);
  await packShopOrder(part.owner, { ...part.ref, shipmentIds: [packed?.id ?? ""] });
  const { lines, more } = await readPickList(part.owner, { shopId: part.ref.shopId });
  expect([lines.map((line) => line.warehouseId), more]).toEqual([[waiting?.warehouseId], false]);
  const warehouse = await db().warehouse.findUniqueOrThrow({ where: { id: packed?.warehouseId ?? "" } });
  const places = (await timelineOf(packed?.id ?? "")).map(({ place }) => place);
  expect(places).toEqual([warehouse.city, warehouse.city]);
});

test("after all of this nobody waits for a parcel that does not come, and no unit is lost", async () => {
  expect(before.size).toBeGreaterThanOrEqual(4);
  expect(await brokenRules()).toEqual(before);
});
