import { afterAll, beforeAll, expect, test } from "vitest";
import { schedules } from "@/inngest/schedules";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { bookCourier, cancelShopOrder, handOverShopOrder, setParcelStep } from "@/lib/shipping";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildPackedPart, parcelsOf, stageOfPart, timelineOf } from "../../builders/parcels";
import { deliverEvents } from "../../builders/placed-orders";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

let provider: Awaited<ReturnType<typeof startSandboxProvider>>;

beforeAll(async () => {
  provider = await startSandboxProvider();
  await buildDeliveryRates();
});
afterAll(() => provider.stop());

test("a demo's parcel arrives by itself, station after station, each told once, by nothing but the schedule", async () => {
  const part = await buildPackedPart();
  await bookCourier(part.owner, { ...part.ref, carrier: "sandbox" });
  await deliverEvents();
  const [booked] = await parcelsOf(part);
  const id = booked?.id ?? "";
  expect(booked).toMatchObject({ status: "PACKED", booking: "BOOKED" });
  expect(booked?.trackingNumber).toMatch(/^SBX/);

  const seen: string[] = [];
  for (let minute = 0; minute < 6; minute++) {
    await passTime(id, 61);
    await runSchedule("shipping.follow-due-parcels");
    seen.push((await parcelsOf(part))[0]?.status ?? "");
  }
  expect(seen.slice(0, 5)).toEqual([
    "HANDED_OVER",
    "IN_TRANSIT",
    "IN_TRANSIT",
    "OUT_FOR_DELIVERY",
    "DELIVERED",
  ]);
  expect(await stageOfPart(part)).toBe("DELIVERED");
  const timeline = (await timelineOf(id))
    .filter((event) => event.source === "SANDBOX")
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  expect(timeline.map((event) => event.courierCode)).toEqual([
    "PICKED_UP",
    "DEPARTED",
    "ARRIVED_AT_HUB",
    "WITH_COURIER",
    "DELIVERED",
  ]);
  expect(timeline.map((event) => event.place)).toContain("Jakarta Selatan");
  expect((await parcelsOf(part))[0]?.sweepAt).toBeNull();
});

test("a parcel nobody asked about for an hour has gone its whole way at the next look", async () => {
  const part = await buildPackedPart();
  await bookCourier(part.owner, { ...part.ref, carrier: "sandbox" });
  await deliverEvents();
  await passTime((await parcelsOf(part))[0]?.id ?? "", 3_600);
  await runSchedule("shipping.follow-due-parcels");
  expect(await stageOfPart(part)).toBe("DELIVERED");
});

test("a parcel a courier carries is delivered when the courier says so, not when the shop does", async () => {
  const part = await buildPackedPart();
  await bookCourier(part.owner, { ...part.ref, carrier: "sandbox" });
  await deliverEvents();
  const shipmentId = (await parcelsOf(part))[0]?.id ?? "";
  await expect(
    handOverShopOrder(part.owner, { ...part.ref, parcels: [{ shipmentId, trackingNumber: "JX000006" }] }),
  ).rejects.toMatchObject({ code: "PARCEL_STATE" });
  await setParcelStep(part.owner, { ...part.ref, shipmentId, to: "HANDED_OVER" });
  await expect(setParcelStep(part.owner, { ...part.ref, shipmentId, to: "DELIVERED" })).rejects.toMatchObject(
    { code: "PARCEL_STATE" },
  );
});

test("a booking whose event was lost is made by the schedule; one of a cancelled part never is", async () => {
  const [sent, cancelled] = [await buildPackedPart(), await buildPackedPart()];
  for (const part of [sent, cancelled]) await bookCourier(part.owner, { ...part.ref, carrier: "sandbox" });
  await cancelShopOrder(cancelled.owner, { ...cancelled.ref, reason: "Barang rusak" });
  await db().outboxEvent.deleteMany({ where: { type: "shipment.carrier_wanted" } });
  await deliverEvents();
  await db()
    .$executeRaw`UPDATE Shipment SET sweepAt = NOW(3) - INTERVAL 1 SECOND WHERE booking = 'REQUESTED'`;
  await runSchedule("shipping.follow-due-parcels");
  expect((await parcelsOf(sent))[0]?.booking).toBe("BOOKED");
  expect((await parcelsOf(cancelled))[0]).toMatchObject({ status: "CANCELLED", booking: "CANCELLED" });
});

/** Moves a booking into the past, as time would. */
async function passTime(shipmentId: string, seconds: number): Promise<void> {
  await db().$executeRaw`UPDATE Shipment SET bookedAt = bookedAt - INTERVAL ${seconds} SECOND,
    sweepAt = sweepAt - INTERVAL ${seconds} SECOND WHERE id = ${shipmentId}`;
}

async function runSchedule(name: string): Promise<void> {
  await schedules.find((schedule) => schedule.name === name)?.runBatch(systemCtx("test"));
}
