import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  cancelTransfer,
  listLedger,
  listRepairs,
  previewRepair,
  readyTransfer,
  receiveTransfer,
  repairLevel,
} from "@/lib/inventory";
import { cancelOrder, cancelOwnShopOrder, expireOrders } from "@/lib/ordering";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { proveStock, runProof, runScheduledProof, type StockProof } from "@/lib/proof";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildGoods } from "../../builders/ordering";
import { ownDatabase } from "../../builders/own-database";
import { deliverEvents, passDeadline } from "../../builders/placed-orders";
import {
  commandCode,
  draftTransfer,
  levelOf,
  paidOrder,
  sentTransfer,
  unpaidOrder,
} from "../../builders/proof-world";
import { buildUser } from "../../builders/shops";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

// A database of its own: the proof looks at all there is, and other tests leave what they like.
const own = await ownDatabase();
const run = (statement: string, ...values: (string | number)[]) =>
  systemCtx("test").sql.run(statement, values);
let provider: Awaited<ReturnType<typeof startSandboxProvider>>;

beforeAll(async () => {
  provider = await startSandboxProvider();
  await buildDeliveryRates();
});
afterAll(async () => {
  await provider.stop();
  await db().$disconnect();
  await own.drop();
});

const broken = (proof: StockProof) =>
  proof.checks.filter((check) => check.violations > 0).map((check) => check.name);

test("a shop that traded in every way is clean", async () => {
  const goods = await buildGoods({ onHand: 30 });
  await paidOrder(goods);
  await unpaidOrder(goods);
  const cancelled = await unpaidOrder(goods);
  await cancelOrder(cancelled.buyer.ctx, { orderNumber: cancelled.number });
  const late = await unpaidOrder(goods);
  await passDeadline(late.orderId);
  await expireOrders(systemCtx("test"), [late.orderId]);
  const returned = await paidOrder(goods);
  const part = await db().shopOrder.findFirstOrThrow({ where: { orderId: returned.orderId } });
  await cancelOwnShopOrder(returned.buyer.ctx, { shopOrderId: part.id, reason: "Salah pesan" });
  await deliverEvents();
  const ref = await sentTransfer(goods);
  const lost = { reason: "LOST" as const, quantity: 1 };
  const back = { reason: "SHORT_SENT" as const, quantity: 1, backToOrigin: true };
  const line = { variantId: goods.variantId, received: 1, discrepancies: [lost, back] };
  const keeper = testCtx({ userId: goods.shop.ownerId });
  await receiveTransfer(keeper, { ...ref, lines: [line], idempotencyKey: newId() });
  await cancelTransfer(keeper, await sentTransfer(goods));
  await readyTransfer(keeper, await draftTransfer(goods));

  const proof = await proveStock(own.url);
  expect(proof.findings).toEqual([]);
  expect(proof.rows).toBeGreaterThan(40);
});

