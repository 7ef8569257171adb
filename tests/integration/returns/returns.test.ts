import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listBell } from "@/lib/notifications";
import { completeDeliveredParts, confirmReceived } from "@/lib/ordering";
import { refundItems } from "@/lib/payments";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import {
  approveReturn,
  moveSilentReturns,
  receiveReturn,
  rejectReturn,
  requestReturn,
  sendBack,
  withdrawReturn,
} from "@/lib/returns";
import type { RequestReturnInput } from "@/lib/returns/schema";
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

function ask(sold: PaidPart, quantity: number, over: Partial<RequestReturnInput> = {}) {
  return requestReturn(sold.buyer.ctx, {
    shopOrderId: sold.shopOrderId,
    reason: "DAMAGED",
    note: "Layarnya retak sejak dibuka",
    lines: [{ orderItemId: sold.itemId, quantity }],
    pictures: [],
    ...over,
  });
}

/** Four units with the customer, some of which he wants to give back. */
async function asked(quantity = 2, over: Partial<RequestReturnInput> = {}) {
  const sold = await buildPaidPart({ quantity: 4, at: "DELIVERED" });
  const { returnId } = await ask(sold, quantity, over);
  return { sold, returnId, ref: { shopId: sold.shopId, requestId: returnId } };
}

async function sent(quantity = 2, over: Partial<RequestReturnInput> = {}) {
  const wish = await asked(quantity, over);
  await approveReturn(wish.sold.owner, wish.ref);
  await sendBack(wish.sold.buyer.ctx, {
    requestId: wish.returnId,
    courier: "JNE",
    trackingNumber: "JX77777",
  });
  return wish;
}

function receive({ sold, ref }: Awaited<ReturnType<typeof asked>>, outcome: "RESTOCKED" | "WRITTEN_OFF") {
  return receiveReturn(sold.owner, { ...ref, lines: [{ orderItemId: sold.itemId, outcome }] });
}

const returnRow = (id: string) =>
  db().returnRequest.findUniqueOrThrow({ where: { id }, include: { lines: true } });
const refundsOf = (sold: PaidPart) =>
  db().refund.findMany({ where: { shopOrderId: sold.shopOrderId }, orderBy: { createdAt: "asc" } });

describe("a return, from wish to money", () => {
  test("asked, approved, sent back, received: the units are on sale again, their money and the way there go back", async () => {
    const wish = await sent(2);
    await receive(wish, "RESTOCKED");
    await deliverEvents();
    const part = await partRow(wish.sold.shopOrderId);
    expect(await returnRow(wish.returnId)).toMatchObject({
      status: "RECEIVED",
      openKey: null,
      trackingNumber: "JX77777",
      lines: [{ quantity: 2, outcome: "RESTOCKED" }],
    });
    const told = await listBell(wish.sold.buyer.ctx, { shopId: null });
    expect(told.rows.map((entry) => entry.kind)).toContain("return_received");
    expect(await stockOf(wish.sold.goods)).toEqual({ onHand: 8, reserved: 0 });
    expect(await refundsOf(wish.sold)).toMatchObject([
      { amount: 200_000n + part.shippingTotal, shipping: part.shippingTotal, status: "SUCCEEDED" },
    ]);
    for (const what of ["requested", "approved", "sent", "received"]) {
      expect(await eventsOf(`return.${what}`, wish.returnId)).toEqual([
        { returnId: wish.returnId, shopOrderId: part.id, shopId: part.shopId },
      ]);
    }
  });

  test("what is not fit to be sold is written off: the money goes back, the stock stays", async () => {
    const wish = await sent(3);
    await receive(wish, "WRITTEN_OFF");
    expect(await stockOf(wish.sold.goods)).toEqual({ onHand: 6, reserved: 0 });
    expect((await refundsOf(wish.sold))[0]?.amount).toBeGreaterThan(300_000n);
  });

  test("who changed his mind bears the way there himself", async () => {
    const wish = await sent(1, { reason: "CHANGED_MIND" });
    await receive(wish, "RESTOCKED");
    expect(await refundsOf(wish.sold)).toMatchObject([{ amount: 100_000n, shipping: 0n }]);
  });

  test("received twice at one moment it gives units and money back once", async () => {
    const wish = await sent(2);
    const presses = await Promise.allSettled([receive(wish, "RESTOCKED"), receive(wish, "RESTOCKED")]);
    expect(presses.filter((press) => press.status === "fulfilled")).toHaveLength(1);
    expect(await refundsOf(wish.sold)).toHaveLength(1);
    expect((await stockOf(wish.sold.goods)).onHand).toBe(8);
  });

  test("each line is named, once", async () => {
    const { sold, ref } = await sent(1);
    const line = { orderItemId: sold.itemId, outcome: "RESTOCKED" as const };
    for (const lines of [[{ ...line, orderItemId: sold.shopOrderId }], [line, line]]) {
      await expect(receiveReturn(sold.owner, { ...ref, lines })).rejects.toMatchObject({ field: "lines" });
    }
    expect((await returnRow(ref.requestId)).status).toBe("SENT");
  });
});

