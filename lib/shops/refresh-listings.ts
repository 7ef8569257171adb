import type { Tx } from "@/lib/platform/transaction";

const CHUNK = 500;

/** What may be bought: an ACTIVE offer of an OPEN shop for an ACTIVE variant. The product's own status is asked beside it. */
const OPEN_OFFER = `o.status = 'ACTIVE' AND s.status = 'OPEN' AND v.status = 'ACTIVE'`;
const OFFER_TABLES = `ShopProduct o JOIN Shop s ON s.id = o.shopId JOIN Variant v ON v.id = o.variantId`;

/**
 * Takes the products' rows, in id order, before their offers are written.
 *
 * Two shops that change their price of one product at once would else each compute its listing without seeing the other's
 * uncommitted price, and the later writer would put back the older figure.
 */
export async function lockProducts(tx: Pick<Tx, "sql">, productIds: readonly string[]): Promise<void> {
  for (const ids of chunks(productIds)) {
    await tx.sql.rows("SELECT id FROM Product WHERE id IN (?) ORDER BY id FOR UPDATE", [ids]);
  }
}

/**
 * Rewrites the list rows of products whose offers, prices or shops have changed; call it last, in the transaction of the
 * change. A product without an open offer has no row. `sold` and `listedAt` survive, also the time without a row: then they
 * are counted again from what was paid for (a read of ordering's tables, here because the row would else forget them).
 */
export async function refreshListings(tx: Pick<Tx, "sql">, productIds: readonly string[]): Promise<void> {
  await lockProducts(tx, productIds);
  for (const ids of chunks(productIds)) {
    await tx.sql.run(
      `DELETE FROM ProductListing WHERE productId IN (?) AND NOT EXISTS (
         SELECT 1 FROM ${OFFER_TABLES} JOIN Product p ON p.id = o.productId
         WHERE o.productId = ProductListing.productId AND p.status = 'ACTIVE' AND ${OPEN_OFFER})`,
      [ids],
    );
    await tx.sql.run(
      `INSERT INTO ProductListing
         (productId, categoryId, brandId, minPrice, maxPrice, offerCount, shopCount, compareAt, sold, listedAt)
       SELECT p.id, p.categoryId, p.brandId, MIN(o.price), MAX(o.price), COUNT(*), COUNT(DISTINCT o.shopId),
         (SELECT c.compareAtPrice FROM ShopProduct c JOIN Shop cs ON cs.id = c.shopId JOIN Variant cv ON cv.id = c.variantId
          WHERE c.productId = p.id AND c.status = 'ACTIVE' AND cs.status = 'OPEN' AND cv.status = 'ACTIVE'
          ORDER BY c.price, c.id LIMIT 1),
         COALESCE(
           (SELECT l.sold FROM ProductListing l WHERE l.productId = p.id),
           (SELECT SUM(i.quantity) FROM Variant sv JOIN OrderItem i ON i.variantId = sv.id JOIN ShopOrder so ON so.id = i.shopOrderId
            WHERE sv.productId = p.id AND so.paidAt IS NOT NULL AND so.status <> 'CANCELLED'),
           0),
         MIN(o.createdAt)
       FROM ${OFFER_TABLES} JOIN Product p ON p.id = o.productId
       WHERE p.id IN (?) AND p.status = 'ACTIVE' AND ${OPEN_OFFER}
       GROUP BY p.id, p.categoryId, p.brandId
       ON DUPLICATE KEY UPDATE categoryId = VALUES(categoryId), brandId = VALUES(brandId), minPrice = VALUES(minPrice),
         maxPrice = VALUES(maxPrice), offerCount = VALUES(offerCount), shopCount = VALUES(shopCount),
         compareAt = VALUES(compareAt)`,
      [ids],
    );
  }
}

function chunks(productIds: readonly string[]): string[][] {
  const sorted = [...new Set(productIds)].toSorted();
  return Array.from({ length: Math.ceil(sorted.length / CHUNK) }, (_, index) =>
    sorted.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}
