import { systemCtx } from "@/lib/platform/ctx";
import { proveStock } from "@/lib/proof";
import type { ClientLog } from "./buyers";
import type { Stage } from "./stage";

/** What is wrong, in words with the rows' names; empty when every promise was kept. */
export type Violations = string[];

/** No lock may outlive its deadline by more than this while a worker lives (I5). */
export const LOCK_GRACE_SECONDS = 120;

/** Everything that must be true at any moment, whatever has been killed. */
export async function checkNow(log: ClientLog, since: number): Promise<Violations> {
  const found = await Promise.all([
    acknowledgedOrders(log, since),
    madeUpOrders(log),
    brokenStock(),
    brokenOrders(),
    staleLocks(),
  ]);
  return found.flat();
}

/** The checker the shop itself uses, over the whole database in one snapshot. */
export async function proofOf(stage: Stage): Promise<Violations> {
  const { violations, findings } = await proveStock(stage.databaseUrl, {
    lockGraceSeconds: LOCK_GRACE_SECONDS,
  });
  return violations === 0 ? [] : findings.map((finding) => `the checker found ${JSON.stringify(finding)}`);
}

/** An order told to be placed is there, once, for its buyer, whole; one told to be cancelled is not sold. */
async function acknowledgedOrders(log: ClientLog, since: number): Promise<Violations> {
  const told = log.orders.filter((order) => order.at >= since);
  if (told.length === 0) return [];
  const rows = await rowsOf<{
    number: string;
    key: string;
    userId: string;
    status: string;
    units: number;
    parts: number;
  }>(
    `SELECT o.number, o.idempotencyKey AS \`key\`, o.userId, o.status, SUM(i.quantity) AS units, COUNT(DISTINCT i.shopOrderId) AS parts
     FROM \`Order\` o JOIN OrderItem i ON i.orderId = o.id WHERE o.number IN (?) GROUP BY o.id`,
    [told.map((order) => order.number)],
  );
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return told.flatMap((order) => {
    const row = byNumber.get(order.number);
    if (!row) return [`order ${order.number} was acknowledged and is not there`];
    if (row.key !== order.key || row.userId !== order.userId || row.units !== order.units)
      return [`order ${order.number} is not the one that was acknowledged`];
    if (log.cancelled.has(order.number) && row.status !== "CANCELLED")
      return [`order ${order.number} was told to be cancelled and is ${row.status}`];
    return [];
  });
}

async function madeUpOrders(log: ClientLog): Promise<Violations> {
  const rows = await rowsOf<{ number: string; key: string }>(
    "SELECT number, idempotencyKey AS `key` FROM `Order`",
  );
  return rows
    .filter((row) => !log.asked.has(row.key))
    .map((row) => `order ${row.number} was never asked for`);
}

/** I1: each level is its ledger's sum, its last entry, and its open locks. */
async function brokenStock(): Promise<Violations> {
  const rows = await rowsOf<{
    id: string;
    onHand: number;
    reserved: number;
    ledgerOnHand: number;
    ledgerReserved: number;
    locked: number;
    lastOnHand: number;
    lastReserved: number;
  }>(
    `SELECT s.id, s.onHand, s.reserved, g.onHand AS ledgerOnHand, g.reserved AS ledgerReserved, COALESCE(l.quantity, 0) AS locked,
       z.onHandAfter AS lastOnHand, z.reservedAfter AS lastReserved
     FROM StockLevel s
     JOIN (SELECT stockLevelId, SUM(deltaOnHand) AS onHand, SUM(deltaReserved) AS reserved, MAX(id) AS lastId FROM StockLedger GROUP BY stockLevelId) g
       ON g.stockLevelId = s.id
     JOIN StockLedger z ON z.id = g.lastId
     LEFT JOIN (SELECT rl.stockLevelId, SUM(rl.quantity) AS quantity FROM ReservationLine rl JOIN Reservation r ON r.id = rl.reservationId
       WHERE r.status = 'HELD' GROUP BY rl.stockLevelId) l ON l.stockLevelId = s.id
     HAVING s.onHand <> ledgerOnHand OR s.reserved <> ledgerReserved OR s.reserved <> locked OR s.onHand <> lastOnHand OR s.reserved <> lastReserved
       OR s.reserved < 0 OR s.reserved > s.onHand`,
  );
  return rows.map((row) => `level ${row.id} does not agree: ${JSON.stringify(row)}`);
}

/** An order, its parts, its locks and its money go together (I4, M3), and a paid order's money was really taken. */
async function brokenOrders(): Promise<Violations> {
  const rows = await rowsOf<{
    number: string;
    status: string;
    parts: string;
    live: string | null;
    paid: number;
  }>(
    `SELECT o.number, o.status, p.parts, r.live, (SELECT COUNT(*) FROM Payment y WHERE y.paidOrderId = o.id AND y.status = 'SUCCEEDED') AS paid
     FROM \`Order\` o
     JOIN (SELECT orderId, GROUP_CONCAT(DISTINCT status) AS parts FROM ShopOrder GROUP BY orderId) p ON p.orderId = o.id
     LEFT JOIN (SELECT orderId, GROUP_CONCAT(DISTINCT status) AS live FROM Reservation WHERE status IN ('HELD', 'COMMITTED') GROUP BY orderId) r
       ON r.orderId = o.id`,
  );
  const right = (row: (typeof rows)[number]) => {
    if (row.status === "PENDING_PAYMENT") return row.parts === "AWAITING_PAYMENT" && row.live === "HELD";
    if (row.status === "PAID") return row.parts === "NEW" && row.live === "COMMITTED" && row.paid === 1;
    return row.parts === row.status && row.live === null;
  };
  return rows
    .filter((row) => !right(row))
    .map((row) => `order ${row.number} does not go together: ${JSON.stringify(row)}`);
}

