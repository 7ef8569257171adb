import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import mysql, { type Connection, type RowDataPacket } from "mysql2/promise";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { newId } from "@/lib/platform/id";
import { proveStock } from "@/lib/proof";
import demoAccounts from "@/prisma/seed/demo-accounts.json" with { type: "json" };
import { migrate } from "../../scripts/migrate.mjs";
import { createDatabase, withDatabase } from "../../scripts/runtime/database-url.mjs";

// A database and a data folder of its own: the seed leaves one alone that has a shop in it.
const { url, prefix } = inject("databaseServer");
const name = `${prefix}_seed_${newId().slice(-8)}`;
const own = withDatabase(url, name);
const data = mkdtempSync(path.join(os.tmpdir(), "gerai-seed-"));
let connection: Connection;

async function seed(): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", "prisma/seed/run.ts"],
    { env: { ...process.env, DATABASE_URL: own, GERAI_DATA: data } },
  );
  return stdout;
}

async function rows(statement: string): Promise<RowDataPacket[]> {
  const [found] = await connection.query<RowDataPacket[]>(statement);
  return found;
}

async function count(statement: string): Promise<number> {
  const [row] = await rows(`SELECT COUNT(*) AS n FROM (${statement}) counted`);
  return row?.n;
}

beforeAll(async () => {
  await createDatabase(own);
  await migrate({ url: own });
  await seed();
  connection = await mysql.createConnection({ uri: own, timezone: "Z" });
}, 180_000);

afterAll(async () => {
  await connection.query(`DROP DATABASE ${name}`);
  await connection.end();
  rmSync(data, { recursive: true, force: true });
});

describe("the demo holds what it promises", () => {
  test.each([
    ["8 open shops", "SELECT id FROM Shop WHERE status = 'OPEN'", 8],
    ["in 5 cities", "SELECT DISTINCT city FROM Shop WHERE status = 'OPEN'", 5],
    [
      "with 14 warehouses",
      "SELECT w.id FROM Warehouse w JOIN Shop s ON s.id = w.shopId WHERE s.status = 'OPEN'",
      14,
    ],
    ["240 products on sale", "SELECT productId FROM ProductListing", 240],
    ["3 levels of category", "SELECT DISTINCT depth FROM Category", 3],
    ["a shop begun and one waiting for staff", "SELECT id FROM Shop WHERE status IN ('DRAFT', 'PENDING')", 2],
    [
      "the named accounts",
      "SELECT id FROM User WHERE phone BETWEEN '+6281200000001' AND '+6281200000004'",
      4,
    ],
    ["transfers in every state", "SELECT DISTINCT status FROM Transfer", 6],
    [
      "arrivals that were not as sent, in four ways",
      "SELECT DISTINCT reason FROM TransferReceiptLine WHERE reason IS NOT NULL",
      4,
    ],
    ["stock batches of every kind", "SELECT DISTINCT kind FROM StockBatch WHERE lineCount > 0", 5],
    [
      "wishes to cancel that wait for an answer",
      "SELECT id FROM CancelRequest WHERE status = 'OPEN' LIMIT 4",
      4,
    ],
    ["returns in five states", "SELECT DISTINCT status FROM ReturnRequest", 5],
    ["a batch that was undone", "SELECT id FROM StockBatch WHERE undoes IS NOT NULL", 1],
    [
      "an open stock count half done",
      "SELECT c.id FROM StockCount c JOIN StockCountLine l ON l.countId = c.id WHERE c.status = 'OPEN' GROUP BY c.id HAVING COUNT(l.counted) BETWEEN 1 AND COUNT(*) - 1",
      1,
    ],
    ["proposals of every kind", "SELECT DISTINCT status FROM ProductProposal", 3],
    ["logs of shops, in four kinds", "SELECT DISTINCT kind FROM AuditEntry WHERE shopId IS NOT NULL", 4],
    ["shops that were paid, and some that staff have yet to pay", "SELECT DISTINCT status FROM Payout", 2],
    ["an empty cart", "SELECT id FROM CartLine", 0],
  ])("%s", async (_what, statement, expected) => {
    expect(await count(statement)).toBe(expected);
  });

  test("offers compete, some goods are scarce and some are gone", async () => {
    expect(await count("SELECT productId FROM ProductListing WHERE shopCount >= 2")).toBeGreaterThan(120);
    expect(await count("SELECT productId FROM ProductListing WHERE minPrice < maxPrice")).toBeGreaterThan(
      120,
    );
    const left = `SELECT o.id, COALESCE(SUM(l.onHand - l.reserved), 0) AS free FROM ShopProduct o
      LEFT JOIN StockLevel l ON l.shopId = o.shopId AND l.variantId = o.variantId GROUP BY o.id`;
    expect(await count(`${left} HAVING free BETWEEN 1 AND 3`)).toBeGreaterThan(50);
    expect(await count(`${left} HAVING free = 0`)).toBeGreaterThan(50);
  });

  test("orders of 90 days, in every state", async () => {
    expect(await count("SELECT id FROM `Order`")).toBeGreaterThan(750);
    expect(await count("SELECT DISTINCT DATE(placedAt) FROM `Order`")).toBeGreaterThanOrEqual(89);
    const states = (await rows("SELECT DISTINCT status FROM ShopOrder ORDER BY status")).map(
      (row) => row.status,
    );
    expect(states).toHaveLength(9);
  });

  test("every picture a page names is on the disk", async () => {
    const named = await rows(
      `SELECT url FROM ProductMedia UNION SELECT imageUrl FROM OrderItem UNION SELECT pictureUrl FROM Category
       UNION SELECT logoUrl FROM Shop UNION SELECT bannerUrl FROM Shop`,
    );
    const urls = named.flatMap((row) => row.url ?? []);
    expect(urls.length).toBeGreaterThan(900);
    expect(urls.filter((address: string) => !existsSync(path.join(data, address)))).toEqual([]);
  });
});

