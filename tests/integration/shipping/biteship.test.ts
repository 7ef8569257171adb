import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { schedules } from "@/inngest/schedules";
import { witnessed } from "@/lib/identity";
import { cancelPaidPart, findShopOrder, UNSHIPPED } from "@/lib/ordering";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import {
  bookCourier,
  callCourierOff,
  cancelPartAsStaff,
  cancelShopOrder,
  followParcel,
  handOverShopOrder,
  setParcelStep,
} from "@/lib/shipping";
import { courierByName } from "@/lib/shipping/couriers";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { refusalsOf } from "../../builders/notifications";
import { buildPackedPart, type Part, parcelsOf, stageOfPart, timelineOf } from "../../builders/parcels";
import { deliverEvents } from "../../builders/placed-orders";
import { startBiteship } from "../../fakes/biteship-provider";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

let gateway: Awaited<ReturnType<typeof startSandboxProvider>>;
let biteship: Awaited<ReturnType<typeof startBiteship>>;

beforeAll(async () => {
  gateway = await startSandboxProvider();
  biteship = await startBiteship();
  await buildDeliveryRates();
  await db().shippingRate.updateMany({ data: { bookingCourier: "jne", bookingService: "reg" } });
});
afterAll(async () => {
  await Promise.all([gateway.stop(), biteship.stop()]);
});
beforeEach(() => {
  Object.assign(biteship.misbehave, {
    failCalls: 0,
    loseReplies: 0,
    refuse: null,
    loseWebhooks: 0,
    deliveries: 1,
    lie: null,
  });
});

test("Biteship fetches a parcel, and each of its webhooks moves it on, to the end", async () => {
  const { part, shipmentId, orderId } = await aBookedParcel();
  expect(biteship.orders.get(orderId)?.request).toMatchObject({
    reference_id: shipmentId,
    courier_company: "jne",
    courier_type: "reg",
    destination_contact_name: "Penerima Uji",
    destination_postal_code: 12810,
    origin_postal_code: 40132,
    items: [{ value: 100_000, weight: 500, quantity: 1 }],
  });
  const seen: unknown[] = [];
  for (const status of ["allocated", "picking_up", "picked", "dropping_off", "delivered"]) {
    expect(await biteship.report(orderId, status)).toBe(200);
    await deliverEvents();
    seen.push((await parcelsOf(part))[0]?.status);
  }
  expect(seen).toEqual(["PACKED", "PACKED", "HANDED_OVER", "OUT_FOR_DELIVERY", "DELIVERED"]);
  expect(await stageOfPart(part)).toBe("DELIVERED");
  const [parcel] = await parcelsOf(part);
  expect(parcel?.trackingNumber).toBe(biteship.orders.get(orderId)?.waybill_id);
  expect((await timelineOf(shipmentId)).filter(({ source }) => source === "COURIER")).toHaveLength(6);
});

test("news that comes twice, late and in the wrong order never moves a parcel back, and all of it is in the timeline", async () => {
  const { part, shipmentId, orderId } = await aBookedParcel();
  biteship.misbehave.deliveries = 3;
  const at = (minutes: number) => new Date(Date.now() - 3_600_000 + minutes * 60_000);
  await biteship.report(orderId, "return_in_transit", at(30)); // The attempt failed …
  await deliverEvents();
  expect((await parcelsOf(part))[0]?.status).toBe("FAILED");
  await biteship.report(orderId, "dropping_off", at(20)); // … which this, come late, was the beginning of.
  await biteship.report(orderId, "picked", at(10));
  await deliverEvents();
  expect((await parcelsOf(part))[0]?.status).toBe("FAILED");
  await biteship.report(orderId, "dropping_off", at(40)); // A second attempt.
  await deliverEvents();
  expect((await parcelsOf(part))[0]?.status).toBe("OUT_FOR_DELIVERY");
  await biteship.report(orderId, "delivered", at(50));
  await biteship.report(orderId, "on_hold", at(55));
  await deliverEvents();
  expect((await parcelsOf(part))[0]?.status).toBe("DELIVERED");

  const timeline = (await timelineOf(shipmentId)).filter(({ source }) => source === "COURIER");
  expect(timeline.map(({ courierCode, applied }) => `${courierCode} ${applied}`).toSorted()).toEqual(
    [
      "confirmed false",
      "delivered true",
      "dropping_off false",
      "dropping_off true",
      "on_hold false",
      "picked false",
      "return_in_transit true",
    ].toSorted(),
  );
});

