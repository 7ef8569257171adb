SELECT l.productId, p.slug, p.name, p.nameEn, br.name AS brand, l.minPrice AS minPrice, l.maxPrice AS maxPrice,
  l.compareAt AS compareAt, l.offerCount AS offerCount, l.shopCount AS shopCount, l.sold, l.sold AS key0, l.productId AS key1
FROM ProductListing l STRAIGHT_JOIN Product p ON p.id = l.productId AND p.status = 'ACTIVE' LEFT JOIN Brand br ON br.id = l.brandId
WHERE (l.categoryId IN (SELECT c.id FROM Category c WHERE c.path LIKE ?))
  AND (l.minPrice >= ?)
  AND (EXISTS (SELECT 1 FROM ShopProduct sp
  JOIN Shop s ON s.id = sp.shopId AND s.status = 'OPEN'
  JOIN Variant v ON v.id = sp.variantId AND v.status = 'ACTIVE' WHERE sp.productId = l.productId AND sp.status = 'ACTIVE' AND s.city IN (?)))
  AND (EXISTS (SELECT 1 FROM ProductAttribute fa JOIN Attribute f ON f.id = fa.attributeId
    WHERE fa.productId = l.productId AND f.code = ? AND fa.value IN (?)))
  AND (EXISTS (SELECT 1 FROM ShopProduct sp
  JOIN Shop s ON s.id = sp.shopId AND s.status = 'OPEN'
  JOIN Variant v ON v.id = sp.variantId AND v.status = 'ACTIVE' JOIN (StockLevel k JOIN Warehouse w ON w.id = k.warehouseId AND w.status = 'ACTIVE')
  ON k.shopId = sp.shopId AND k.variantId = sp.variantId
    WHERE sp.productId = l.productId AND sp.status = 'ACTIVE' AND k.onHand > k.reserved + k.safetyStock))
ORDER BY key0 DESC, key1 DESC LIMIT ?;
