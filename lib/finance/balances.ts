import type { SqlExecutor } from "@/lib/platform/sql";

export type Balance = {
  /** What the shop's entries sum to; negative when the shop owes the platform. */
  balance: number;
  /** Of it what parts brought that are not completed yet, or whose payment is disputed. */
  onTheWay: number;
  /** Payouts made but not told as paid. */
  beingPaid: number;
  /** Refunds asked for whose sale is released: they will come off. */
  refunding: number;
  /** What a payout made now would pay; not below 0. */
  available: number;
};

const NOTHING: Balance = { balance: 0, onTheWay: 0, beingPaid: 0, refunding: 0, available: 0 };

type Row = Omit<Balance, "available"> & { shopId: string };

/** What a sale still leaves its shop. */
export const NET_OF_SALE =
  "b.itemsTotal + b.shipping - b.commission - b.itemsBack - b.shippingBack + b.commissionBack";

/**
 * A sale, as b, whose money its buyer's bank wants back or has just taken: it is not paid out. Once it is won the shop has it; once it
 * is lost, staff have some days to book who bears it.
 */
export const DISPUTED = `EXISTS (SELECT 1 FROM PaymentDispute d WHERE d.paymentId = b.paymentId
  AND (d.state = 'OPEN' OR (d.state = 'LOST' AND d.toldAt > NOW(3) - INTERVAL 14 DAY)))`;

/** The balances of shops, or of all that have an account. For callers that have checked who asks. */
export async function readBalances(
  sql: SqlExecutor,
  shopIds?: readonly string[],
): Promise<Map<string, Balance>> {
  const rows = await sql.rows<Row>(
    `SELECT a.shopId, a.balance, COALESCE(w.net, 0) AS onTheWay, COALESCE(p.amount, 0) AS beingPaid, COALESCE(r.amount, 0) AS refunding
     FROM ShopAccount a
     LEFT JOIN (SELECT b.shopId, SUM(${NET_OF_SALE}) AS net FROM ShopSale b WHERE (b.releasedAt IS NULL OR (b.payoutId IS NULL AND ${DISPUTED}))
       ${shopIds ? "AND b.shopId IN (?)" : ""} GROUP BY b.shopId) w ON w.shopId = a.shopId
     LEFT JOIN Payout p ON p.openKey = a.shopId
     LEFT JOIN (SELECT b.shopId, SUM(f.amount) AS amount FROM Refund f JOIN ShopSale b ON b.shopOrderId = f.shopOrderId
       WHERE f.status <> 'SUCCEEDED' AND b.releasedAt IS NOT NULL GROUP BY b.shopId) r ON r.shopId = a.shopId
     ${shopIds ? "WHERE a.shopId IN (?)" : ""}`,
    shopIds ? [[...shopIds], [...shopIds]] : [],
  );
  return new Map(
    rows.map(({ shopId, ...row }) => {
      const available = row.balance - row.onTheWay - row.beingPaid - row.refunding;
      return [shopId, { ...row, available: Math.max(0, available) }];
    }),
  );
}

/** The same of one shop, which may have sold nothing yet. */
export async function readBalance(sql: SqlExecutor, shopId: string): Promise<Balance> {
  return (await readBalances(sql, [shopId])).get(shopId) ?? NOTHING;
}