test("a webhook that lies moves nothing: what Biteship itself says is what counts", async () => {
  const { part, orderId } = await aBookedParcel();
  const claim = { event: "order.status", order_id: orderId, status: "delivered" };
  expect(await biteship.deliver(claim, "a-secret-a-stranger-guessed")).toBe(401);
  expect(await biteship.deliver(claim)).toBe(200);
  expect(await biteship.deliver({ event: "order.status", order_id: "bso_of-somebody-else" })).toBe(200);
  expect(await biteship.deliver({ hello: "there" })).toBe(422);
  await deliverEvents();
  expect((await parcelsOf(part))[0]?.status).toBe("PACKED");
});

test("an order that is not this parcel's tells nothing about it", async () => {
  const { part, shipmentId, orderId } = await aBookedParcel();
  biteship.misbehave.lie = { reference_id: "another-parcel" };
  await biteship.report(orderId, "delivered");
  await expect(followParcel(systemCtx("test"), { shipmentId })).rejects.toThrow("not of parcel");
  expect((await parcelsOf(part))[0]?.status).toBe("PACKED");
});

test("the reply to a booking is lost: asked again, Biteship has one order, and the parcel is booked under it", async () => {
  const part = await buildPackedPart();
  biteship.misbehave.loseReplies = 1;
  await bookCourier(part.owner, { ...part.ref, carrier: "biteship" });
  await deliverEvents();
  const [unsure] = await parcelsOf(part);
  expect(unsure).toMatchObject({ booking: "REQUESTED", carrierRef: null });
  await sweepNow(unsure?.id ?? "");
  const mine = [...biteship.orders.values()].filter((order) => order.reference_id === unsure?.id);
  expect(mine).toHaveLength(1);
  expect((await parcelsOf(part))[0]).toMatchObject({ booking: "BOOKED", carrierRef: mine[0]?.id });
});

test("Biteship is down when a parcel is booked and when it arrives: the sweep brings both later", async () => {
  const part = await buildPackedPart();
  biteship.misbehave.failCalls = 1;
  await bookCourier(part.owner, { ...part.ref, carrier: "biteship" });
  await deliverEvents();
  const id = (await parcelsOf(part))[0]?.id ?? "";
  expect((await parcelsOf(part))[0]?.booking).toBe("REQUESTED");
  await sweepNow(id);
  const orderId = (await parcelsOf(part))[0]?.carrierRef ?? "";
  biteship.misbehave.loseWebhooks = 3;
  for (const status of ["picked", "dropping_off", "delivered"]) await biteship.report(orderId, status);
  biteship.misbehave.failCalls = 1;
  await sweepNow(id);
  expect((await parcelsOf(part))[0]?.status).toBe("PACKED");
  await sweepNow(id);
  expect(await stageOfPart(part)).toBe("DELIVERED");
});

test("a booking Biteship refuses is told to the shop, which books again under a new reference", async () => {
  const part = await buildPackedPart();
  biteship.misbehave.refuse = "Failed due to invalid or missing postal code";
  await bookCourier(part.owner, { ...part.ref, carrier: "biteship" });
  await deliverEvents();
  const [refused] = await parcelsOf(part);
  expect(refused).toMatchObject({ booking: "REFUSED", status: "PACKED", sweepAt: null });
  expect(refused?.carrierError).toContain("postal code");
  expect(await refusalsOf(part.orderId)).toEqual([refused?.carrierError]);
  await bookCourier(part.owner, { ...part.ref, carrier: "biteship" });
  await deliverEvents();
  const [booked] = await parcelsOf(part);
  expect(biteship.orders.get(booked?.carrierRef ?? "")?.reference_id).toBe(`${refused?.id}.2`);
});

