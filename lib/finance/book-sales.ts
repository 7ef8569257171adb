import type { Ctx } from "@/lib/platform/ctx";
import { claimEvent } from "@/lib/platform/outbox";
import { insertRows } from "@/lib/platform/sql";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { commissionOf, type Rule, ruleFor } from "./commission";
import { postJournal } from "./post-journal";

type PaidPart = {
  shopOrderId: string;
  orderId: string;
  shopId: string;
  itemsTotal: number;
  shipping: number;
  paidAt: Date;
  /** When it was completed, for what is booked later than that. */
  releasedAt: Date | null;
  paymentId: string;
  gateway: string;
};

type Line = { orderItemId: string; shopOrderId: string; lineTotal: number; categoryId: string | null };

/** A paid order: each shop's part is booked as a sale, with the commission's rule of that moment. */
export async function bookOrderPaid(ctx: Ctx, eventId: string, input: { orderId: string }): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    if (await claimEvent(tx, "finance.book-sales", eventId)) await bookSales(tx, input.orderId);
  });
}

/**
 * Books the parts of a paid order that are not booked yet. Whatever is told of an order first, its refund or its completion, calls
 * this before: events come in any order. `at` is for the demo's past.
 */
export async function bookSales(tx: Tx, orderId: string, past = false): Promise<void> {
  const parts = await tx.sql.rows<PaidPart>(
    `SELECT s.id AS shopOrderId, s.orderId, s.shopId, s.itemsTotal, s.shippingTotal AS shipping, s.paidAt,
       IF(s.status = 'COMPLETED', s.endedAt, NULL) AS releasedAt, p.id AS paymentId, p.gateway
     FROM ShopOrder s JOIN Payment p ON p.paidOrderId = s.orderId LEFT JOIN ShopSale b ON b.shopOrderId = s.id
     WHERE s.orderId = ? AND s.paidAt IS NOT NULL AND b.shopOrderId IS NULL ORDER BY s.shopId`,
    [orderId],
  );
  const [first] = parts;
  if (!first) return;
  const [lines, rules] = [await readLines(tx, parts), await readRules(tx, parts)];
  const categories = await readCategories(tx, lines);
  for (const part of parts) {
    const own = lines
      .filter((line) => line.shopOrderId === part.shopOrderId)
      .map(({ categoryId, ...line }) => {
        const rule = ruleFor(rules, {
          shopId: part.shopId,
          categories: categories.get(categoryId ?? "") ?? [],
        });
        return { ...line, ...rule, commission: commissionOf(line.lineTotal, rule.basisPoints) };
      });
    await bookSale(tx, part, own, past);
  }
  await bookFees(tx, first);
}

type SaleLine = Omit<Line, "categoryId"> & { ruleId: string | null; basisPoints: number; commission: number };

async function bookSale(tx: Tx, part: PaidPart, lines: readonly SaleLine[], past: boolean): Promise<void> {
  const commission = lines.reduce((sum, line) => sum + line.commission, 0);
  const { shopOrderId, orderId, shopId, paymentId, gateway, itemsTotal, shipping, paidAt, releasedAt } = part;
  const first = await tx.sql.run(
    `INSERT IGNORE INTO ShopSale (shopOrderId, orderId, shopId, paymentId, gateway, itemsTotal, shipping, commission, paidAt, releasedAt)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [shopOrderId, orderId, shopId, paymentId, gateway, itemsTotal, shipping, commission, paidAt, releasedAt],
  );
  if (first !== 1) return;
  await insertRows(tx.sql, "ShopSaleLine", lines);
  await postJournal(tx, {
    kind: "SALE",
    cause: `sale:${shopOrderId}`,
    orderId,
    shopOrderId,
    ...(past && { at: paidAt }),
    entries: [
      { account: "PROVIDER", part: "MONEY", gateway, amount: itemsTotal + shipping },
      { account: "SHOP", part: "ITEMS", shopId, amount: -itemsTotal },
      { account: "SHOP", part: "SHIPPING", shopId, amount: -shipping },
      { account: "SHOP", part: "COMMISSION", shopId, amount: commission },
      { account: "COMMISSION", part: "COMMISSION", amount: -commission },
    ],
  });
}

/** What a gateway said it kept of a payment: the platform bears it. Once a payment, in rupiah; of another currency at the rate frozen with the attempt. */
export async function bookFees(tx: Tx, input: { paymentId: string; orderId: string }): Promise<void> {
  const [told] = await tx.sql.rows<{ gateway: string; fee: number | null }>(
    `SELECT p.gateway, SUM(t.amount) AS fee FROM Payment p JOIN PaymentTransaction t ON t.paymentId = p.id AND t.kind = 'FEE'
     WHERE p.id = ? AND p.currency = 'IDR' GROUP BY p.gateway`,
    [input.paymentId],
  );
  const { paymentId, orderId } = input;
  if (told?.fee)
    await bookFee(tx, { cause: `fee:${paymentId}`, orderId, gateway: told.gateway, fee: told.fee });
}

/** What a gateway kept, once a cause, whoever tells of it first: the gateway's answer or its settlement file. */
export async function bookFee(
  tx: Tx,
  input: { cause: string; orderId: string; gateway: string; fee: number },
): Promise<boolean> {
  const { cause, gateway, fee } = input;
  return postJournal(tx, {
    kind: "FEE",
    cause,
    orderId: input.orderId,
    entries: [
      { account: "GATEWAY_FEE", part: "FEE", gateway, amount: fee },
      { account: "PROVIDER", part: "FEE", gateway, amount: -fee },
    ],
  });
}

function readLines(tx: Tx, parts: readonly PaidPart[]): Promise<Line[]> {
  return tx.sql.rows<Line>(
    `SELECT i.id AS orderItemId, i.shopOrderId, i.lineTotal, p.categoryId FROM OrderItem i
     LEFT JOIN Product p ON p.id = i.productId WHERE i.shopOrderId IN (?) ORDER BY i.id`,
    [parts.map((part) => part.shopOrderId)],
  );
}

function readRules(tx: Tx, parts: readonly PaidPart[]): Promise<Rule[]> {
  return tx.sql.rows<Rule>(
    `SELECT id, shopId, categoryId, basisPoints FROM CommissionRule
     WHERE (shopId IS NULL OR shopId IN (?)) AND validFrom <= ? ORDER BY validFrom DESC`,
    [parts.map((part) => part.shopId), parts[0]?.paidAt ?? null],
  );
}

/** Of each category the way to its root, itself first. */
async function readCategories(tx: Tx, lines: readonly Line[]): Promise<Map<string, string[]>> {
  const ids = [...new Set(lines.flatMap((line) => line.categoryId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await tx.sql.rows<{ id: string; ancestorId: string }>(
    `SELECT c.id, a.id AS ancestorId FROM Category c JOIN Category a ON LEFT(c.path, CHAR_LENGTH(a.path)) = a.path
     WHERE c.id IN (?) ORDER BY a.depth DESC`,
    [ids],
  );
  return new Map(
    ids.map((id) => [id, rows.filter((row) => row.id === id).map((row) => row.ancestorId)] as const),
  );
}