describe("a refund the shop gives while a return is open", () => {
  const goodwill = ({ sold }: Awaited<ReturnType<typeof asked>>, quantity: number, over = {}) =>
    refundItems(sold.owner, {
      ...sold.ref,
      ...{ lines: [{ orderItemId: sold.itemId, quantity }], shipping: false, restock: false },
      ...{ reason: "Ganti rugi", idempotencyKey: newId(), ...over },
    });
  const unitsBack = async (sold: PaidPart) =>
    (await db().orderItem.findUniqueOrThrow({ where: { id: sold.itemId } })).refunded;

  test("under a key that looks like the return's own takes none of the return's money", async () => {
    const wish = await sent(3);
    await goodwill(wish, 1, { idempotencyKey: `return:${wish.returnId}:restocked` });
    await receive(wish, "RESTOCKED");
    await deliverEvents();
    const { shippingTotal } = await partRow(wish.sold.shopOrderId);
    expect((await refundsOf(wish.sold)).map((one) => one.amount)).toEqual([
      100_000n,
      300_000n + shippingTotal,
    ]);
    expect(await unitsBack(wish.sold)).toBe(4);
  });

  test("leaves the rest to the return, which ends with what is left to pay, the way there too", async () => {
    const wish = await sent(4);
    await goodwill(wish, 1);
    await receive(wish, "WRITTEN_OFF");
    const { shippingTotal } = await partRow(wish.sold.shopOrderId);
    expect((await refundsOf(wish.sold)).map((one) => one.amount)).toEqual([
      100_000n,
      300_000n + shippingTotal,
    ]);
    expect(await returnRow(wish.returnId)).toMatchObject({ status: "RECEIVED", amount: 300_000n });
    expect(await partRow(wish.sold.shopOrderId)).toMatchObject({ returnOpen: false });
  });

  test("of all of it leaves nothing to pay, and the return ends all the same, also by silence", async () => {
    const wish = await sent(4);
    await goodwill(wish, 4, { shipping: true });
    await letHoursPass(wish.sold.shopOrderId, 24 * 15);
    await moveSilentReturns(job());
    expect(await returnRow(wish.returnId)).toMatchObject({ status: "RECEIVED", amount: 0n });
    expect(await refundsOf(wish.sold)).toHaveLength(1);
  });
});

