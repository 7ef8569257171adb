import { afterAll, beforeAll, expect, test } from "vitest";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { proveStock } from "@/lib/proof";
import { buildDeliveryRates } from "../../builders/delivery";
import { ledgerPlants } from "../../builders/ledger-plants";
import { buildGoods, type Goods } from "../../builders/ordering";
import { ownDatabase } from "../../builders/own-database";
import { deliverEvents } from "../../builders/placed-orders";
import {
  commandCode,
  levelOf,
  lockOf,
  paidOrder,
  sentTransfer,
  unpaidOrder,
} from "../../builders/proof-world";
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

async function violationsOf(name: string): Promise<number> {
  return (await proveStock(own.url)).checks.find((check) => check.name === name)?.violations ?? -1;
}

// What each check is there for, planted by hand on goods and orders of its own; the constraints that would refuse it are taken away.
const plants: [check: string, plant: (goods: Goods) => Promise<unknown>][] = [
  [
    "level-is-ledger",
    async (goods) => run("UPDATE StockLevel SET onHand = onHand + 3 WHERE id = ?", await levelOf(goods)),
  ],
  [
    "level-is-ledger",
    async (goods) =>
      run("UPDATE StockLedger SET variantId = shopId WHERE stockLevelId = ? LIMIT 1", await levelOf(goods)),
  ],
  [
    "reserved-is-locks",
    async (goods) => run("UPDATE StockLevel SET reserved = reserved + 1 WHERE id = ?", await levelOf(goods)),
  ],
  [
    "entries-follow",
    async (goods) =>
      run(
        "UPDATE StockLedger SET onHandAfter = onHandAfter + 1 WHERE stockLevelId = ?",
        await levelOf(goods),
      ),
  ],
  [
    "newest-entry-is-level",
    async (goods) => {
      // Two entries whose figures changed places: each still begins where the other left off.
      const { orderId } = await paidOrder(goods, 1);
      await unpaidOrder(goods, 1);
      return run("UPDATE StockLedger SET id = id + 1000000 WHERE refId = ? AND cause = 'RESERVE'", orderId);
    },
  ],
  [
    "entries-fit-their-cause",
    async (goods) => {
      const { orderId } = await unpaidOrder(goods);
      return run("UPDATE StockLedger SET cause = 'RECEIVE' WHERE refId = ?", orderId);
    },
  ],
  [
    "level-within-bounds",
    async (goods) => run("UPDATE StockLevel SET reserved = onHand + 1 WHERE id = ?", await levelOf(goods)),
  ],
  [
    "level-in-own-shop",
    async (goods) => run("UPDATE StockLevel SET shopId = variantId WHERE id = ?", await levelOf(goods)),
  ],
  [
    "lock-ended-once",
    async (goods) =>
      run(
        "UPDATE Reservation SET endedAt = NOW(3) WHERE id = ?",
        await lockOf((await unpaidOrder(goods)).orderId),
      ),
  ],
  [
    "lock-in-ledger",
    async (goods) => {
      const { orderId } = await paidOrder(goods);
      return run("DELETE FROM StockLedger WHERE refId = ? AND cause = 'COMMIT'", orderId);
    },
  ],
  [
    "lock-lines-fit",
    async (goods) =>
      run(
        "UPDATE ReservationLine SET variantId = stockLevelId WHERE reservationId = ?",
        await lockOf((await unpaidOrder(goods)).orderId),
      ),
  ],
  [
    "restock-of-cancelled-parts",
    async (goods) => {
      const { orderId } = await paidOrder(goods);
      return run("UPDATE ShopOrder SET status = 'CANCELLED' WHERE orderId = ?", orderId);
    },
  ],
  [
    "restock-of-cancelled-parts",
    async (goods) => {
      const { orderId } = await paidOrder(goods);
      return run("UPDATE ReservationLine SET restocked = 1 WHERE reservationId = ?", await lockOf(orderId));
    },
  ],
  [
    "no-overdue-lock",
    async (goods) => {
      const { orderId } = await unpaidOrder(goods);
      return run("UPDATE Reservation SET expiresAt = NOW(3) - INTERVAL 3 MINUTE WHERE orderId = ?", orderId);
    },
  ],
  [
    "transfer-adds-up",
    async (goods) => {
      const { transferId } = await sentTransfer(goods);
      return run("UPDATE Transfer SET status = 'RECEIVED' WHERE id = ?", transferId);
    },
  ],
  [
    "transfer-in-ledger",
    async (goods) => {
      const { transferId } = await sentTransfer(goods);
      return run("UPDATE TransferLine SET sent = sent - 1 WHERE transferId = ?", transferId);
    },
  ],
  [
    "parts-of-paid-orders",
    async (goods) =>
      run("UPDATE ShopOrder SET paidAt = NULL WHERE orderId = ?", (await paidOrder(goods)).orderId),
  ],
  [
    "paid-is-committed",
    async (goods) => {
      const { orderId } = await paidOrder(goods);
      return run("UPDATE Reservation SET status = 'RELEASED', liveKey = NULL WHERE orderId = ?", orderId);
    },
  ],
  [
    "held-for-unpaid-only",
    async (goods) =>
      run("UPDATE `Order` SET status = 'CANCELLED' WHERE id = ?", (await unpaidOrder(goods)).orderId),
  ],
  [
    "unpaid-lines-held",
    async (goods) =>
      run(
        "UPDATE ReservationLine SET quantity = 1 WHERE reservationId = ?",
        await lockOf((await unpaidOrder(goods)).orderId),
      ),
  ],
  [
    "paid-lines-committed",
    async (goods) => {
      const { orderId } = await paidOrder(goods);
      return run("UPDATE OrderItem SET quantity = 3, lineTotal = 3 * unitPrice WHERE orderId = ?", orderId);
    },
  ],
  [
    "paid-once",
    async (goods) => {
      const { orderId } = await paidOrder(goods);
      return run("UPDATE Payment SET status = 'EXPIRED', paidOrderId = NULL WHERE orderId = ?", orderId);
    },
  ],
  [
    "paid-once",
    async (goods) => {
      const { orderId } = await paidOrder(goods);
      await run("UPDATE Payment SET endedAt = NOW(3) - INTERVAL 1 HOUR WHERE orderId = ?", orderId);
      return run("UPDATE `Order` SET status = 'CANCELLED' WHERE id = ?", orderId);
    },
  ],
  [
    "parts-end-with-their-parcels",
    async (goods) => {
      const { orderId } = await paidOrder(goods);
      await deliverEvents();
      await run("UPDATE ShopOrder SET status = 'SHIPPED' WHERE orderId = ?", orderId);
      return run(
        "UPDATE Shipment p JOIN ShopOrder s ON s.id = p.shopOrderId SET p.status = 'LOST', p.statusAt = NOW(3) - INTERVAL 9 DAY WHERE s.orderId = ?",
        orderId,
      );
    },
  ],
  [
    "waiting-parcels-hold-units",
    async (goods) => {
      const { orderId } = await paidOrder(goods);
      await deliverEvents();
      return run(
        "UPDATE ReservationLine x JOIN Reservation r ON r.id = x.reservationId SET x.writtenOff = x.quantity WHERE r.orderId = ?",
        orderId,
      );
    },
  ],
  [
    "payment-keys",
    async (goods) =>
      run("UPDATE Payment SET captured = 0 WHERE orderId = ?", (await paidOrder(goods)).orderId),
  ],
  [
    "refunds-within-captured",
    async (goods) =>
      run("UPDATE Payment SET refunded = 1 WHERE orderId = ?", (await paidOrder(goods)).orderId),
  ],
  [
    "money-that-came",
    async (goods) => {
      const { orderId } = await paidOrder(goods);
      return run(
        "UPDATE PaymentTransaction SET amount = amount + 1 WHERE paymentId IN (SELECT id FROM Payment WHERE orderId = ?)",
        orderId,
      );
    },
  ],
  [
    "money-that-went-back",
    async (goods) => {
      const { orderId } = await paidOrder(goods);
      return run(
        "UPDATE PaymentTransaction SET kind = 'REFUND' WHERE paymentId IN (SELECT id FROM Payment WHERE orderId = ?)",
        orderId,
      );
    },
  ],
  ...ledgerPlants(run),
];

const CONSTRAINTS = [
  ["StockLevel", "StockLevel_reserved_within_onHand"],
  ["Reservation", "Reservation_live_iff_held_or_committed"],
  ["Payment", "Payment_refunds_within_capture"],
  ["Payment", "Payment_paid_iff_succeeded"],
  ["OrderItem", "OrderItem_refunded_within_sold"],
] as const;

beforeAll(async () => {
  for (const [table, constraint] of CONSTRAINTS) {
    await run(`ALTER TABLE ${table} DROP CONSTRAINT ${constraint}`);
  }
});

test.each(plants)("%s", async (check, plant) => {
  const goods = await buildGoods({ onHand: 20 });
  const before = await violationsOf(check);
  expect(await plant(goods)).toBeGreaterThan(0);
  expect(await violationsOf(check)).toBeGreaterThan(before);
});

test("and every check is among them, and the command's exit code is 1", async () => {
  const planted = new Set(plants.map(([check]) => check));
  expect(
    (await proveStock(own.url)).checks.map((check) => check.name).filter((name) => !planted.has(name)),
  ).toEqual([]);
  expect(await commandCode(own.url)).toBe(1);
}, 60_000);
