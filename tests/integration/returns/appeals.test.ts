import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { completeDeliveredParts, confirmReceived } from "@/lib/ordering";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { recordForStaff } from "@/lib/recorder";
import {
  appealReturn,
  approveReturn,
  countAppeals,
  getMyRequests,
  judgeAppeal,
  listAppeals,
  receiveReturn,
  rejectReturn,
  requestReturn,
  sendBack,
  withdrawReturn,
} from "@/lib/returns";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { shopBalance } from "../../builders/money";
import { buildPaidPart, eventsOf, letHoursPass, partRow } from "../../builders/paid-parts";
import { deliverEvents, stockOf } from "../../builders/placed-orders";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

const job = () => systemCtx("test.sweep");
const support = () => testCtx({ userId: newId(), staffRole: "SUPPORT" });
const appeal = "Fotonya jelas: layarnya retak sejak dibuka";
const reason = "Foto menunjukkan kerusakan pengiriman";
let provider: Awaited<ReturnType<typeof startSandboxProvider>>;

beforeAll(async () => {
  provider = await startSandboxProvider();
  await buildDeliveryRates();
});
afterAll(() => provider.stop());

/** A return of two of four units that the shop rejected: before the goods were sent, or after they came back. */
async function rejected(after: "REQUESTED" | "SENT" = "REQUESTED") {
  const sold = await buildPaidPart({ quantity: 4, at: "DELIVERED" });
  const { returnId } = await requestReturn(sold.buyer.ctx, {
    ...{ shopOrderId: sold.shopOrderId, reason: "DAMAGED", note: "Layarnya retak sejak dibuka" },
    ...{ lines: [{ orderItemId: sold.itemId, quantity: 2 }], pictures: [] },
  });
  const ref = { shopId: sold.shopId, requestId: returnId };
  const own = { requestId: returnId };
  if (after === "SENT") {
    await approveReturn(sold.owner, ref);
    await sendBack(sold.buyer.ctx, { ...own, courier: "JNE", trackingNumber: "JX77777" });
  }
  await rejectReturn(sold.owner, { ...ref, answer: "Bukan kerusakan dari kami" });
  return { sold, ref, own };
}

async function appealed(after?: "REQUESTED" | "SENT") {
  const wish = await rejected(after);
  await appealReturn(wish.sold.buyer.ctx, { ...wish.own, appeal });
  return wish;
}

const returnRow = (id: string) => db().returnRequest.findUniqueOrThrow({ where: { id } });
const refundsOf = (shopOrderId: string) => db().refund.findMany({ where: { shopOrderId } });
const code = (call: Promise<unknown>) =>
  call.then(
    () => "done",
    (error) => error.code,
  );

