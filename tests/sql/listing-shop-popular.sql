SELECT l.productId, p.slug, p.name, p.nameEn, br.name AS brand, o.minPrice AS minPrice, o.maxPrice AS maxPrice,
  (SELECT c.compareAtPrice FROM ShopProduct c JOIN Variant cv ON cv.id = c.variantId AND cv.status = 'ACTIVE'
    WHERE c.shopId = ? AND c.productId = l.productId AND c.status = 'ACTIVE' ORDER BY c.price, c.id LIMIT 1) AS compareAt, o.offerCount AS offerCount, 1 AS shopCount, l.sold, l.sold AS key0, l.productId AS key1
FROM (SELECT sp.productId, MIN(sp.price) AS minPrice, MAX(sp.price) AS maxPrice, COUNT(*) AS offerCount
      FROM ShopProduct sp
  JOIN Shop s ON s.id = sp.shopId AND s.status = 'OPEN'
  JOIN Variant v ON v.id = sp.variantId AND v.status = 'ACTIVE' WHERE sp.shopId = ? AND sp.status = 'ACTIVE' GROUP BY sp.productId) o
    JOIN ProductListing l ON l.productId = o.productId
    JOIN Product p ON p.id = l.productId AND p.status = 'ACTIVE' LEFT JOIN Brand br ON br.id = l.brandId
WHERE TRUE
ORDER BY key0 DESC, key1 DESC LIMIT ?;

SELECT m.productId, m.url, m.width, m.height FROM ProductMedia m
WHERE m.productId IN (?) AND m.position = (SELECT MIN(f.position) FROM ProductMedia f WHERE f.productId = m.productId);

SELECT sp.productId, s.city, COALESCE(SUM(GREATEST(k.onHand - k.reserved - k.safetyStock, 0)), 0) AS available
FROM ShopProduct sp
  JOIN Shop s ON s.id = sp.shopId AND s.status = 'OPEN'
  JOIN Variant v ON v.id = sp.variantId AND v.status = 'ACTIVE' LEFT JOIN (StockLevel k JOIN Warehouse w ON w.id = k.warehouseId AND w.status = 'ACTIVE')
  ON k.shopId = sp.shopId AND k.variantId = sp.variantId
WHERE sp.productId IN (?) AND sp.status = 'ACTIVE' AND sp.shopId = ?
GROUP BY sp.productId, s.city;
