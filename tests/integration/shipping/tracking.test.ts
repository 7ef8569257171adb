import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { handOverShopOrder, markDelivered, setParcelStep, trackByToken, trackMyOrder } from "@/lib/shipping";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildPackedPart, parcelsOf } from "../../builders/parcels";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

let provider: Awaited<ReturnType<typeof startSandboxProvider>>;

beforeAll(async () => {
  provider = await startSandboxProvider();
  await buildDeliveryRates();
});
afterAll(() => provider.stop());

test("a tracking link shows a parcel's way to whoever has it, and of its recipient a city and an initial", async () => {
  const part = await buildPackedPart();
  const [parcel] = await parcelsOf(part);
  const shipmentId = parcel?.id ?? "";
  await handOverShopOrder(part.owner, {
    ...part.ref,
    parcels: [{ shipmentId, trackingNumber: "JX777777" }],
  });
  const note = "Dititipkan ke Ibu Sari, Jl. Tebet Raya 10";
  await setParcelStep(part.owner, { ...part.ref, shipmentId, to: "FAILED", note, place: "Tebet" });

  const [mine] = await trackMyOrder(part.buyer.ctx, { number: part.number });
  expect(mine?.events[0]).toMatchObject({ status: "FAILED", note, place: "Tebet" });
  const shown = await trackByToken(testCtx(), mine?.token ?? "");
  expect(shown).toMatchObject({
    status: "FAILED",
    trackingNumber: "JX777777",
    toCity: "Jakarta Selatan",
    initial: "P",
  });
  const said = JSON.stringify(shown);
  for (const secret of ["Penerima", "Tebet Raya", "Sari", "+62", shipmentId, part.orderId, part.number])
    expect(said).not.toContain(secret);
});

test("a forged, altered or made-up link shows nothing", async () => {
  const part = await buildPackedPart();
  const token = (await trackMyOrder(part.buyer.ctx, { number: part.number }))[0]?.token ?? "";
  const flipped = (at: number) =>
    `${token.slice(0, at)}${token[at] === "A" ? "B" : "A"}${token.slice(at + 1)}`;
  for (const forged of [flipped(3), flipped(30), token.slice(1), `${token}A`, "", "x".repeat(43), "../etc"])
    await expect(trackByToken(testCtx(), forged)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(trackByToken(testCtx(), token)).resolves.toMatchObject({ status: "PACKED" });
});

test("a link ends some days after its parcel has arrived", async () => {
  const part = await buildPackedPart();
  const [parcel] = await parcelsOf(part);
  const parcels = [{ shipmentId: parcel?.id ?? "", trackingNumber: "JX777778" }];
  await handOverShopOrder(part.owner, { ...part.ref, parcels });
  const token = (await trackMyOrder(part.buyer.ctx, { number: part.number }))[0]?.token ?? "";
  const age = (days: number) =>
    db().$executeRaw`UPDATE Shipment SET statusAt = NOW(3) - INTERVAL ${days} DAY WHERE id = ${parcel?.id}`;
  await age(env().TRACKING_DAYS + 1);
  await expect(trackByToken(testCtx(), token)).resolves.toBeDefined(); // Still on its way.
  await markDelivered(part.owner, part.ref);
  await age(env().TRACKING_DAYS - 1);
  await expect(trackByToken(testCtx(), token)).resolves.toMatchObject({ status: "DELIVERED" });
  await age(env().TRACKING_DAYS + 1);
  await expect(trackByToken(testCtx(), token)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("the parcels of an order are its buyer's to see", async () => {
  const [one, other] = [await buildPackedPart(), await buildPackedPart()];
  await expect(trackMyOrder(other.buyer.ctx, { number: one.number })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect(await trackMyOrder(one.buyer.ctx, { number: one.number })).toHaveLength(1);
});
