import type { Tx } from "@/lib/platform/transaction";

/** The shop whose front warehouse keeps a unit of everything for its counter. */
const SHOP = "lentera-digital";

/** Units kept back from sale, so that the console shows what that looks like. */
export async function seedSafetyStock(tx: Tx): Promise<void> {
  await tx.sql.run(
    `UPDATE Warehouse w JOIN (SELECT w1.shopId, MIN(w1.priority) AS priority FROM Warehouse w1 JOIN Shop s ON s.id = w1.shopId
       WHERE s.slug = ? GROUP BY w1.shopId) front ON front.shopId = w.shopId AND front.priority = w.priority
     SET w.safetyStock = 1`,
    [SHOP],
  );
  await tx.sql.run(
    "UPDATE StockLevel l JOIN Warehouse w ON w.id = l.warehouseId SET l.safetyStock = w.safetyStock WHERE w.safetyStock > 0",
  );
}
