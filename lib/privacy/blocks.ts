import { env } from "@/lib/platform/env";
import type { SqlExecutor } from "@/lib/platform/sql";

/** What stands in the way of an erasure, the first to be settled first. Words are in messages/<locale>/privacy.json. */
export const ERASURE_BLOCKS = ["STAFF", "SHOP_OWNED", "ORDER_OPEN", "RETURN_OPEN", "REFUND_OPEN"] as const;
export type ErasureBlock = (typeof ERASURE_BLOCKS)[number];

const OWN_PARTS = "FROM `Order` o JOIN ShopOrder s ON s.orderId = o.id WHERE o.userId = u.id";

// A shop counts as closed when it takes no orders, owes and is owed nothing, and nobody else works in it: then it needs no owner.
const OWNED = `FROM ShopMember m JOIN Shop h ON h.id = m.shopId WHERE m.userId = u.id AND m.role = 'OWNER'
  AND NOT EXISTS (SELECT 1 FROM ShopMember o WHERE o.shopId = h.id AND o.userId <> u.id AND o.role = 'OWNER')
  AND (h.status IN ('PENDING', 'OPEN', 'SUSPENDED')
    OR EXISTS (SELECT 1 FROM ShopMember o WHERE o.shopId = h.id AND o.userId <> u.id)
    OR EXISTS (SELECT 1 FROM ShopAccount a WHERE a.shopId = h.id AND a.balance <> 0)
    OR EXISTS (SELECT 1 FROM Payout p WHERE p.openKey = h.id)
    OR EXISTS (SELECT 1 FROM ShopOrder s WHERE s.shopId = h.id
      AND s.status IN ('AWAITING_PAYMENT', 'NEW', 'ACCEPTED', 'PACKED', 'SHIPPED', 'DELIVERED')))`;

const CONDITIONS: Record<ErasureBlock, string> = {
  STAFF: "u.staffRole IS NOT NULL",
  SHOP_OWNED: `EXISTS (SELECT 1 ${OWNED})`,
  ORDER_OPEN: `(EXISTS (SELECT 1 FROM \`Order\` o WHERE o.userId = u.id AND o.status = 'PENDING_PAYMENT')
    OR EXISTS (SELECT 1 ${OWN_PARTS} AND s.status IN ('AWAITING_PAYMENT', 'NEW', 'ACCEPTED', 'PACKED', 'SHIPPED', 'DELIVERED')))`,
  RETURN_OPEN: `EXISTS (SELECT 1 ${OWN_PARTS} AND (s.returnOpen
    OR EXISTS (SELECT 1 FROM ReturnRequest r WHERE r.openKey = s.id)
    OR EXISTS (SELECT 1 FROM CancelRequest c WHERE c.openKey = s.id)))`,
  REFUND_OPEN: `EXISTS (SELECT 1 FROM \`Order\` o JOIN Refund r ON r.orderId = o.id WHERE o.userId = u.id AND r.status <> 'SUCCEEDED')`,
};

export type Standing = {
  blocks: ErasureBlock[];
  /** When an erasure asked for now would happen: after the days of grace, and after the time to complain of what was bought. */
  dueAt: Date;
};

/** What stands in the way of a person's erasure now, and when it would happen. */
export async function readStanding(sql: SqlExecutor, userId: string): Promise<Standing> {
  const columns = ERASURE_BLOCKS.map((block) => `${CONDITIONS[block]} AS ${block}`);
  const [row] = await sql.rows<Record<ErasureBlock, number> & { dueAt: Date }>(
    `SELECT ${columns.join(", ")}, GREATEST(NOW(3) + INTERVAL ? DAY,
       COALESCE((SELECT MAX(s.endedAt) + INTERVAL ? DAY ${OWN_PARTS} AND s.status = 'COMPLETED'), NOW(3))) AS dueAt
     FROM User u WHERE u.id = ?`,
    [env().ERASURE_DAYS, env().RETURN_WITHIN_DAYS, userId],
  );
  if (!row) return { blocks: [], dueAt: new Date(0) };
  return { blocks: ERASURE_BLOCKS.filter((block) => row[block]), dueAt: row.dueAt };
}
