import { beforeAll, expect, test } from "vitest";
import {
  askAdjustment,
  confirmAdjustment,
  getStatementTotals,
  listAdjustments,
  listStatement,
  refuseAdjustment,
} from "@/lib/finance";
import { adjustmentInput } from "@/lib/finance/schema";
import type { Ctx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/id";
import { testCtx } from "../../builders/ctx";
import { anAdjustment, buildWaitingAdjustment, shopBalance } from "../../builders/money";
import { buildShop } from "../../builders/shops";

let maker: Ctx;
let checker: Ctx;
let shop: Awaited<ReturnType<typeof buildShop>>;

beforeAll(async () => {
  maker = testCtx({ userId: newId(), staffRole: "ADMIN" });
  checker = testCtx({ userId: newId(), staffRole: "ADMIN" });
  shop = await buildShop();
});

const sidesOf = async (adjustmentId: string) =>
  (
    await db().journal.findUnique({
      where: { cause: `adjustment:${adjustmentId}` },
      include: { entries: { orderBy: { line: "asc" } } },
    })
  )?.entries.map(({ account, part, amount }) => `${account} ${part} ${amount}`);

test("a small correction is a journal with two sides, once a key, and a line of the shop's statement", async () => {
  const before = await shopBalance(shop.id);
  const wish = { ...anAdjustment(shop.id), amount: -25_000 };
  const told = await Promise.all([askAdjustment(maker, wish), askAdjustment(maker, wish)]);
  const [{ id }] = told;
  expect(told).toEqual([
    { id, status: "BOOKED" },
    { id, status: "BOOKED" },
  ]);
  expect(await sidesOf(id)).toEqual(["SHOP ADJUSTMENT 25000", "COMMISSION ADJUSTMENT -25000"]);
  expect(await shopBalance(shop.id)).toBe(before - 25_000);

  const owner = testCtx({ userId: shop.ownerId });
  const { rows } = await listStatement(owner, { shopId: shop.id });
  const note = `${wish.reason} (${wish.reference})`;
  expect(rows[0]).toMatchObject({ kind: "ADJUSTMENT", amount: -25_000, items: 0, note });
  const totals = await getStatementTotals(owner, { shopId: shop.id });
  expect(totals).toMatchObject({ adjustments: -25_000, payouts: 0, closing: before - 25_000 });
  const event = await db().outboxEvent.findFirst({ where: { aggregateId: id } });
  expect(event).toMatchObject({ type: "balance.adjusted", payload: { shopId: shop.id, amount: -25_000 } });
});

test("beyond the limit nothing is booked until another admin confirms; of two at once one does, and its maker never", async () => {
  const before = await shopBalance(shop.id);
  const amount = env().ADJUSTMENT_ALONE_MAX + 1;
  const { id: adjustmentId, status } = await askAdjustment(maker, { ...anAdjustment(shop.id), amount });
  expect([status, await sidesOf(adjustmentId), await shopBalance(shop.id)]).toEqual([
    "WAITING",
    undefined,
    before,
  ]);
  await expect(confirmAdjustment(maker, { adjustmentId })).rejects.toMatchObject({
    code: "SECOND_PERSON_NEEDED",
  });
  const other = testCtx({ userId: newId(), staffRole: "ADMIN" });
  const ends = await Promise.allSettled([
    confirmAdjustment(checker, { adjustmentId }),
    confirmAdjustment(other, { adjustmentId }),
    refuseAdjustment(maker, { adjustmentId, answer: "Salah toko" }),
  ]);
  expect(ends.filter((end) => end.status === "fulfilled")).toHaveLength(1);
  const { status: now } = await db().adjustment.findUniqueOrThrow({ where: { id: adjustmentId } });
  expect(await shopBalance(shop.id)).toBe(now === "BOOKED" ? before + amount : before);
});

test("a refused correction books nothing and says why; what waits stands first", async () => {
  const before = await shopBalance(shop.id);
  const [first, second] = [await buildWaitingAdjustment(shop.id), await buildWaitingAdjustment(shop.id)];
  await refuseAdjustment(checker, { adjustmentId: second, answer: "Bukti tidak cocok" });
  await expect(confirmAdjustment(checker, { adjustmentId: second })).rejects.toMatchObject({
    code: "ADJUSTMENT_STATE",
  });
  expect(await shopBalance(shop.id)).toBe(before);
  const { rows } = await listAdjustments(checker, {});
  const places = [first, second].map((id) => rows.findIndex((row) => row.id === id));
  expect(places[0]).toBeLessThan(places[1] ?? -1);
  expect(rows[places[1] ?? -1]).toMatchObject({ status: "REFUSED", answer: "Bukti tidak cocok" });
  await refuseAdjustment(checker, { adjustmentId: first, answer: "Bukti tidak cocok" });
});

test("what a gateway holds is corrected without a shop hearing of it", async () => {
  const wish = {
    ...anAdjustment(shop.id),
    shopId: null,
    gateway: "paypal",
    against: "BANK",
    amount: -90_000,
  };
  const { id } = await askAdjustment(maker, adjustmentInput.parse(wish));
  expect(await sidesOf(id)).toEqual(["PROVIDER ADJUSTMENT -90000", "BANK ADJUSTMENT 90000"]);
  expect(await db().outboxEvent.count({ where: { aggregateId: id } })).toBe(0);
});

test("a correction is of one balance, of something, and against a side that fits", () => {
  const wish = anAdjustment(newId());
  const wrong = [
    { ...wish, gateway: "stripe" },
    { ...wish, shopId: null },
    { ...wish, amount: 0 },
    { ...wish, against: "GATEWAY_FEE" },
    { ...wish, shopId: null, gateway: "stripe", against: "COMMISSION" },
    { ...wish, reference: " " },
  ];
  expect(wrong.map((one) => adjustmentInput.safeParse(one).success)).toEqual(wrong.map(() => false));
  expect(adjustmentInput.safeParse(wish).success).toBe(true);
});
