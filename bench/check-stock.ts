/**
 * `npx tsx --conditions=react-server bench/check-stock.ts [LEDGER_ROWS]`: how long the proof takes on a database of a million ledger
 * rows and the journals of what they sold. Makes one on the server DATABASE_URL names, proves it three times, says the median, and drops it again (KEEP=1 keeps it).
 */
import type { Connection } from "mysql2/promise";
import { proveStock, type StockProof } from "@/lib/proof";
import { migrate } from "../scripts/migrate.mjs";
import { createDatabase, withConnection, withDatabase } from "../scripts/runtime/database-url.mjs";

const NAME = "gerai_bench_check_stock";
const WAREHOUSES = 100;
/** Orders a level; each leaves a RESERVE and, but for the last, what became of it. */
const ORDERS = 50;
const ENTRIES = 1 + 2 * ORDERS - 1;
const RECEIVED = 1_000;
/** Rupiah of an order of one unit, what the platform keeps of it in basis points, and the orders of a level that are refunded. */
const PRICE = 10_000;
const BASIS_POINTS = 500;
const COMMISSION = (PRICE * BASIS_POINTS) / 10_000;
const REFUNDED = 7;

async function main(): Promise<void> {
  const server = process.env.DATABASE_URL;
  if (!server) throw new Error("DATABASE_URL: which server shall carry the database?");
  const levels = Math.round(Number(process.argv[2] ?? 1_000_000) / ENTRIES);
  const url = withDatabase(server, NAME);
  if (process.env.KEEP !== "1") await drop(server);
  await createDatabase(url);
  await migrate({ url });
  await withConnection(url, (connection) => fill(connection, levels));
  const proofs: StockProof[] = [];
  for (let round = 0; round < 3; round++) proofs.push(await proveStock(url));
  const sorted = proofs.toSorted((a, b) => a.durationMs - b.durationMs);
  const median = sorted[1];
  for (const check of median?.checks ?? []) say(`${check.name.padEnd(28)}${String(check.ms).padStart(7)} ms`);
  say(`${levels * ENTRIES} ledger rows, ${median?.rows} rows in all, ${median?.violations} violations`);
  say(`rounds ${proofs.map((proof) => `${(proof.durationMs / 1000).toFixed(2)} s`).join(", ")}`);
  if (process.env.KEEP !== "1") await drop(server);
}

/** A closed form of everything, so that the server writes it by itself: order k of a level is released if 4 divides k, else paid. */
async function fill(connection: Connection, levels: number): Promise<void> {
  const [[found]] = (await connection.query("SELECT COUNT(*) AS n FROM StockLevel")) as unknown as [
    [{ n: number }],
  ];
  if (found.n > 0) return say("the database is there already");
  say(`filling in ${levels} levels with ${ENTRIES} entries each`);
  await connection.query("SET SESSION foreign_key_checks = 0, unique_checks = 0");
  const digits =
    "(SELECT 0 AS d UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9)";
  await connection.query(
    `CREATE TEMPORARY TABLE n (i INT PRIMARY KEY) SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d AS i
     FROM ${digits} a, ${digits} b, ${digits} c, ${digits} e, ${digits} f HAVING i < ?`,
    [Math.max(levels, WAREHOUSES)],
  );
  await connection.query(
    `INSERT INTO Warehouse (id, shopId, code, name, province, city, district, postcode, line)
     SELECT ${id("a", "i")}, ${id("b", "i")}, i, i, '', '', '', '00000', '' FROM n WHERE i < ${WAREHOUSES}`,
  );
  const committed = ORDERS - 1 - Math.floor((ORDERS - 1) / 4);
  await connection.query(
    `INSERT INTO StockLevel (id, warehouseId, variantId, shopId, onHand, reserved)
     SELECT ${id("c", "i")}, ${id("a", WAREHOUSE)}, ${id("d", "i")}, ${id("b", WAREHOUSE)}, ${RECEIVED - committed}, 1 FROM n WHERE i < ?`,
    [levels],
  );
  await connection.query(ledger("RECEIVE", RECEIVED, 0, RECEIVED, 0, id("0", "i"), 0), [levels]);
  for (let k = 1; k <= ORDERS; k++) await fillOrders(connection, levels, k);
  say("filling in the refund's counters and the shops' accounts");
  for (const statement of [...REFUND_COUNTERS, ACCOUNTS]) await connection.query(statement);
}

const WAREHOUSE = `i % ${WAREHOUSES}`;

