import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptShopOrder, confirmReceived } from "@/lib/ordering";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import {
  cancelShopOrder,
  createShipments,
  handOverShopOrder,
  markDelivered,
  packShopOrder,
  setParcelStep,
} from "@/lib/shipping";
import { buildDeliveryRates } from "../../builders/delivery";
import {
  buildPackedPart,
  buildPaidPart,
  parcelsOf,
  stageOfPart,
  timelineOf,
  toldOf,
} from "../../builders/parcels";
import { deliverEvents } from "../../builders/placed-orders";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

let provider: Awaited<ReturnType<typeof startSandboxProvider>>;

beforeAll(async () => {
  provider = await startSandboxProvider();
  await buildDeliveryRates();
});
afterAll(() => provider.stop());

test("a part split over two warehouses goes out as two parcels, each under its own number, and its buyer confirms", async () => {
  const part = await buildPackedPart(2);
  const { ref, owner, buyer } = part;
  const parcels = await parcelsOf(part);
  expect(parcels.map((parcel) => parcel.status)).toEqual(["PACKED", "PACKED"]);
  const numbered = parcels.map(({ id }, index) => ({ shipmentId: id, trackingNumber: `JX00000${index}` }));

  await handOverShopOrder(owner, { ...ref, parcels: numbered.slice(0, 1) });
  expect(await stageOfPart(part)).toBe("PACKED");
  await handOverShopOrder(owner, { ...ref, parcels: numbered.slice(1) });
  expect(await stageOfPart(part)).toBe("SHIPPED");
  await markDelivered(owner, ref);
  expect(await stageOfPart(part)).toBe("DELIVERED");
  await confirmReceived(buyer.ctx, { shopOrderId: ref.shopOrderId });

  expect(await stageOfPart(part)).toBe("COMPLETED");
  const timeline = await timelineOf(parcels[0]?.id ?? "");
  expect(timeline.map(({ status, source }) => `${status} ${source}`)).toEqual([
    "PENDING SYSTEM",
    "PACKED SHOP",
    "HANDED_OVER SHOP",
    "DELIVERED SHOP",
  ]);
  expect(await toldOf(part)).toEqual(
    expect.arrayContaining([
      "shop_order.accepted",
      "shop_order.packed",
      "shop_order.shipped",
      "shop_order.delivered",
    ]),
  );
});

test("each warehouse packs its own parcel; the part is packed with the last", async () => {
  const part = await buildPaidPart(2);
  const { ref, owner } = part;
  await acceptShopOrder(owner, ref);
  const [first, second] = (await parcelsOf(part)).map(({ id }) => id);
  await packShopOrder(owner, { ...ref, shipmentIds: [first ?? ""] });
  expect(await stageOfPart(part)).toBe("ACCEPTED");
  await packShopOrder(owner, { ...ref, shipmentIds: [second ?? ""] });
  expect(await stageOfPart(part)).toBe("PACKED");
});

test("the two parcels of a part delivered at the same moment leave a delivered part", async () => {
  const part = await buildPackedPart(2);
  const { ref, owner } = part;
  const parcels = await parcelsOf(part);
  await handOverShopOrder(owner, {
    ...ref,
    parcels: parcels.map(({ id }, index) => ({ shipmentId: id, trackingNumber: `JX00001${index}` })),
  });
  await Promise.all(
    parcels.map(({ id }) => setParcelStep(owner, { ...ref, shipmentId: id, to: "DELIVERED" })),
  );
  expect(await stageOfPart(part)).toBe("DELIVERED");
});

test("a cancelled part's parcels are called off, and none of them can be handed over", async () => {
  const part = await buildPackedPart();
  const { ref, owner } = part;
  const [parcel] = await parcelsOf(part);
  await cancelShopOrder(owner, { ...ref, reason: "Stok rusak" });
  await deliverEvents();
  expect((await parcelsOf(part)).map(({ status }) => status)).toEqual(["CANCELLED"]);
  const parcels = [{ shipmentId: parcel?.id ?? "", trackingNumber: "JX000003" }];
  await expect(handOverShopOrder(owner, { ...ref, parcels })).rejects.toMatchObject({ code: "PARCEL_STATE" });
});

test("a parcel of another part, or the same twice, is handed over by nobody", async () => {
  const [one, other] = [await buildPackedPart(), await buildPackedPart()];
  const [own] = await parcelsOf(one);
  const [strange] = await parcelsOf(other);
  const named = (...ids: (string | undefined)[]) =>
    handOverShopOrder(one.owner, {
      ...one.ref,
      parcels: ids.map((id) => ({ shipmentId: id ?? "", trackingNumber: "JX000004" })),
    });
  await expect(named(own?.id, strange?.id)).rejects.toMatchObject({ field: "parcels" });
  await expect(named(own?.id, own?.id)).rejects.toMatchObject({ field: "parcels" });
  expect((await parcelsOf(one)).map(({ status }) => status)).toEqual(["PACKED"]);
});

test("a shop says where a parcel under a typed-in number is, and gives a reason for bad news", async () => {
  const part = await buildPackedPart();
  const { ref, owner } = part;
  const [parcel] = await parcelsOf(part);
  const shipmentId = parcel?.id ?? "";
  await handOverShopOrder(owner, { ...ref, parcels: [{ shipmentId, trackingNumber: "JX000005" }] });
  await setParcelStep(owner, { ...ref, shipmentId, to: "FAILED", note: "Rumah kosong", place: "Tebet" });
  await setParcelStep(owner, { ...ref, shipmentId, to: "OUT_FOR_DELIVERY" });
  await setParcelStep(owner, { ...ref, shipmentId, to: "LOST", note: "Hilang di gudang kurir" });
  await expect(setParcelStep(owner, { ...ref, shipmentId, to: "DELIVERED" })).rejects.toMatchObject({
    code: "PARCEL_STATE",
  });
  expect(await stageOfPart(part)).toBe("SHIPPED");
  expect((await timelineOf(shipmentId)).at(-3)).toMatchObject({ place: "Tebet", note: "Rumah kosong" });
});

test("a shop that accepts and packs before the parcels' event came has its parcels all the same, once", async () => {
  const part = await buildPaidPart(2);
  const { ref, owner, orderId } = part;
  await db().shipmentEvent.deleteMany({ where: { shipment: { shopOrderId: ref.shopOrderId } } });
  await db().shipment.deleteMany({ where: { shopOrderId: ref.shopOrderId } });
  await acceptShopOrder(owner, ref);
  await packShopOrder(owner, ref);
  await createShipments(systemCtx("test"), `late-${orderId.slice(-20)}`, { orderId });
  expect((await parcelsOf(part)).map((parcel) => parcel.status)).toEqual(["PACKED", "PACKED"]);
});

test("of two people who pack at once, one does", async () => {
  const { ref, owner } = await buildPaidPart();
  await acceptShopOrder(owner, ref);
  const presses = await Promise.allSettled([packShopOrder(owner, ref), packShopOrder(owner, ref)]);
  expect(presses.filter((press) => press.status === "fulfilled")).toHaveLength(1);
});