test("no courier is found: the parcel is the shop's to send again", async () => {
  const { part, orderId } = await aBookedParcel();
  await biteship.report(orderId, "courier_not_found");
  await deliverEvents();
  expect((await parcelsOf(part))[0]).toMatchObject({
    status: "PACKED",
    booking: "REFUSED",
    carrierError: "courier_not_found",
    trackingNumber: null,
  });
  expect(await refusalsOf(part.orderId)).toHaveLength(1);
});

test("a cancelled part's courier is called off", async () => {
  const { part, orderId } = await aBookedParcel();
  await cancelShopOrder(part.owner, { ...part.ref, reason: "Barang rusak" });
  await deliverEvents();
  expect(biteship.orders.get(orderId)?.status).toBe("cancelled");
  expect((await parcelsOf(part))[0]).toMatchObject({ status: "CANCELLED", booking: "CANCELLED" });
});

test("a courier that has fetched a parcel keeps it: its part is not cancelled, and what it tells counts", async () => {
  const { part, orderId } = await aBookedParcel();
  biteship.misbehave.loseWebhooks = 1;
  await biteship.report(orderId, "picked");
  const cancelled = cancelShopOrder(part.owner, { ...part.ref, reason: "Barang rusak" });
  await expect(cancelled).rejects.toMatchObject({ code: "ORDER_STATE" });
  await deliverEvents();
  expect((await parcelsOf(part))[0]).toMatchObject({ status: "HANDED_OVER", booking: "BOOKED" });
  expect(await stageOfPart(part)).toBe("SHIPPED");
  expect(await db().refund.count({ where: { shopOrderId: part.ref.shopOrderId } })).toBe(0);
});

test("staff cannot call off in a shop's place what the courier has fetched either, and the log does not say they did", async () => {
  const { part, orderId } = await aBookedParcel();
  biteship.misbehave.loseWebhooks = 1;
  await biteship.report(orderId, "picked");
  const support = testCtx({ userId: newId(), staffRole: "SUPPORT" });
  const input = { shopOrderId: part.ref.shopOrderId, reason: "Toko tutup" };
  const act = { name: "shipping.cancelAsStaff", input };
  const cancelled = witnessed(support, act, (own) => cancelPartAsStaff(own, input));
  await expect(cancelled).rejects.toMatchObject({ code: "ORDER_STATE" });
  // Its courier's news was taken in on the way: that is no cancellation to write down as done.
  expect(await db().auditEntry.findMany({ where: { subjectId: input.shopOrderId } })).toMatchObject([
    { outcome: "REFUSED", refusal: "ORDER_STATE" },
  ]);
  await deliverEvents();
  expect(await stageOfPart(part)).toBe("SHIPPED");
  expect(await db().refund.count({ where: { shopOrderId: part.ref.shopOrderId } })).toBe(0);
});

test("while Biteship does not answer, a part that it may have fetched is not cancelled", async () => {
  const { part } = await aBookedParcel();
  biteship.misbehave.failCalls = 1;
  const cancelled = cancelShopOrder(part.owner, { ...part.ref, reason: "Barang rusak" });
  await expect(cancelled).rejects.toMatchObject({ code: "COURIER_UNAVAILABLE" });
  expect(await stageOfPart(part)).toBe("PACKED");
});

test("a parcel fetched after its part was cancelled is followed to its end, and its shop is told once", async () => {
  const { part, shipmentId, orderId } = await aBookedParcel();
  // Cancelled as it would be where nobody had asked the courier.
  const found = await findShopOrder(part.owner, part.ref.shopOrderId);
  if (!found) throw new Error("no part");
  await cancelPaidPart(systemCtx("test"), found, { from: UNSHIPPED, cause: "shop", reason: "Habis" });
  biteship.misbehave.loseWebhooks = 5;
  await biteship.report(orderId, "picked");
  await deliverEvents();
  await sweepNow(shipmentId);
  expect((await parcelsOf(part))[0]).toMatchObject({ status: "CANCELLED", booking: "BOOKED" });
  await biteship.report(orderId, "delivered");
  await sweepNow(shipmentId);
  await deliverEvents();
  expect((await parcelsOf(part))[0]?.sweepAt).toBeNull();
  expect((await timelineOf(shipmentId)).at(-1)).toMatchObject({ status: "DELIVERED", applied: false });
  const told = await db().notification.count({
    where: { kind: "parcel_kept", shopId: part.ref.shopId, channel: "BELL" },
  });
  expect(told).toBe(1);
});

