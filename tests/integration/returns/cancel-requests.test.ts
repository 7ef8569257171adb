import { afterAll, beforeAll, expect, test } from "vitest";
import { refundItems } from "@/lib/payments";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import {
  approveCancel,
  approveSilentCancels,
  getRequest,
  listRequests,
  rejectCancel,
  requestCancel,
  withdrawCancel,
} from "@/lib/returns";
import { handOverShopOrder } from "@/lib/shipping";
import { buildDeliveryRates } from "../../builders/delivery";
import {
  buildPaidPart,
  eventsOf,
  letHoursPass,
  movePart,
  type PaidPart,
  partRow,
} from "../../builders/paid-parts";
import { deliverEvents, stockOf } from "../../builders/placed-orders";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

const job = () => systemCtx("test.sweep");
let provider: Awaited<ReturnType<typeof startSandboxProvider>>;

beforeAll(async () => {
  provider = await startSandboxProvider();
  await buildDeliveryRates();
});
afterAll(() => provider.stop());

const ask = (sold: PaidPart) =>
  requestCancel(sold.buyer.ctx, { shopOrderId: sold.shopOrderId, reason: "Salah alamat" });

async function asked(at: "ACCEPTED" | "PACKED" = "ACCEPTED") {
  const sold = await buildPaidPart({ quantity: 2, at });
  expect(await ask(sold)).toEqual({ outcome: "requested" });
  const request = await requestOf(sold);
  return { sold, ref: { shopId: sold.shopId, requestId: request.id } };
}

const requestOf = (sold: PaidPart) =>
  db().cancelRequest.findFirstOrThrow({ where: { shopOrderId: sold.shopOrderId }, orderBy: { id: "desc" } });

test("a part its shop has not accepted is cancelled at once, without asking", async () => {
  const sold = await buildPaidPart();
  expect(await ask(sold)).toEqual({ outcome: "cancelled" });
  expect((await partRow(sold.shopOrderId)).status).toBe("CANCELLED");
  expect(await db().cancelRequest.count({ where: { shopOrderId: sold.shopOrderId } })).toBe(0);
});

test("an accepted part's shop is asked, once; its yes gives stock and money back", async () => {
  const { sold, ref } = await asked("PACKED");
  await expect(ask(sold)).rejects.toMatchObject({ code: "REQUEST_OPEN" });
  expect(await eventsOf("cancel.requested", ref.requestId)).toHaveLength(1);
  await approveCancel(sold.owner, ref);
  await deliverEvents();
  const part = await partRow(sold.shopOrderId);
  expect(part).toMatchObject({ status: "CANCELLED", cancelReason: "Salah alamat" });
  expect(await stockOf(sold.goods)).toEqual({ onHand: 10, reserved: 0 });
  expect(await db().refund.findMany({ where: { shopOrderId: part.id } })).toMatchObject([
    { amount: part.total, status: "SUCCEEDED" },
  ]);
  expect(await requestOf(sold)).toMatchObject({ status: "APPROVED", openKey: null });
});

test("the shop is asked for what is left: units refunded before are not in the sum, nor after the yes", async () => {
  const { sold, ref } = await asked();
  const part = await partRow(sold.shopOrderId);
  await refundItems(sold.owner, {
    ...{ ...sold.ref, lines: [{ orderItemId: sold.itemId, quantity: 1 }], shipping: false },
    ...{ reason: "Satu cacat", restock: false, idempotencyKey: newId() },
  });
  const left = Number(part.total) - 100_000;
  expect((await getRequest(sold.owner, ref)).amount).toBe(left);
  await approveCancel(sold.owner, ref);
  await deliverEvents();
  expect((await getRequest(sold.owner, ref)).amount).toBe(left);
  const { rows } = await listRequests(sold.owner, { shopId: sold.shopId, tab: "ended" });
  expect(rows).toMatchObject([{ amount: left }]);
});

test("its no carries its reason, leaves the part as it was, and the customer may ask again", async () => {
  const { sold, ref } = await asked();
  await rejectCancel(sold.owner, { ...ref, answer: "Sudah dipotong sesuai ukuran" });
  expect(await requestOf(sold)).toMatchObject({ status: "REJECTED", answer: "Sudah dipotong sesuai ukuran" });
  expect((await partRow(sold.shopOrderId)).status).toBe("ACCEPTED");
  expect(await eventsOf("cancel.rejected", ref.requestId)).toHaveLength(1);
  await expect(approveCancel(sold.owner, ref)).rejects.toMatchObject({ code: "REQUEST_STATE" });
  await ask(sold);
});

test("a yes and a no at one moment: one counts", async () => {
  const { sold, ref } = await asked();
  const answers = await Promise.allSettled([
    approveCancel(sold.owner, ref),
    rejectCancel(sold.owner, { ...ref, answer: "Sudah dikemas" }),
  ]);
  expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
  const { status } = await requestOf(sold);
  expect((await partRow(sold.shopOrderId)).status).toBe(status === "APPROVED" ? "CANCELLED" : "ACCEPTED");
});

test("a shop silent for a day, that does not ship either, has said yes", async () => {
  const { sold } = await asked();
  await letHoursPass(sold.shopOrderId, 23);
  await approveSilentCancels(job());
  expect((await requestOf(sold)).status).toBe("OPEN");
  await letHoursPass(sold.shopOrderId, 2);
  await approveSilentCancels(job());
  expect(await requestOf(sold)).toMatchObject({ status: "APPROVED", answeredBy: null });
  expect((await partRow(sold.shopOrderId)).status).toBe("CANCELLED");
});

test("the customer may want it after all", async () => {
  const { sold, ref } = await asked();
  await withdrawCancel(sold.buyer.ctx, { requestId: ref.requestId });
  await expect(approveCancel(sold.owner, ref)).rejects.toMatchObject({ code: "REQUEST_STATE" });
  expect((await partRow(sold.shopOrderId)).status).toBe("ACCEPTED");
});

test("a part that is handed over answers the wish by itself; of hand-over and yes at one moment one wins", async () => {
  const { sold, ref } = await asked("PACKED");
  await deliverEvents();
  await db().shipment.updateMany({ where: { shopOrderId: sold.shopOrderId }, data: { status: "PACKED" } });
  const parcels = await db().shipment.findMany({ where: { shopOrderId: sold.shopOrderId } });
  const named = parcels.map(({ id }) => ({ shipmentId: id, trackingNumber: "JX000001" }));
  const [handed, approved] = await Promise.allSettled([
    handOverShopOrder(sold.owner, { ...sold.ref, parcels: named }),
    approveCancel(sold.owner, ref),
  ]);
  expect([handed, approved].filter((one) => one.status === "fulfilled")).toHaveLength(1);
  await deliverEvents();
  const shipped = handed.status === "fulfilled";
  expect((await partRow(sold.shopOrderId)).status).toBe(shipped ? "SHIPPED" : "CANCELLED");
  expect((await requestOf(sold)).status).toBe(shipped ? "LAPSED" : "APPROVED");
});

test("what has left can no longer be called off, and silence about it cancels nothing", async () => {
  const { sold } = await asked();
  await movePart(sold.shopOrderId, "SHIPPED");
  await letHoursPass(sold.shopOrderId, 30);
  await approveSilentCancels(job());
  expect((await partRow(sold.shopOrderId)).status).toBe("SHIPPED");
  expect((await requestOf(sold)).status).toBe("LAPSED");
  await expect(ask(sold)).rejects.toMatchObject({ code: "ORDER_STATE" });
});