async function fillOrders(connection: Connection, levels: number, k: number): Promise<void> {
  const end = k === ORDERS ? "HELD" : k % 4 === 0 ? "RELEASED" : "COMMITTED";
  const status = { HELD: "PENDING_PAYMENT", RELEASED: "CANCELLED", COMMITTED: "PAID" }[end];
  const part = { HELD: "AWAITING_PAYMENT", RELEASED: "CANCELLED", COMMITTED: "NEW" }[end];
  const n = `i + ${k * 100_000}`;
  const [order, shopOrder, item, lock, payment] = (["1", "2", "3", "4", "5"] as const).map((kind) =>
    id(kind, n),
  ) as [string, string, string, string, string];
  const shop = id("b", WAREHOUSE);
  const ended = end === "HELD" ? "NULL" : "NOW(3)";
  const live = end === "RELEASED" ? "NULL" : shopOrder;
  const statements = [
    `INSERT INTO \`Order\` (id, number, userId, status, itemsTotal, shippingTotal, total, recipient, phone, province, city, district,
       postcode, addressLine, idempotencyKey, expiresAt)
     SELECT ${order}, ${n}, ${id("e", 0)}, '${status}', ${PRICE}, 0, ${PRICE}, '', '', '', '', '', '00000', '', ${n}, NOW(3) + INTERVAL 1 DAY`,
    `INSERT INTO ShopOrder (id, orderId, shopId, number, status, itemsTotal, shippingTotal, total, weightGrams, courier, service, etaDays, paidAt)
     SELECT ${shopOrder}, ${order}, ${shop}, ${n}, '${part}', ${PRICE}, 0, ${PRICE}, 1, '', '', '', ${end === "COMMITTED" ? "NOW(3)" : "NULL"}`,
    `INSERT INTO OrderItem (id, orderId, shopOrderId, shopProductId, productId, variantId, productSlug, name, variantTitle,
       variantTitleEn, sku, unitPrice, quantity, lineTotal, weightGrams)
     SELECT ${item}, ${order}, ${shopOrder}, ${id("d", "i")}, ${id("d", "i")}, ${id("d", "i")}, '', '', '', '', '', ${PRICE}, 1, ${PRICE}, 1`,
    `INSERT INTO Reservation (id, orderId, shopOrderId, shopId, status, liveKey, expiresAt, endedAt)
     SELECT ${lock}, ${order}, ${shopOrder}, ${shop}, '${end}', ${live}, NOW(3) + INTERVAL 1 DAY, ${ended}`,
    `INSERT INTO ReservationLine (reservationId, orderItemId, stockLevelId, warehouseId, variantId, quantity)
     SELECT ${lock}, ${item}, ${id("c", "i")}, ${id("a", WAREHOUSE)}, ${id("d", "i")}, 1`,
    ...(end === "COMMITTED"
      ? [
          `INSERT INTO Payment (id, orderId, gateway, status, amount, captured, paidOrderId, expiresAt, createdAt, endedAt)
           SELECT ${payment}, ${order}, 'sandbox', 'SUCCEEDED', ${PRICE}, ${PRICE}, ${order}, NOW(3), NOW(3) - INTERVAL 30 DAY, NOW(3)`,
          `INSERT INTO PaymentTransaction (id, paymentId, kind, amount, providerRef) SELECT ${payment}, ${payment}, 'CAPTURE', ${PRICE}, ${n}`,
          ...saleOf({ order, shopOrder, item, payment, shop }, n),
          ...(k === REFUNDED ? refundOf({ order, shopOrder, item, payment, shop }, n) : []),
        ]
      : []),
  ].map((statement) => `${statement} FROM n WHERE i < ?`);
  const onHand = RECEIVED - (k - 1 - Math.floor((k - 1) / 4));
  statements.push(ledger("RESERVE", 0, 1, onHand, 1, order, k * 2));
  if (end === "COMMITTED") statements.push(ledger("COMMIT", -1, -1, onHand - 1, 0, order, k * 2 + 1));
  if (end === "RELEASED") statements.push(ledger("RELEASE", 0, -1, onHand, 0, order, k * 2 + 1));
  for (const statement of statements) await connection.query(statement, [levels]);
}

type Sold = { order: string; shopOrder: string; item: string; payment: string; shop: string };

/** A paid part in the books: its sale with the rule of its line, and a journal of four entries. */
function saleOf({ order, shopOrder, item, payment, shop }: Sold, n: string): string[] {
  const journal = id("6", n);
  const entry = entryOf(journal, shop);
  return [
    `INSERT INTO ShopSale (shopOrderId, orderId, shopId, paymentId, gateway, itemsTotal, shipping, commission, paidAt)
     SELECT ${shopOrder}, ${order}, ${shop}, ${payment}, 'sandbox', ${PRICE}, 0, ${COMMISSION}, NOW(3)`,
    `INSERT INTO ShopSaleLine (orderItemId, shopOrderId, lineTotal, basisPoints, commission)
     SELECT ${item}, ${shopOrder}, ${PRICE}, ${BASIS_POINTS}, ${COMMISSION}`,
    `INSERT INTO Journal (id, kind, cause, orderId, shopOrderId, actorName)
     SELECT ${journal}, 'SALE', CONCAT('sale:', ${shopOrder}), ${order}, ${shopOrder}, 'bench'`,
    entry(0, "PROVIDER", "MONEY", PRICE),
    entry(1, "SHOP", "ITEMS", -PRICE),
    entry(2, "SHOP", "COMMISSION", COMMISSION),
    entry(3, "COMMISSION", "COMMISSION", -COMMISSION),
  ];
}

