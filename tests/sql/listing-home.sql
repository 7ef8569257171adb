SELECT t.productId FROM (SELECT l.productId FROM ProductListing l
  ORDER BY l.sold DESC, l.productId DESC LIMIT 300) b JOIN ProductListing t ON t.productId = b.productId
JOIN (ShopProduct sp
  JOIN Shop s ON s.id = sp.shopId AND s.status = 'OPEN'
  JOIN Variant v ON v.id = sp.variantId AND v.status = 'ACTIVE') ON sp.productId = t.productId AND sp.status = 'ACTIVE' JOIN (StockLevel k JOIN Warehouse w ON w.id = k.warehouseId AND w.status = 'ACTIVE')
  ON k.shopId = sp.shopId AND k.variantId = sp.variantId
GROUP BY t.productId, t.sold HAVING SUM(GREATEST(k.onHand - k.reserved - k.safetyStock, 0)) BETWEEN 1 AND ?
ORDER BY t.sold DESC, t.productId DESC LIMIT ?;

SELECT t.productId FROM (SELECT l.productId FROM ProductListing l
  ORDER BY l.sold DESC, l.productId DESC LIMIT 300) b JOIN ProductListing t ON t.productId = b.productId WHERE t.compareAt > t.minPrice
ORDER BY t.minPrice / t.compareAt, t.productId LIMIT ?;

SELECT l.productId FROM ProductListing l JOIN Product p ON p.id = l.productId AND p.status = 'ACTIVE'
ORDER BY l.sold DESC, l.productId DESC LIMIT ?;

SELECT l.productId FROM ProductListing l JOIN Product p ON p.id = l.productId AND p.status = 'ACTIVE'
ORDER BY l.listedAt DESC, l.productId DESC LIMIT ?;

(SELECT ? AS path, l.productId FROM ProductListing l JOIN Product p ON p.id = l.productId AND p.status = 'ACTIVE'
  WHERE l.categoryId IN (SELECT c.id FROM Category c WHERE c.path LIKE ?)
  ORDER BY l.sold DESC, l.productId DESC LIMIT 15);

SELECT s.slug, s.name, s.city, s.logoUrl, s.bannerUrl, (SELECT COUNT(DISTINCT sp.productId) FROM ShopProduct sp
  JOIN Product p ON p.id = sp.productId AND p.status = 'ACTIVE' JOIN Variant v ON v.id = sp.variantId AND v.status = 'ACTIVE'
  WHERE sp.shopId = s.id AND sp.status = 'ACTIVE') AS productCount
FROM Shop s WHERE s.status = 'OPEN' ORDER BY s.openedAt, s.id LIMIT ?;

SELECT l.productId, p.slug, p.name, p.nameEn, br.name AS brand, l.minPrice, l.maxPrice, l.compareAt, l.offerCount, l.shopCount, l.sold
FROM ProductListing l JOIN Product p ON p.id = l.productId AND p.status = 'ACTIVE' LEFT JOIN Brand br ON br.id = l.brandId
WHERE l.productId IN (?);

SELECT m.productId, m.url, m.width, m.height FROM ProductMedia m
WHERE m.productId IN (?) AND m.position = (SELECT MIN(f.position) FROM ProductMedia f WHERE f.productId = m.productId);

SELECT sp.productId, s.city, COALESCE(SUM(GREATEST(k.onHand - k.reserved - k.safetyStock, 0)), 0) AS available
FROM ShopProduct sp
  JOIN Shop s ON s.id = sp.shopId AND s.status = 'OPEN'
  JOIN Variant v ON v.id = sp.variantId AND v.status = 'ACTIVE' LEFT JOIN (StockLevel k JOIN Warehouse w ON w.id = k.warehouseId AND w.status = 'ACTIVE')
  ON k.shopId = sp.shopId AND k.variantId = sp.variantId
WHERE sp.productId IN (?) AND sp.status = 'ACTIVE'
GROUP BY sp.productId, s.city;
