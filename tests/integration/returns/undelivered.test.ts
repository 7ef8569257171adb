import { afterAll, beforeAll, expect, test } from "vitest";
import { confirmReceived, getMyOrder } from "@/lib/ordering";
import { refundItems } from "@/lib/payments";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { settleUndelivered } from "@/lib/returns";
import { handOverShopOrder, setParcelStep } from "@/lib/shipping";
import { buildDeliveryRates } from "../../builders/delivery";
import { shopBalance } from "../../builders/money";
import { letHoursPass as letHoursOfPartPass, partRow } from "../../builders/paid-parts";
import { buildPackedPart, type Part, parcelsOf } from "../../builders/parcels";
import { deliverEvents } from "../../builders/placed-orders";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

const sweep = () => settleUndelivered(systemCtx("test.sweep"));
let provider: Awaited<ReturnType<typeof startSandboxProvider>>;

beforeAll(async () => {
  provider = await startSandboxProvider();
  await buildDeliveryRates();
});
afterAll(() => provider.stop());

type End = "DELIVERED" | "RETURNED" | "LOST";

/** A part of one unit a parcel, each of which came to the end told. */
async function endedPart(...ends: End[]): Promise<Part> {
  const part = await buildPackedPart(ends.length);
  const parcels = await parcelsOf(part);
  const numbered = parcels.map(({ id }, index) => ({
    shipmentId: id,
    trackingNumber: `JX${index}${newId()}`,
  }));
  await handOverShopOrder(part.owner, { ...part.ref, parcels: numbered });
  for (const [index, { id }] of parcels.entries())
    await setParcelStep(part.owner, {
      ...{ ...part.ref, shipmentId: id, to: ends[index] ?? "LOST" },
      note: "Kata kurir",
    });
  await deliverEvents();
  return part;
}

async function letHoursPass(shopOrderId: string, hours: number): Promise<void> {
  await letHoursOfPartPass(shopOrderId, hours);
  await db()
    .$executeRaw`UPDATE Shipment SET statusAt = statusAt - INTERVAL ${hours} HOUR WHERE shopOrderId = ${shopOrderId}`;
}

const units = async ({ ref }: Part) =>
  db().reservationLine.findMany({
    where: { reservation: { shopOrderId: ref.shopOrderId } },
    select: { quantity: true, restocked: true, writtenOff: true },
  });
const given = async ({ ref }: Part) =>
  (await db().refund.findMany({ where: { shopOrderId: ref.shopOrderId } })).reduce(
    (sum, refund) => sum + Number(refund.amount),
    0,
  );

test("a lost parcel is paid back with its way at once, and nothing of it is put on sale", async () => {
  const part = await endedPart("LOST");
  await deliverEvents();
  await expectPaidBack(part);
});

test("one that came back is paid back with its way once its shop's days are over, and nothing of it is put on sale", async () => {
  const part = await endedPart("RETURNED");
  await letHoursPass(part.ref.shopOrderId, 71);
  await sweep();
  expect((await partRow(part.ref.shopOrderId)).status).toBe("SHIPPED");
  await letHoursPass(part.ref.shopOrderId, 2);
  await Promise.all([sweep(), sweep()]);
  await deliverEvents();
  await expectPaidBack(part);
});

async function expectPaidBack(part: Part): Promise<void> {
  const row = await partRow(part.ref.shopOrderId);
  expect(row).toMatchObject({ status: "CANCELLED", cancelReason: "undelivered", sweepAt: null });
  expect(await given(part)).toBe(Number(row.total));
  expect(await units(part)).toEqual([{ quantity: 1, restocked: 0, writtenOff: 1 }]);
  expect(await shopBalance(part.ref.shopId)).toBe(0);
  const [change] = (await getMyOrder(part.buyer.ctx, { number: part.number })).changes;
  expect(change).toMatchObject({ to: "CANCELLED", cause: "undelivered", note: null });
}

test("of two parcels one arrived: the other is paid back without the way, and the part goes on as delivered", async () => {
  const part = await endedPart("DELIVERED", "RETURNED");
  await letHoursPass(part.ref.shopOrderId, 73);
  await sweep();
  await deliverEvents();
  const row = await partRow(part.ref.shopOrderId);
  expect(row.status).toBe("DELIVERED");
  expect(row.sweepAt?.getTime()).toBeGreaterThan(Date.now());
  expect(await given(part)).toBe(Number(row.itemsTotal) / 2);
  expect((await units(part)).map((line) => line.writtenOff).toSorted()).toEqual([0, 1]);
});

test("what the shop paid back itself, and put on its shelf, is not paid back twice", async () => {
  const part = await endedPart("RETURNED");
  const { id } = await db().orderItem.findFirstOrThrow({ where: { shopOrderId: part.ref.shopOrderId } });
  await refundItems(part.owner, {
    ...{ ...part.ref, lines: [{ orderItemId: id, quantity: 1 }], shipping: true },
    ...{ reason: "Paket kembali", restock: true, idempotencyKey: newId() },
  });
  await letHoursPass(part.ref.shopOrderId, 73);
  await sweep();
  await deliverEvents();
  const row = await partRow(part.ref.shopOrderId);
  expect(row.status).toBe("CANCELLED");
  expect(await given(part)).toBe(Number(row.total));
  expect(await units(part)).toEqual([{ quantity: 1, restocked: 1, writtenOff: 0 }]);
});

test("a part with a parcel still on its way waits for it, and then for its shop's days", async () => {
  const part = await endedPart("RETURNED", "RETURNED");
  const { shopOrderId } = part.ref;
  const [first] = await parcelsOf(part);
  await db().shipment.update({ where: { id: first?.id ?? "" }, data: { status: "OUT_FOR_DELIVERY" } });
  await letHoursPass(shopOrderId, 73);
  await sweep();
  expect(await given(part)).toBe(0);
  await setParcelStep(part.owner, { ...part.ref, shipmentId: first?.id ?? "", to: "DELIVERED" });
  await letHoursPass(shopOrderId, 71);
  await sweep();
  expect((await partRow(shopOrderId)).status).toBe("SHIPPED");
  await letHoursPass(shopOrderId, 2);
  await sweep();
  expect((await partRow(shopOrderId)).status).toBe("DELIVERED");
});

test("a buyer does not confirm that all has arrived while something that came back is not settled", async () => {
  const part = await endedPart("DELIVERED", "RETURNED");
  const { shopOrderId } = part.ref;
  await expect(confirmReceived(part.buyer.ctx, { shopOrderId })).rejects.toMatchObject({
    code: "ORDER_STATE",
  });
  await letHoursPass(shopOrderId, 73);
  await sweep();
  await confirmReceived(part.buyer.ctx, { shopOrderId });
  expect((await partRow(shopOrderId)).status).toBe("COMPLETED");
});