/** Its one unit given back and written off; what is counted of it elsewhere comes by REFUND_COUNTERS. */
function refundOf({ order, shopOrder, item, payment, shop }: Sold, n: string): string[] {
  const [refund, journal] = [id("7", n), id("8", n)];
  const entry = entryOf(journal, shop);
  return [
    `INSERT INTO Refund (id, paymentId, orderId, shopOrderId, amount, status, reason, idempotencyKey, providerRef, endedAt)
     SELECT ${refund}, ${payment}, ${order}, ${shopOrder}, ${PRICE}, 'SUCCEEDED', '', ${n}, ${n}, NOW(3)`,
    `INSERT INTO RefundLine (refundId, orderItemId, quantity, amount) SELECT ${refund}, ${item}, 1, ${PRICE}`,
    `INSERT INTO PaymentTransaction (id, paymentId, kind, amount, providerRef) SELECT ${refund}, ${payment}, 'REFUND', ${PRICE}, ${n}`,
    `INSERT INTO Journal (id, kind, cause, orderId, shopOrderId, refundId, actorName)
     SELECT ${journal}, 'REFUND', CONCAT('refund:', ${refund}), ${order}, ${shopOrder}, ${refund}, 'bench'`,
    entry(0, "PROVIDER", "MONEY", -PRICE),
    entry(1, "SHOP", "ITEMS", PRICE),
    entry(2, "SHOP", "COMMISSION", -COMMISSION),
    entry(3, "COMMISSION", "COMMISSION", COMMISSION),
  ];
}

function entryOf(journal: string, shop: string) {
  return (line: number, account: string, part: string, amount: number): string =>
    `INSERT INTO JournalEntry (journalId, line, account, part, shopId, gateway, amount)
     SELECT ${journal}, ${line}, '${account}', '${part}', ${account === "SHOP" ? shop : "NULL"},
       ${account === "PROVIDER" ? "'sandbox'" : "NULL"}, ${amount}`;
}

const REFUND_COUNTERS = [
  "UPDATE OrderItem i JOIN RefundLine r ON r.orderItemId = i.id SET i.refunded = 1",
  "UPDATE Payment p JOIN Refund r ON r.paymentId = p.id SET p.refunded = r.amount",
  "UPDATE ReservationLine l JOIN RefundLine r ON r.orderItemId = l.orderItemId SET l.writtenOff = 1",
  `UPDATE ShopSale b JOIN Refund r ON r.shopOrderId = b.shopOrderId SET b.itemsBack = r.amount, b.commissionBack = ${COMMISSION}`,
  `UPDATE ShopSaleLine l JOIN RefundLine r ON r.orderItemId = l.orderItemId SET l.refunded = r.amount, l.commissionBack = ${COMMISSION}`,
];
const ACCOUNTS =
  "INSERT INTO ShopAccount (shopId, balance) SELECT shopId, -SUM(amount) FROM JournalEntry WHERE account = 'SHOP' GROUP BY shopId";

function ledger(
  cause: string,
  onHand: number,
  reserved: number,
  onHandAfter: number,
  reservedAfter: number,
  ref: string,
  at: number,
): string {
  return `INSERT INTO StockLedger (stockLevelId, shopId, warehouseId, variantId, deltaOnHand, deltaReserved, onHandAfter, reservedAfter,
      cause, refType, refId, actorName, createdAt)
    SELECT ${id("c", "i")}, ${id("b", WAREHOUSE)}, ${id("a", WAREHOUSE)}, ${id("d", "i")}, ${onHand}, ${reserved}, ${onHandAfter},
      ${reservedAfter}, '${cause}', 'order', ${ref}, 'bench', NOW(3) - INTERVAL ${1000 - at} MINUTE FROM n WHERE i < ?`;
}

/** An id with the length and the growing order of a UUIDv7. */
function id(kind: string, number: string | number): string {
  return `CONCAT('0${kind}000000-0000-7000-8000-', LPAD(HEX(${number}), 12, '0'))`;
}

async function drop(server: string): Promise<void> {
  await withConnection(server, (connection) => connection.query(`DROP DATABASE IF EXISTS ${NAME}`));
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main();
