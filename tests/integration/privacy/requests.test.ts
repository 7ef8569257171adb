import { beforeAll, expect, test } from "vitest";
import { requestOwnCode } from "@/lib/identity";
import { type Ctx, systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import {
  callErasureBack,
  callErasureBackFor,
  exportMyData,
  findPerson,
  getMyErasure,
  listErasures,
  requestErasure,
  requestErasureFor,
  sweepErasures,
} from "@/lib/privacy";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildDevice, buildPerson } from "../../builders/identity";
import { buildBuyer, buildGoods } from "../../builders/ordering";
import { buildOrder } from "../../builders/placed-orders";
import { ageProofs, buildProtected } from "../../builders/second-factor";
import { buildMember, buildShop } from "../../builders/shops";
import { openChallenge } from "../../builders/tokens";

const reason = "Diminta lewat surat bertanda tangan";
const DAY = 86_400_000;

beforeAll(buildDeliveryRates);

test("a person fetches their data with a code to their number, and with no other number's", async () => {
  const { id, phone } = await buildPerson();
  const ctx = await buildDevice(id);
  await expect(exportMyData(ctx, await openChallenge())).rejects.toMatchObject({ code: "CODE_EXPIRED" });
  const { challengeId, code } = await openChallenge(phone);
  const wrong = code === "000000" ? "111111" : "000000";
  await expect(exportMyData(ctx, { challengeId, code: wrong })).rejects.toMatchObject({ code: "CODE_WRONG" });
  const data = await exportMyData(ctx, { challengeId, code });
  expect(data.tables.map(({ table }) => table)).toEqual(["User", "OtpChallenge", "Session", "RateLimit"]);
  await expect(exportMyData(ctx, { challengeId, code })).rejects.toMatchObject({ code: "CODE_EXPIRED" });
});

test("who has a second factor gives its fresh proof besides, before a code is even sent", async () => {
  const { device, phone, id } = await buildProtected();
  await ageProofs(id, 11);
  await expect(requestOwnCode(device)).rejects.toMatchObject({ code: "STEP_UP_REQUIRED" });
  const code = await openChallenge(phone);
  await expect(requestErasure(device, code)).rejects.toMatchObject({ code: "STEP_UP_REQUIRED" });
  expect(await db().erasureRequest.count({ where: { userId: id } })).toBe(0);
});