describe("a drift and its repair", () => {
  test("units that appeared behind the books are named, explained by one entry with who and why, and the proof is clean again", async () => {
    const goods = await buildGoods({ onHand: 10 });
    await unpaidOrder(goods, 2);
    const stockLevelId = await levelOf(goods);
    await run("UPDATE StockLevel SET onHand = onHand + 3 WHERE id = ?", stockLevelId);
    await paidOrder(goods, 1);
    expect(broken(await proveStock(own.url))).toEqual(["level-is-ledger", "entries-follow"]);

    const admin = testCtx({ userId: (await buildUser()).id, staffRole: "ADMIN" });
    const shown = await previewRepair(admin, { stockLevelId });
    expect(shown).toMatchObject({
      deltaOnHand: 3,
      deltaReserved: 0,
      levelOnHand: 12,
      ledgerOnHand: 9,
      needed: true,
    });
    const input = { stockLevelId, deltaOnHand: 3, deltaReserved: 0, reason: "Selisih sesudah impor manual" };
    await expect(repairLevel(admin, { ...input, deltaOnHand: 4 })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    const before = await db().stockLedger.count({ where: { stockLevelId } });
    const pressed = await Promise.all(Array.from({ length: 4 }, () => repairLevel(admin, input)));
    expect(pressed.filter((answer) => answer.repaired)).toHaveLength(1);
    expect(await db().stockLedger.count({ where: { stockLevelId } })).toBe(before + 1);
    expect(
      (await listLedger(testCtx({ userId: goods.shop.ownerId }), { shopId: goods.shop.id })).rows[0],
    ).toMatchObject({
      cause: "REPAIR",
      deltaOnHand: 3,
      onHandAfter: 12,
      note: input.reason,
    });
    expect(await listRepairs(admin, { limit: 1 })).toMatchObject([
      { reason: input.reason, levelOnHand: 12, ledgerOnHand: 9 },
    ]);
    expect((await proveStock(own.url)).findings).toEqual([]);
  });

  test("locked units follow the locks: a forgotten lock is given back, a lost one is taken", async () => {
    const goods = await buildGoods({ onHand: 10 });
    await unpaidOrder(goods, 2);
    const stockLevelId = await levelOf(goods);
    await run("UPDATE StockLevel SET reserved = 5 WHERE id = ?", stockLevelId);
    expect(broken(await proveStock(own.url))).toEqual([
      "level-is-ledger",
      "reserved-is-locks",
      "newest-entry-is-level",
    ]);
    const admin = testCtx({ userId: (await buildUser()).id, staffRole: "ADMIN" });
    const input = { stockLevelId, deltaOnHand: 0, deltaReserved: 0, reason: "Kolom diubah dengan tangan" };
    expect(await repairLevel(admin, input)).toEqual({ repaired: true });
    expect(await db().stockLevel.findUnique({ where: { id: stockLevelId } })).toMatchObject({
      onHand: 10,
      reserved: 2,
    });
    // Its ledger told the truth all along: nothing is added to it.
    expect(await db().stockLedger.count({ where: { stockLevelId, cause: "REPAIR" } })).toBe(0);
    expect((await proveStock(own.url)).findings).toEqual([]);
  });

  test("more promised than there is cannot be repaired away: somebody must find the units", async () => {
    const goods = await buildGoods({ onHand: 3 });
    await unpaidOrder(goods, 3);
    const stockLevelId = await levelOf(goods);
    await run("UPDATE StockLevel SET onHand = 2, reserved = 2 WHERE id = ?", stockLevelId);
    const admin = testCtx({ userId: (await buildUser()).id, staffRole: "ADMIN" });
    const input = {
      stockLevelId,
      deltaOnHand: -1,
      deltaReserved: 0,
      reason: "Dicoba saja, seharusnya ditolak",
    };
    await expect(repairLevel(admin, input)).rejects.toMatchObject({ code: "STOCK_WOULD_GO_BELOW_LOCKS" });
    await run("UPDATE StockLevel SET onHand = 3, reserved = 3 WHERE id = ?", stockLevelId);
  });
});

describe("who runs it", () => {
  test("the cron and staff keep what they found; others may not ask", async () => {
    await runScheduledProof(systemCtx("proof.prove-stock"));
    const staff = testCtx({ userId: (await buildUser()).id, staffRole: "SUPPORT" });
    const { id } = await runProof(staff);
    expect(await db().stockProof.findUnique({ where: { id } })).toMatchObject({
      source: "STAFF",
      violations: 0,
    });
    expect(await db().stockProof.count({ where: { source: "CRON" } })).toBe(1);
    await expect(runProof(testCtx({ userId: (await buildUser()).id }))).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  test("the command says it with its exit code: 0 clean, 2 when it cannot look", async () => {
    expect(await commandCode(own.url)).toBe(0);
    expect(await commandCode("mysql://nobody@127.0.0.1:9/none")).toBe(2);
  }, 60_000);
});