describe("the demo obeys the rules", () => {
  const nothing: [string, string][] = [
    [
      "counts are the sums of their ledger (I1)",
      `SELECT l.id FROM StockLevel l LEFT JOIN StockLedger g ON g.stockLevelId = l.id GROUP BY l.id, l.onHand, l.reserved
       HAVING l.onHand <> COALESCE(SUM(g.deltaOnHand), 0) OR l.reserved <> COALESCE(SUM(g.deltaReserved), 0)`,
    ],
    [
      "locked units are the open lock lines and what ready transfers hold (I1)",
      `SELECT l.id FROM StockLevel l LEFT JOIN (SELECT x.stockLevelId, SUM(x.quantity) AS held FROM ReservationLine x
         JOIN Reservation r ON r.id = x.reservationId WHERE r.status = 'HELD' GROUP BY x.stockLevelId) h ON h.stockLevelId = l.id
       LEFT JOIN (SELECT t.fromWarehouseId, x.variantId, SUM(x.held) AS held FROM TransferLine x
         JOIN Transfer t ON t.id = x.transferId WHERE t.status = 'READY' GROUP BY t.fromWarehouseId, x.variantId) r
         ON r.fromWarehouseId = l.warehouseId AND r.variantId = l.variantId
       WHERE l.reserved <> COALESCE(h.held, 0) + COALESCE(r.held, 0)`,
    ],
    [
      "the ledger's running counts follow from the entry before, in the order of time",
      `SELECT id FROM (SELECT id, createdAt, onHandAfter, reservedAfter,
           SUM(deltaOnHand) OVER level AS onHand, SUM(deltaReserved) OVER level AS reserved,
           LAG(createdAt) OVER level AS beforeAt
         FROM StockLedger WINDOW level AS (PARTITION BY stockLevelId ORDER BY id)) run
       WHERE onHandAfter <> onHand OR reservedAfter <> reserved OR createdAt < beforeAt`,
    ],
    ["nothing happened in the future", "SELECT id FROM StockLedger WHERE createdAt > NOW(3)"],
    [
      "paid is committed and nothing else is (M3)",
      `SELECT s.id FROM ShopOrder s JOIN \`Order\` o ON o.id = s.orderId
       LEFT JOIN Reservation r ON r.shopOrderId = s.id AND r.status = 'COMMITTED'
       WHERE (o.status = 'PAID') <> (r.id IS NOT NULL)`,
    ],
    [
      "paid units have left, those of cancelled parts are back, and unpaid ones never moved (M3)",
      `SELECT s.id FROM ShopOrder s WHERE (SELECT COALESCE(SUM(g.deltaOnHand), 0) FROM StockLedger g
         WHERE g.shopId = s.shopId AND g.refId IN (s.orderId, s.id)) <> IF(s.paidAt IS NULL OR s.status = 'CANCELLED', 0,
         -(SELECT SUM(i.quantity) FROM OrderItem i WHERE i.shopOrderId = s.id))`,
    ],
    [
      "every line is locked to the unit",
      `SELECT i.id FROM OrderItem i LEFT JOIN ReservationLine l ON l.orderItemId = i.id
       GROUP BY i.id, i.quantity HAVING i.quantity <> COALESCE(SUM(l.quantity), 0)`,
    ],
    [
      "orders are the sums of their parts (M2)",
      `SELECT o.id FROM \`Order\` o JOIN ShopOrder s ON s.orderId = o.id GROUP BY o.id, o.total, o.itemsTotal
       HAVING o.total <> SUM(s.total) OR o.itemsTotal <> SUM(s.itemsTotal)`,
    ],
    [
      "parts are the sums of their lines (M2)",
      `SELECT s.id FROM ShopOrder s JOIN OrderItem i ON i.shopOrderId = s.id GROUP BY s.id, s.itemsTotal, s.weightGrams
       HAVING s.itemsTotal <> SUM(i.lineTotal) OR s.weightGrams <> SUM(i.weightGrams * i.quantity)`,
    ],
    [
      "paid orders have one payment of their total, others none (M3)",
      `SELECT o.id FROM \`Order\` o LEFT JOIN Payment p ON p.paidOrderId = o.id
       WHERE (o.status = 'PAID') <> (p.id IS NOT NULL) OR p.captured <> o.total`,
    ],
    [
      "refunds are those of the cancelled parts of paid orders, and in the books",
      `SELECT p.id FROM Payment p JOIN SandboxPayment b ON b.ref = p.providerRef AND b.reference = p.id
       WHERE p.refunded <> b.refunded OR p.refunded <> (SELECT COALESCE(SUM(s.total), 0) FROM ShopOrder s
         WHERE s.orderId = p.paidOrderId AND s.status = 'CANCELLED')
       OR p.captured - p.refunded <> (SELECT COALESCE(SUM(IF(t.kind = 'REFUND', -t.amount, t.amount)), 0)
         FROM PaymentTransaction t WHERE t.paymentId = p.id)`,
    ],
    [
      "paid parts have their parcels, in the state of the part",
      `SELECT s.id FROM ShopOrder s LEFT JOIN Shipment h ON h.shopOrderId = s.id WHERE s.paidAt IS NOT NULL
       AND COALESCE(h.status, '') <> CASE s.status WHEN 'NEW' THEN 'PENDING' WHEN 'ACCEPTED' THEN 'PENDING'
         WHEN 'SHIPPED' THEN IF(h.status IN ('HANDED_OVER', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'FAILED', 'RETURNED', 'LOST'), h.status, '')
         WHEN 'COMPLETED' THEN 'DELIVERED' ELSE s.status END`,
    ],
    [
      "each parcel stands where its timeline ends, and no station of it lies ahead",
      `SELECT h.id FROM Shipment h JOIN ShopOrder s ON s.id = h.shopOrderId WHERE h.status <> (SELECT e.status FROM ShipmentEvent e
         WHERE e.shipmentId = h.id ORDER BY e.occurredAt DESC, e.id DESC LIMIT 1)
       OR h.statusAt <> (SELECT MAX(e.occurredAt) FROM ShipmentEvent e WHERE e.shipmentId = h.id) OR h.statusAt > NOW(3)
       OR (s.leftAt IS NULL) <> (h.shippedAt IS NULL)`,
    ],
    [
      "the parcels of the demo's shop stand in every state there is",
      `SELECT 1 FROM Shipment h JOIN ShopOrder s ON s.id = h.shopOrderId JOIN Shop p ON p.id = s.shopId
       WHERE p.slug = 'lentera-digital' HAVING COUNT(DISTINCT h.status) < 10`,
    ],
    [
      "the history ends where the part stands",
      `SELECT s.id FROM ShopOrder s WHERE s.paidAt IS NOT NULL AND s.status <> (SELECT c.toStatus FROM OrderChange c
         WHERE c.shopOrderId = s.id ORDER BY c.createdAt DESC, c.id DESC LIMIT 1)`,
    ],
    [
      "sold counts are the units paid for",
      `SELECT l.productId FROM ProductListing l WHERE l.sold <> (SELECT COALESCE(SUM(i.quantity), 0) FROM OrderItem i
         JOIN ShopOrder s ON s.id = i.shopOrderId WHERE i.productId = l.productId AND s.paidAt IS NOT NULL AND s.status <> 'CANCELLED')`,
    ],
    [
      "batches are the sums of their ledger, and every entry of a batch has its batch",
      `SELECT COALESCE(b.id, g.refId) AS id FROM StockLedger g LEFT JOIN StockBatch b ON b.id = g.refId AND b.shopId = g.shopId
       WHERE g.refType = 'batch' GROUP BY g.refId, b.id, b.lineCount, b.unitsIn, b.unitsOut
       HAVING b.id IS NULL OR b.lineCount <> COUNT(*) OR b.unitsIn <> SUM(GREATEST(g.deltaOnHand, 0))
         OR b.unitsOut <> SUM(GREATEST(-g.deltaOnHand, 0))`,
    ],
    [
      "an undone batch left nothing behind",
      `SELECT u.id FROM StockBatch u JOIN StockLedger g ON g.refId IN (u.id, u.undoes) WHERE u.undoes IS NOT NULL GROUP BY u.id, g.stockLevelId
       HAVING SUM(g.deltaOnHand) <> 0`,
    ],
    [
      "what was on record when a line was counted is what the ledger says of that moment",
      `SELECT l.countId FROM StockCountLine l JOIN StockCount c ON c.id = l.countId WHERE l.counted IS NOT NULL AND l.expected <> (
         SELECT COALESCE(SUM(g.deltaOnHand), 0) FROM StockLedger g
         WHERE g.warehouseId = c.warehouseId AND g.variantId = l.variantId AND g.createdAt <= l.countedAt)`,
    ],
    [
      "an applied count booked its differences and no more",
      `SELECT c.id FROM StockCount c JOIN StockCountLine l ON l.countId = c.id
       LEFT JOIN StockLedger g ON g.refId = c.batchId AND g.variantId = l.variantId WHERE c.status = 'APPLIED'
       AND l.counted - l.expected <> COALESCE(g.deltaOnHand, 0)`,
    ],
    [
      "what left in transfers arrived, was lost, went back or is on its way (I7)",
      `SELECT t.id FROM Transfer t JOIN TransferLine x ON x.transferId = t.id
       LEFT JOIN StockLedger g ON g.refId = t.id AND g.variantId = x.variantId
       GROUP BY t.id, x.id, x.held, x.sent, x.received, x.lost, x.returned, x.extra, t.status
       HAVING COALESCE(SUM(g.deltaOnHand), 0) <> x.received + x.returned + x.extra - x.sent
         OR COALESCE(SUM(g.deltaReserved), 0) <> x.held OR (x.held > 0) <> (t.status = 'READY')`,
    ],
    [
      "transfers have ended when nothing of them is on its way (I7)",
      `SELECT t.id FROM Transfer t JOIN TransferLine x ON x.transferId = t.id GROUP BY t.id, t.status
       HAVING (SUM(x.sent - x.received - x.lost - x.returned) > 0) <> (t.status IN ('IN_TRANSIT', 'PARTLY_RECEIVED'))`,
    ],
    [
      "what left the bank is what completed sales brought",
      `SELECT o.id FROM Payout o LEFT JOIN ShopSale b ON b.payoutId = o.id GROUP BY o.id, o.amount
       HAVING o.amount <> SUM(b.itemsTotal + b.shipping - b.commission) OR SUM(b.releasedAt IS NULL) > 0`,
    ],
    [
      "what arrived is the sum of the receipts",
      `SELECT x.id FROM TransferLine x LEFT JOIN TransferReceipt r ON r.transferId = x.transferId
       LEFT JOIN TransferReceiptLine l ON l.receiptId = r.id AND l.variantId = x.variantId
       GROUP BY x.id, x.received, x.lost, x.returned, x.extra
       HAVING x.received <> COALESCE(SUM(l.received), 0) OR x.lost <> COALESCE(SUM(l.lost), 0)
         OR x.returned <> COALESCE(SUM(l.returned), 0) OR x.extra <> COALESCE(SUM(l.extra), 0)`,
    ],
  ];
  test("the proof that production is checked by finds nothing", async () => {
    expect((await proveStock(own)).findings).toEqual([]);
  });
  test.each(nothing)("%s", async (_rule, statement) => {
    expect(await rows(statement)).toEqual([]);
  });
});

test("the accounts that are printed when the shop is ready exist", async () => {
  for (const { phone } of demoAccounts) {
    const e164 = phone.replace(/^0/, "+62").replaceAll(" ", "");
    expect(await count(`SELECT id FROM User WHERE phone = '${e164}'`), phone).toBe(1);
  }
});

test("a second run changes nothing", async () => {
  const tables = ["Shop", "Product", "ShopProduct", "StockLedger", "`Order`", "User", "MediaFile"];
  const counts = () => Promise.all(tables.map((table) => count(`SELECT 1 FROM ${table}`)));
  const before = await counts();
  expect(await seed()).toContain("there already");
  expect(await counts()).toEqual(before);
});
