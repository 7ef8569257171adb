import { afterAll, beforeAll, expect, test } from "vitest";
import { confirmReceived } from "@/lib/ordering";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { rejectCancel, requestCancel } from "@/lib/returns";
import { handOverShopOrder, setParcelStep } from "@/lib/shipping";
import { suspendShop } from "@/lib/shops";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { tell } from "../../builders/notifications";
import { buildPaidPart, type PaidPart } from "../../builders/paid-parts";
import { buildPackedPart } from "../../builders/parcels";
import { deliverEvents } from "../../builders/placed-orders";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

let provider: Awaited<ReturnType<typeof startSandboxProvider>>;

beforeAll(async () => {
  provider = await startSandboxProvider();
  await buildDeliveryRates();
});
afterAll(() => provider.stop());

/** What rang a person's bell, oldest first, as kind, title and path. */
async function rung(userId: string) {
  const rows = await db().notification.findMany({
    where: { userId, channel: "BELL" },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ kind, payload }) => ({ kind, ...(payload as { path: string; reason?: string }) }));
}

const kindsOf = async (userId: string) => (await rung(userId)).map((row) => row.kind);

test("the customer hears that the parcel is at the door, and both sides that it did not come, with which parcel it was", async () => {
  const part = await buildPackedPart();
  const parcel = await db().shipment.findFirstOrThrow({ where: { shopOrderId: part.ref.shopOrderId } });
  const step = { ...part.ref, shipmentId: parcel.id };
  const parcels = [{ shipmentId: parcel.id, trackingNumber: "JP1234567890" }];
  await handOverShopOrder(part.owner, { ...part.ref, parcels });
  await setParcelStep(part.owner, { ...step, to: "OUT_FOR_DELIVERY" });
  await setParcelStep(part.owner, { ...step, to: "FAILED", note: "Tidak ada orang" });
  await deliverEvents();
  const heard = await kindsOf(part.buyer.userId);
  expect(heard.filter((kind) => kind === "out_for_delivery" || kind === "delivery_failed")).toHaveLength(2);
  const shop = await db().shopMember.findFirstOrThrow({ where: { shopId: part.ref.shopId } });
  expect((await rung(shop.userId)).at(-1)).toMatchObject({
    kind: "parcel_trouble",
    reason: "FAILED",
    path: expect.stringContaining(`/orders/${part.ref.shopOrderId}`),
  });
  const mailed = await db().notification.findMany({
    where: { userId: part.buyer.userId, channel: "EMAIL", subjectId: parcel.id },
  });
  expect(mailed.map((row) => row.kind)).toEqual(["delivery_failed"]);
});

test("a shop is asked to call a part off where it answers, and the customer reads its no; one that was called off it need not ship", async () => {
  const [kept, gone] = [await buildPaidPart({ at: "ACCEPTED" }), await buildPaidPart()];
  await requestCancel(kept.buyer.ctx, { shopOrderId: kept.shopOrderId, reason: "Salah alamat" });
  const request = await db().cancelRequest.findFirstOrThrow({ where: { shopOrderId: kept.shopOrderId } });
  await deliverEvents();
  expect((await rung(ownerOf(kept))).at(-1)).toMatchObject({
    kind: "cancel_requested",
    reason: "Salah alamat",
    path: expect.stringMatching(new RegExp(`^/console/[^/]+/requests/${request.id}$`)),
  });
  const ref = { shopId: kept.shopId, requestId: request.id };
  await rejectCancel(kept.owner, { ...ref, answer: "Sudah dipotong sesuai ukuran" });
  await requestCancel(gone.buyer.ctx, { shopOrderId: gone.shopOrderId, reason: "Berubah pikiran" });
  await deliverEvents();
  expect((await rung(kept.buyer.userId)).at(-1)).toMatchObject({
    kind: "cancel_rejected",
    reason: "Sudah dipotong sesuai ukuran",
  });
  expect((await rung(ownerOf(gone))).at(-1)).toMatchObject({
    kind: "part_called_off",
    reason: "Berubah pikiran",
  });
});

const ownerOf = (part: PaidPart) => part.goods.shop.ownerId;

test("an owner hears that a sale is complete and its money is theirs, in the bell alone", async () => {
  const part = await buildPaidPart({ at: "DELIVERED" });
  await confirmReceived(part.buyer.ctx, { shopOrderId: part.shopOrderId });
  await deliverEvents();
  const rows = await db().notification.findMany({
    where: { userId: ownerOf(part), kind: "sale_completed" },
  });
  expect(rows.map((row) => row.channel)).toEqual(["BELL"]);
});

test("an owner hears that the platform closed the shop, and why; a proposal's outcome reaches who may propose", async () => {
  const part = await buildPaidPart();
  await suspendShop(testCtx({ userId: newId(), staffRole: "SUPPORT" }), {
    shopId: part.shopId,
    reason: "Barang tiruan",
  });
  await deliverEvents();
  const decided = { shopId: part.shopId, proposedBy: newId(), name: "Ponsel Baru", productId: null };
  await tell("proposal_decided", { ...decided, decision: "REJECTED", reason: "Sudah ada di katalog" });
  expect((await rung(ownerOf(part))).slice(-2)).toMatchObject([
    { kind: "shop_suspended", reason: "Barang tiruan" },
    { kind: "proposal_decided", decision: "REJECTED", path: expect.stringMatching(/\/products\/proposals$/) },
  ]);
});