test("nothing is booked for a part that was cancelled a moment ago, and nothing handed over", async () => {
  const part = await buildPackedPart();
  const [parcel] = await parcelsOf(part);
  await cancelShopOrder(part.owner, { ...part.ref, reason: "Barang rusak" });
  const booked = bookCourier(part.owner, { ...part.ref, carrier: "biteship" });
  await expect(booked).rejects.toMatchObject({ code: "ORDER_STATE" });
  await db().shipment.update({
    where: { id: parcel?.id ?? "" },
    data: { booking: "BOOKED", carrierRef: newId() },
  });
  const step = { ...part.ref, shipmentId: parcel?.id ?? "", to: "HANDED_OVER" as const };
  await expect(setParcelStep(part.owner, step)).rejects.toMatchObject({ code: "ORDER_STATE" });
});

test("Biteship is down for hours: the shop takes its booking back, sends by hand, and what Biteship has of it is called off", async () => {
  const part = await buildPackedPart();
  biteship.misbehave.loseReplies = 1; // It has the order, and nobody heard.
  await bookCourier(part.owner, { ...part.ref, carrier: "biteship" });
  await deliverEvents();
  const [parcel] = await parcelsOf(part);
  const shipmentId = parcel?.id ?? "";
  biteship.misbehave.failCalls = 10_000;
  await callCourierOff(part.owner, { ...part.ref, shipmentIds: [shipmentId] });
  await handOverShopOrder(part.owner, { ...part.ref, parcels: [{ shipmentId, trackingNumber: "JX800001" }] });
  expect(await stageOfPart(part)).toBe("SHIPPED");
  await looseNow(shipmentId);
  expect((await loose(shipmentId)).outcome).toBeNull();
  biteship.misbehave.failCalls = 0;
  await looseNow(shipmentId);
  expect((await loose(shipmentId)).outcome).toBe("called off");
  const orders = [...biteship.orders.values()].filter((order) => order.reference_id === shipmentId);
  expect(orders.map(({ status }) => status)).toEqual(["cancelled"]);
  await expect(callCourierOff(part.owner, part.ref)).rejects.toMatchObject({ code: "PARCEL_STATE" });
});

test("a booking without an answer is given up after two hours of asking, and the shop reads so", async () => {
  const part = await buildPackedPart();
  biteship.misbehave.failCalls = 10_000;
  await bookCourier(part.owner, { ...part.ref, carrier: "biteship" });
  await deliverEvents();
  const [parcel] = await parcelsOf(part);
  await db().shipment.update({ where: { id: parcel?.id ?? "" }, data: { bookingAttempts: 58 } });
  await sweepNow(parcel?.id ?? "");
  expect((await parcelsOf(part))[0]?.booking).toBe("REQUESTED");
  await sweepNow(parcel?.id ?? "");
  expect((await parcelsOf(part))[0]).toMatchObject({
    booking: "REFUSED",
    carrierError: "no-answer",
    sweepAt: null,
  });
  await deliverEvents();
  expect(await refusalsOf(part.orderId)).toEqual(["no-answer"]);
});

test("a booked courier is called off, and the parcel is the shop's to send again", async () => {
  const { part, shipmentId, orderId } = await aBookedParcel();
  await callCourierOff(part.owner, { ...part.ref, shipmentIds: [shipmentId] });
  expect(biteship.orders.get(orderId)?.status).toBe("cancelled");
  expect((await parcelsOf(part))[0]).toMatchObject({
    status: "PACKED",
    booking: "CANCELLED",
    trackingNumber: null,
  });
});

