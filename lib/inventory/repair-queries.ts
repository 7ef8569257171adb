import { requireStaff } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";

export type RepairRow = {
  id: string;
  shop: string;
  warehouse: string;
  name: string;
  sku: string | null;
  ledgerOnHand: number;
  ledgerReserved: number;
  levelOnHand: number;
  levelReserved: number;
  heldUnits: number;
  reason: string;
  person: string | null;
  createdAt: Date;
};

/** The last repairs of drifted levels, newest first, each with what the three witnesses said then. For staff. */
export async function listRepairs(ctx: Ctx, input: { limit: number }): Promise<RepairRow[]> {
  requireStaff(ctx);
  return ctx.sql.rows<RepairRow>(
    `SELECT r.id, s.name AS shop, w.name AS warehouse, ${ctx.locale === "en" ? "COALESCE(p.nameEn, p.name)" : "p.name"} AS name, o.sku,
       r.ledgerOnHand, r.ledgerReserved, r.levelOnHand, r.levelReserved, r.heldUnits, r.reason, u.name AS person, r.createdAt
     FROM StockRepair r JOIN StockLevel l ON l.id = r.stockLevelId JOIN Shop s ON s.id = r.shopId JOIN Warehouse w ON w.id = l.warehouseId
     JOIN Variant v ON v.id = l.variantId JOIN Product p ON p.id = v.productId
     LEFT JOIN ShopProduct o ON o.shopId = r.shopId AND o.variantId = l.variantId LEFT JOIN User u ON u.id = r.repairedBy
     ORDER BY r.createdAt DESC, r.id DESC LIMIT ?`,
    [input.limit],
  );
}