async function staleLocks(): Promise<Violations> {
  const rows = await rowsOf<{ orderId: string; late: number }>(
    `SELECT orderId, TIMESTAMPDIFF(SECOND, expiresAt, NOW(3)) AS late FROM Reservation
     WHERE status = 'HELD' AND expiresAt < NOW(3) - INTERVAL ? SECOND`,
    [LOCK_GRACE_SECONDS],
  );
  return rows.map((row) => `the lock of order ${row.orderId} is ${row.late} s past its deadline`);
}

/** Payments whose buyer's money was taken and that neither paid an order nor came back in full yet. */
export async function unsettledMoney(stage: Stage): Promise<string[]> {
  const taken = [...stage.provider.payments.values()].filter((payment) => payment.status === "PAID");
  if (taken.length === 0) return [];
  const rows = await rowsOf<{ reference: string; status: string; orderStatus: string }>(
    "SELECT p.id AS reference, p.status, o.status AS orderStatus FROM Payment p JOIN `Order` o ON o.id = p.orderId WHERE p.id IN (?)",
    [taken.map((payment) => payment.reference)],
  );
  const ours = new Map(rows.map((row) => [row.reference, row]));
  return taken
    .filter(({ reference, refunded, amount }) => {
      const row = ours.get(reference);
      const sold = row?.status === "SUCCEEDED" && row.orderStatus === "PAID" && refunded === 0;
      const returned =
        row?.status === "SURPLUS" && row.orderStatus !== "PENDING_PAYMENT" && refunded === amount;
      return !sold && !returned;
    })
    .map(
      ({ ref, reference, title, refunded }) =>
        `${title} (${ref}): ${JSON.stringify(ours.get(reference) ?? {})}, ${refunded} given back`,
    );
}

/** Who has paid is told so once over each channel, and nothing that was to be sent is left or given up. */
export async function brokenMessages(): Promise<Violations> {
  const untold = await rowsOf<{ number: string; bells: number; mails: number; arrived: number }>(
    `SELECT o.number, COALESCE(SUM(n.channel = 'BELL'), 0) AS bells, COALESCE(SUM(n.channel = 'EMAIL'), 0) AS mails,
       COALESCE(SUM(n.channel = 'EMAIL' AND m.id IS NOT NULL), 0) AS arrived
     FROM \`Order\` o LEFT JOIN Notification n ON n.orderId = o.id AND n.kind = 'order_paid' LEFT JOIN DemoMessage m ON m.id = n.id
     WHERE o.status = 'PAID' GROUP BY o.id HAVING bells <> 1 OR mails <> 1 OR arrived <> 1`,
  );
  const [left] = await rowsOf<{ left: number }>(
    "SELECT COUNT(*) AS `left` FROM Notification WHERE status IN ('QUEUED', 'FAILED')",
  );
  return [
    ...untold.map((row) => `the buyer of a paid order was not told once: ${JSON.stringify(row)}`),
    ...(left?.left ? [`${left.left} messages were not sent`] : []),
  ];
}

/** Orders that were paid though the provider never took their money. */
export async function unpaidMoney(stage: Stage): Promise<Violations> {
  const rows = await rowsOf<{ number: string; providerRef: string }>(
    "SELECT o.number, p.providerRef FROM `Order` o JOIN Payment p ON p.paidOrderId = o.id WHERE o.status = 'PAID'",
  );
  return rows
    .filter((row) => stage.provider.payments.get(row.providerRef)?.status !== "PAID")
    .map((row) => `order ${row.number} is paid and its money was never taken`);
}

/** How the orders stand by now. */
export async function orderCounts(): Promise<Record<string, number>> {
  const rows = await rowsOf<{ status: string; orders: number }>(
    "SELECT status, COUNT(*) AS orders FROM `Order` GROUP BY status",
  );
  return Object.fromEntries(rows.map((row) => [row.status, row.orders]));
}

/** Locks that are open by now. */
export async function openLocks(): Promise<number> {
  const [row] = await rowsOf<{ open: number }>(
    "SELECT COUNT(*) AS open FROM Reservation WHERE status = 'HELD'",
  );
  return row?.open ?? 0;
}

/** Events that wait for their handlers. */
export async function waitingEvents(): Promise<number> {
  const [row] = await rowsOf<{ waiting: number }>(
    "SELECT COUNT(*) AS waiting FROM OutboxEvent WHERE status IN ('PENDING', 'SENDING')",
  );
  return row?.waiting ?? 0;
}

function rowsOf<Row>(
  statement: string,
  values: readonly (string | number | readonly string[])[] = [],
): Promise<Row[]> {
  return systemCtx("chaos").sql.rows<Row>(statement, values);
}
