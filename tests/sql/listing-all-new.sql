SELECT l.productId, p.slug, p.name, p.nameEn, br.name AS brand, l.minPrice AS minPrice, l.maxPrice AS maxPrice,
  l.compareAt AS compareAt, l.offerCount AS offerCount, l.shopCount AS shopCount, l.sold, l.listedAt AS key0, l.productId AS key1
FROM ProductListing l STRAIGHT_JOIN Product p ON p.id = l.productId AND p.status = 'ACTIVE' LEFT JOIN Brand br ON br.id = l.brandId
WHERE TRUE
ORDER BY key0 DESC, key1 DESC LIMIT ?;

SELECT m.productId, m.url, m.width, m.height FROM ProductMedia m
WHERE m.productId IN (?) AND m.position = (SELECT MIN(f.position) FROM ProductMedia f WHERE f.productId = m.productId);

SELECT sp.productId, s.city, COALESCE(SUM(GREATEST(k.onHand - k.reserved - k.safetyStock, 0)), 0) AS available
FROM ShopProduct sp
  JOIN Shop s ON s.id = sp.shopId AND s.status = 'OPEN'
  JOIN Variant v ON v.id = sp.variantId AND v.status = 'ACTIVE' LEFT JOIN (StockLevel k JOIN Warehouse w ON w.id = k.warehouseId AND w.status = 'ACTIVE')
  ON k.shopId = sp.shopId AND k.variantId = sp.variantId
WHERE sp.productId IN (?) AND sp.status = 'ACTIVE'
GROUP BY sp.productId, s.city;