describe("a customer appeals a shop's no", () => {
  test("the part waits for staff, who hear of it in their queue; the buyer wins: his money goes back, the books agree, both are told", async () => {
    const waiting = await countAppeals(support());
    const { sold, own } = await appealed("SENT");
    expect(await countAppeals(support())).toBe(waiting + 1);
    expect((await listAppeals(support(), {})).rows).toContainEqual(
      expect.objectContaining({ id: own.requestId, appeal, shopOrderId: sold.shopOrderId }),
    );
    await letHoursPass(sold.shopOrderId, 24 * 30);
    await completeDeliveredParts(job());
    expect(await partRow(sold.shopOrderId)).toMatchObject({ status: "DELIVERED", returnOpen: true });
    await judgeAppeal(support(), { ...own, decision: "REFUND", reason });
    await deliverEvents();
    const { shippingTotal, total } = await partRow(sold.shopOrderId);
    expect(await returnRow(own.requestId)).toMatchObject({ status: "RECEIVED", judgement: reason });
    expect(await refundsOf(sold.shopOrderId)).toMatchObject([
      { amount: 200_000n + shippingTotal, status: "SUCCEEDED" },
    ]);
    expect(await stockOf(sold.goods)).toEqual({ onHand: 6, reserved: 0 });
    const left = Number(total - shippingTotal) - 200_000;
    expect(await shopBalance(sold.shopId)).toBe(left - Math.floor(left * 0.05));
    const told = await db().notification.findMany({
      where: { orderId: sold.orderId },
      select: { kind: true },
    });
    const kinds = new Set(told.map((one) => one.kind));
    for (const kind of ["return_appealed", "return_judged", "appeal_decided", "refunded"])
      expect(kinds).toContain(kind);
    const { entries } = await recordForStaff(support(), { number: await numberOf(sold.orderId) });
    const steps = entries.filter((one) => one.source === "request").map((one) => one.what);
    expect(steps.toReversed().toSorted()).toEqual(
      ["REQUESTED", "REJECTED", "SENT", "APPEALED", "JUDGED", "RECEIVED"]
        .map((one) => `RETURN_${one}`)
        .toSorted(),
    );
  });

  test("the shop wins: its no stands for good, and the part completes", async () => {
    const { sold, own } = await appealed();
    await judgeAppeal(support(), { ...own, decision: "REJECT", reason });
    expect(await returnRow(own.requestId)).toMatchObject({ status: "REJECTED", judgement: reason });
    expect(await code(appealReturn(sold.buyer.ctx, { ...own, appeal }))).toBe("REQUEST_STATE");
    expect(await partRow(sold.shopOrderId)).toMatchObject({ returnOpen: false });
    await confirmReceived(sold.buyer.ctx, { shopOrderId: sold.shopOrderId });
    expect(await refundsOf(sold.shopOrderId)).toEqual([]);
  });

  test("goods still with the buyer may have to go back first; goods the shop has cannot", async () => {
    const { sold, own, ref } = await appealed();
    await judgeAppeal(support(), { ...own, decision: "SEND_BACK", reason });
    expect(await returnRow(own.requestId)).toMatchObject({ status: "APPROVED", openKey: sold.shopOrderId });
    await receiveReturn(sold.owner, {
      ...{ ...ref, lines: [{ orderItemId: sold.itemId, outcome: "RESTOCKED" }] },
    });
    expect(await refundsOf(sold.shopOrderId)).toHaveLength(1);
    const after = await appealed("SENT");
    expect(await code(judgeAppeal(support(), { ...after.own, decision: "SEND_BACK", reason }))).toBe(
      "INVALID_INPUT",
    );
  });

  test("within three days, once, and only his own; two judgements at once are one", async () => {
    const late = await rejected();
    expect(
      (await getMyRequests(late.sold.buyer.ctx, { number: await numberOf(late.sold.orderId) }))[0]?.returns,
    ).toMatchObject([{ appealUntil: expect.any(Date) }]);
    expect(await code(appealReturn((await rejected()).sold.buyer.ctx, { ...late.own, appeal }))).toBe(
      "NOT_FOUND",
    );
    await db()
      .$executeRaw`UPDATE ReturnRequest SET endedAt = NOW(3) - INTERVAL 73 HOUR WHERE id = ${late.own.requestId}`;
    expect(await code(appealReturn(late.sold.buyer.ctx, { ...late.own, appeal }))).toBe("REQUEST_STATE");
    const { sold, own } = await appealed();
    expect(await code(appealReturn(sold.buyer.ctx, { ...own, appeal }))).toBe("REQUEST_STATE");
    const both = await Promise.allSettled([
      judgeAppeal(support(), { ...own, decision: "REFUND", reason }),
      judgeAppeal(support(), { ...own, decision: "REJECT", reason }),
    ]);
    expect(both.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  });

  test("the buyer may give it up, and the shop may give in", async () => {
    const first = await appealed();
    await withdrawReturn(first.sold.buyer.ctx, first.own);
    expect(await returnRow(first.own.requestId)).toMatchObject({ status: "WITHDRAWN" });
    const second = await appealed();
    await receiveReturn(second.sold.owner, {
      ...{ ...second.ref, lines: [{ orderItemId: second.sold.itemId, outcome: "WRITTEN_OFF" }] },
    });
    expect(await refundsOf(second.sold.shopOrderId)).toHaveLength(1);
  });
});

describe("goods that never came", () => {
  const miss = (sold: Awaited<ReturnType<typeof buildPaidPart>>) =>
    requestReturn(sold.buyer.ctx, {
      ...{ shopOrderId: sold.shopOrderId, reason: "NOT_RECEIVED", note: "Paket tidak pernah sampai" },
      ...{ lines: [{ orderItemId: sold.itemId, quantity: 2 }], pictures: [] },
    });
  const shippedDaysAgo = (id: string, days: number) =>
    db()
      .$executeRaw`UPDATE ShopOrder SET etaDays = '2-4', shippedAt = NOW(3) - INTERVAL ${days} DAY WHERE id = ${id}`;

  test("may be missed once the estimate is past by three days; the shop's yes is the money, and nothing is sent back", async () => {
    const sold = await buildPaidPart({ quantity: 2, at: "SHIPPED" });
    await shippedDaysAgo(sold.shopOrderId, 6);
    expect(await code(miss(sold))).toBe("RETURN_CLOSED");
    await shippedDaysAgo(sold.shopOrderId, 8);
    const { returnId } = await miss(sold);
    expect(await code(confirmReceived(sold.buyer.ctx, { shopOrderId: sold.shopOrderId }))).toBe(
      "ORDER_STATE",
    );
    await approveReturn(sold.owner, { shopId: sold.shopId, requestId: returnId });
    await deliverEvents();
    expect(await returnRow(returnId)).toMatchObject({ status: "RECEIVED" });
    expect(await refundsOf(sold.shopOrderId)).toMatchObject([
      { amount: (await partRow(sold.shopOrderId)).total },
    ]);
    expect(await stockOf(sold.goods)).toEqual({ onHand: 8, reserved: 0 });
    expect(await eventsOf("return.refunded", returnId)).toHaveLength(1);
    expect(await eventsOf("return.received", returnId)).toEqual([]);
  });

  test("marked as delivered by a shop that invented it: the buyer appeals its proof, and staff give his money back", async () => {
    const sold = await buildPaidPart({ quantity: 2, at: "DELIVERED" });
    const { returnId } = await miss(sold);
    await rejectReturn(sold.owner, {
      shopId: sold.shopId,
      requestId: returnId,
      answer: "Resi AAAAAA, sudah sampai",
    });
    await appealReturn(sold.buyer.ctx, { requestId: returnId, appeal });
    await judgeAppeal(support(), { requestId: returnId, decision: "REFUND", reason });
    expect(await refundsOf(sold.shopOrderId)).toHaveLength(1);
  });
});

async function numberOf(orderId: string): Promise<string> {
  return (await db().order.findUniqueOrThrow({ where: { id: orderId } })).number;
}