test("an order Biteship knows nothing of any more is over: nobody asks for ever", async () => {
  const { part, shipmentId, orderId } = await aBookedParcel();
  biteship.orders.delete(orderId);
  await sweepNow(shipmentId);
  expect((await parcelsOf(part))[0]).toMatchObject({ status: "PACKED", booking: "REFUSED", sweepAt: null });
});

test("of a parcel that was called off nobody is told that its courier will not come", async () => {
  const { part, shipmentId, orderId } = await aBookedParcel();
  await db().shipment.update({ where: { id: shipmentId }, data: { status: "CANCELLED" } });
  biteship.orders.delete(orderId);
  await sweepNow(shipmentId);
  await deliverEvents();
  expect((await parcelsOf(part))[0]?.booking).toBe("REFUSED");
  expect(await refusalsOf(part.orderId)).toEqual([]);
});

test("a courier's news that can never be worked off is given up", async () => {
  const { part, orderId } = await aBookedParcel();
  biteship.misbehave.lie = { reference_id: "another-parcel" };
  await biteship.report(orderId, "picked");
  await deliverEvents();
  const at = { carrierRef: orderId };
  await db().courierWebhook.updateMany({ where: at, data: { attempts: 59, sweepAt: new Date(0) } });
  await schedules
    .find(({ name }) => name === "shipping.handle-left-courier-webhooks")
    ?.runBatch(systemCtx("test"));
  const rows = await db().courierWebhook.findMany({ where: at });
  expect(rows.filter(({ handledAt }) => handledAt === null)).toEqual([]);
  expect(rows.at(-1)?.outcome).toBe("given up");
  expect((await parcelsOf(part))[0]?.status).toBe("PACKED");
});

test("a service renamed since the order was placed is booked under the codes it had", async () => {
  const part = await buildPackedPart();
  const { courier, service } = await db().shopOrder.findUniqueOrThrow({
    where: { id: part.ref.shopOrderId },
  });
  await db().shippingRate.updateMany({ where: { courier, service }, data: { service: "Renamed" } });
  await bookCourier(part.owner, { ...part.ref, carrier: "biteship" });
  await deliverEvents();
  await db().shippingRate.updateMany({ where: { courier, service: "Renamed" }, data: { service } });
  expect((await parcelsOf(part))[0]?.booking).toBe("BOOKED");
});

test("Biteship names what each of a courier's services asks for a parcel", async () => {
  const contact = { name: "Toko", phone: "+628110000000", address: "Jl. Dago 1", note: null };
  const prices = await courierByName("biteship").prices({
    service: { courier: "jne", service: "reg" },
    from: { ...contact, postcode: "40132" },
    to: { ...contact, postcode: "12810" },
    items: [{ name: "Buku", value: 100_000, weightGrams: 500, quantity: 1 }],
  });
  expect(prices).toEqual([{ courier: "jne", service: "reg", price: 18_000 }]);
});

async function aBookedParcel(): Promise<{ part: Part; shipmentId: string; orderId: string }> {
  const part = await buildPackedPart();
  await bookCourier(part.owner, { ...part.ref, carrier: "biteship" });
  await deliverEvents();
  const [parcel] = await parcelsOf(part);
  return { part, shipmentId: parcel?.id ?? "", orderId: parcel?.carrierRef ?? "" };
}

async function sweepNow(shipmentId: string): Promise<void> {
  await db().$executeRaw`UPDATE Shipment SET sweepAt = NOW(3) - INTERVAL 1 SECOND WHERE id = ${shipmentId}`;
  await schedules
    .find((schedule) => schedule.name === "shipping.follow-due-parcels")
    ?.runBatch(systemCtx("test"));
}

const loose = (shipmentId: string) => db().looseBooking.findFirstOrThrow({ where: { shipmentId } });

async function looseNow(shipmentId: string): Promise<void> {
  await db()
    .$executeRaw`UPDATE LooseBooking SET sweepAt = NOW(3) WHERE shipmentId = ${shipmentId} AND sweepAt IS NOT NULL`;
  await schedules
    .find(({ name }) => name === "shipping.call-off-loose-bookings")
    ?.runBatch(systemCtx("test"));
}