test("asked twice it is one request, a week away; called back, nothing happens", async () => {
  const { id, phone } = await buildPerson();
  const ctx = await buildDevice(id);
  const first = await requestErasure(ctx, await openChallenge(phone));
  expect(Math.round((first.dueAt.getTime() - first.requestedAt.getTime()) / DAY)).toBe(7);
  const told = { type: "user.erasure_requested", aggregateId: id };
  expect((await requestErasureFor(await support(), { userId: id, reason })).id).toBe(first.id);
  expect(await db().outboxEvent.count({ where: told })).toBe(1);
  await callErasureBack(ctx);
  await expect(callErasureBack(ctx)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await letItBeDue(id);
  await sweepErasures(systemCtx("test"));
  expect((await db().user.findUniqueOrThrow({ where: { id } })).status).toBe("ACTIVE");
});

test("a request waits for its day: a sweep before it erases nobody", async () => {
  const { id } = await buildPerson();
  await requestErasureFor(await support(), { userId: id, reason });
  await db().$executeRaw`UPDATE ErasureRequest SET sweepAt = NOW(3) WHERE openKey = ${id}`;
  await sweepErasures(systemCtx("test"));
  expect((await db().user.findUniqueOrThrow({ where: { id } })).status).toBe("ACTIVE");
});

test("the time to complain of the last order comes first", async () => {
  const buyer = await anOrder();
  await db().shopOrder.updateMany({
    where: { orderId: buyer.orderId },
    data: { status: "COMPLETED", endedAt: new Date(Date.now() + 10 * DAY) },
  });
  await db().order.update({ where: { id: buyer.orderId }, data: { status: "PAID", paidAt: new Date() } });
  const { blocks, dueAt } = await getMyErasure(buyer.ctx);
  expect(blocks).toEqual([]);
  expect(Math.round((dueAt.getTime() - Date.now()) / DAY)).toBe(17);
});

test("an open order, return or refund, a shop of one's own and a role among staff come first", async () => {
  const { ctx, orderId, userId } = await anOrder();
  expect((await getMyErasure(ctx)).blocks).toEqual(["ORDER_OPEN"]);
  await expect(requestErasureFor(await support(), { userId, reason })).rejects.toMatchObject({
    code: "ERASURE_BLOCKED",
    params: { block: "ORDER_OPEN" },
  });
  await db().order.update({ where: { id: orderId }, data: { status: "CANCELLED" } });
  await db().shopOrder.updateMany({ where: { orderId }, data: { status: "CANCELLED", returnOpen: true } });
  expect((await getMyErasure(ctx)).blocks).toEqual(["RETURN_OPEN"]);
  await db().shopOrder.updateMany({ where: { orderId }, data: { returnOpen: false } });
  await refundOf(orderId);
  expect((await getMyErasure(ctx)).blocks).toEqual(["REFUND_OPEN"]);
  await db().user.update({ where: { id: userId }, data: { staffRole: "CATALOG" } });
  expect((await getMyErasure(ctx)).blocks).toEqual(["STAFF", "REFUND_OPEN"]);
});

test.each([
  ["an open shop", { status: "OPEN" as const }, ["SHOP_OWNED"]],
  ["a paused shop that owes nothing", { status: "PAUSED" as const }, []],
  ["a paused shop with money on its account", { status: "PAUSED" as const, balance: 5n }, ["SHOP_OWNED"]],
  ["a paused shop with people in it", { status: "PAUSED" as const, team: true }, ["SHOP_OWNED"]],
])(
  "the only owner of %s",
  async (_what, {
    status,
    balance,
    team,
  }: { status: "OPEN" | "PAUSED"; balance?: bigint; team?: boolean }, blocks) => {
    const shop = await buildShop({ status });
    if (balance) await db().shopAccount.create({ data: { shopId: shop.id, balance } });
    if (team) await buildMember(shop.id, "VIEWER");
    expect((await getMyErasure(testCtx({ userId: shop.ownerId }))).blocks).toEqual(blocks);
  },
);

test("what came between puts an erasure off, says why, and it is done once that is settled", async () => {
  const buyer = await buildBuyer();
  await requestErasureFor(await support(), { userId: buyer.userId, reason });
  const { orderId } = await buildOrder(buyer, { goods: await buildGoods(), quantity: 1 });
  await letItBeDue(buyer.userId);
  await sweepErasures(systemCtx("test"));
  expect((await getMyErasure(buyer.ctx)).open).toMatchObject({ status: "PENDING", heldBy: "ORDER_OPEN" });
  await db().order.update({ where: { id: orderId }, data: { status: "EXPIRED" } });
  await db().shopOrder.updateMany({ where: { orderId }, data: { status: "EXPIRED" } });
  await letItBeDue(buyer.userId);
  await sweepErasures(systemCtx("test"));
  expect((await db().user.findUniqueOrThrow({ where: { id: buyer.userId } })).status).toBe("ERASED");
});

test("staff find a person by number, see their request in the list, and call it back with a reason", async () => {
  const [{ id, phone }, staff] = [await buildPerson({ name: "Sri" }), await support()];
  const { id: requestId } = await requestErasureFor(staff, { userId: id, reason });
  expect(await findPerson(staff, { phone })).toMatchObject({
    userId: id,
    name: "Sri",
    open: { id: requestId },
  });
  const { rows } = await listErasures(staff, {});
  expect(rows.find((row) => row.id === requestId)).toMatchObject({ byStaff: true, reason, rows: null });
  await callErasureBackFor(staff, { requestId, reason });
  expect((await findPerson(staff, { phone })).open).toBeNull();
});

async function support(): Promise<Ctx> {
  return testCtx({ userId: (await buildPerson()).id, staffRole: "SUPPORT" });
}

async function anOrder() {
  const buyer = await buildBuyer();
  return { ...buyer, ...(await buildOrder(buyer, { goods: await buildGoods(), quantity: 1 })) };
}

async function letItBeDue(userId: string): Promise<void> {
  await db().$executeRaw`UPDATE ErasureRequest SET dueAt = NOW(3), sweepAt = NOW(3) WHERE userId = ${userId}`;
}

async function refundOf(orderId: string): Promise<void> {
  const amounts = { amount: 10n, captured: 10n, paidOrderId: orderId };
  await db().payment.create({
    data: {
      id: orderId,
      orderId,
      gateway: "sandbox",
      status: "SUCCEEDED",
      expiresAt: new Date(),
      ...amounts,
    },
  });
  await db().refund.create({
    data: { id: orderId, paymentId: orderId, orderId, amount: 10n, reason: "x", idempotencyKey: orderId },
  });
}