describe("what may be given back", () => {
  test("one open return a part, also of two clicks at once", async () => {
    const sold = await buildPaidPart({ quantity: 4, at: "DELIVERED" });
    const clicks = await Promise.allSettled([ask(sold, 1), ask(sold, 1)]);
    expect(clicks.filter((click) => click.status === "fulfilled")).toHaveLength(1);
    await expect(ask(sold, 1)).rejects.toMatchObject({ code: "REQUEST_OPEN" });
  });

  test("no unit twice, and none of another part", async () => {
    const wish = await sent(3);
    await receive(wish, "RESTOCKED");
    await expect(ask(wish.sold, 2)).rejects.toMatchObject({ code: "RETURN_QUANTITY", params: { left: 1 } });
    await expect(
      ask(wish.sold, 1, { lines: [{ orderItemId: wish.returnId, quantity: 1 }] }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    const again = await ask(wish.sold, 1);
    const ref = { shopId: wish.sold.shopId, requestId: again.returnId };
    await approveReturn(wish.sold.owner, ref);
    await receive({ ...wish, ref }, "RESTOCKED");
    const [first, second] = await refundsOf(wish.sold);
    expect(first?.shipping).toBeGreaterThan(0n);
    expect(second).toMatchObject({ amount: 100_000n, shipping: 0n });
  });

  test("only from delivery until the window after completion ends", async () => {
    const sold = await buildPaidPart({ at: "SHIPPED" });
    await expect(ask(sold, 1)).rejects.toMatchObject({ code: "RETURN_CLOSED" });
    await movePart(sold.shopOrderId, "COMPLETED");
    await letHoursPass(sold.shopOrderId, 24 * 7 - 1);
    await ask(sold, 1);
    expect((await partRow(sold.shopOrderId)).status).toBe("COMPLETED");
    const late = await buildPaidPart({ at: "COMPLETED" });
    await letHoursPass(late.shopOrderId, 24 * 7 + 1);
    await expect(ask(late, 1)).rejects.toMatchObject({ code: "RETURN_CLOSED" });
  });

  test("a picture must be one of ours", async () => {
    const sold = await buildPaidPart({ at: "DELIVERED" });
    await expect(ask(sold, 1, { pictures: ["https://elsewhere.test/a.webp"] })).rejects.toMatchObject({
      code: "PICTURE_INVALID",
    });
  });

  test("three wishes, and no more, hold a part up", async () => {
    const sold = await buildPaidPart({ at: "DELIVERED" });
    for (let round = 0; round < 3; round++) {
      const { returnId } = await ask(sold, 1);
      await rejectReturn(sold.owner, { shopId: sold.shopId, requestId: returnId, answer: "Tidak rusak" });
    }
    await expect(ask(sold, 1)).rejects.toMatchObject({ code: "LIMIT_REACHED" });
    expect((await partRow(sold.shopOrderId)).returnOpen).toBe(false);
  });
});

describe("while a return is open its part does not complete", () => {
  test("neither by the clock nor by the customer; after a no it has the days an appeal may come in, after a withdrawal one", async () => {
    const { sold, ref } = await asked();
    await letHoursPass(sold.shopOrderId, 24 * 9);
    await completeDeliveredParts(job());
    await expect(confirmReceived(sold.buyer.ctx, { shopOrderId: sold.shopOrderId })).rejects.toMatchObject({
      code: "ORDER_STATE",
    });
    await rejectReturn(sold.owner, { ...ref, answer: "Kerusakan karena pemakaian" });
    await letHoursPass(sold.shopOrderId, 71);
    await completeDeliveredParts(job());
    expect((await partRow(sold.shopOrderId)).status).toBe("DELIVERED");
    const { returnId } = await ask(sold, 1);
    await withdrawReturn(sold.buyer.ctx, { requestId: returnId });
    await letHoursPass(sold.shopOrderId, 23);
    await completeDeliveredParts(job());
    expect((await partRow(sold.shopOrderId)).status).toBe("DELIVERED");
    await letHoursPass(sold.shopOrderId, 2);
    await completeDeliveredParts(job());
    expect((await partRow(sold.shopOrderId)).status).toBe("COMPLETED");
  });

  test("of the clock that completes and the customer who asks at one moment, both are served in some order", async () => {
    const sold = await buildPaidPart({ at: "DELIVERED" });
    await letHoursPass(sold.shopOrderId, 24 * 8);
    const [, wish] = await Promise.allSettled([completeDeliveredParts(job()), ask(sold, 1)]);
    expect(wish.status).toBe("fulfilled");
    expect(await partRow(sold.shopOrderId)).toMatchObject({ returnOpen: true });
  });
});

describe("whose turn it is, and who lets his time pass", () => {
  test("a wish unanswered for three days is granted; one not sent back in a week lapses", async () => {
    const { sold, returnId } = await asked();
    await letHoursPass(sold.shopOrderId, 24 * 3 - 1);
    await moveSilentReturns(job());
    expect((await returnRow(returnId)).status).toBe("REQUESTED");
    await letHoursPass(sold.shopOrderId, 2);
    await moveSilentReturns(job());
    expect(await returnRow(returnId)).toMatchObject({ status: "APPROVED", answeredBy: null });
    await letHoursPass(sold.shopOrderId, 24 * 7 + 1);
    await moveSilentReturns(job());
    expect((await returnRow(returnId)).status).toBe("LAPSED");
    expect((await partRow(sold.shopOrderId)).returnOpen).toBe(false);
    expect(await refundsOf(sold)).toHaveLength(0);
  });

  test("a shop that says nothing of a parcel for two weeks has received it, and nothing of it is put on sale", async () => {
    const { sold, returnId } = await sent(2);
    await letHoursPass(sold.shopOrderId, 24 * 14 + 1);
    await moveSilentReturns(job());
    expect(await returnRow(returnId)).toMatchObject({
      status: "RECEIVED",
      lines: [{ outcome: "WRITTEN_OFF" }],
    });
    expect(await refundsOf(sold)).toHaveLength(1);
    expect((await stockOf(sold.goods)).onHand).toBe(6);
  });

  test("a shop that got nothing, or something else, says so", async () => {
    const { sold, ref, returnId } = await sent(1);
    await rejectReturn(sold.owner, { ...ref, answer: "Paketnya kosong" });
    expect(await returnRow(returnId)).toMatchObject({ status: "REJECTED", answer: "Paketnya kosong" });
    await expect(receive({ sold, ref, returnId }, "RESTOCKED")).rejects.toMatchObject({
      code: "REQUEST_STATE",
    });
    expect(await refundsOf(sold)).toHaveLength(0);
  });

  test("the customer may keep the goods as long as they are with him", async () => {
    const { sold, ref, returnId } = await asked();
    await approveReturn(sold.owner, ref);
    await withdrawReturn(sold.buyer.ctx, { requestId: returnId });
    expect((await partRow(sold.shopOrderId)).returnOpen).toBe(false);
    await expect(
      sendBack(sold.buyer.ctx, { requestId: returnId, courier: "JNE", trackingNumber: "JX77777" }),
    ).rejects.toMatchObject({ code: "REQUEST_STATE" });
  });
});
