SELECT s.id, s.slug, s.name, s.description, s.descriptionEn, s.city, s.province, s.logoUrl, s.bannerUrl,
  s.status = 'OPEN' AS open, YEAR(s.openedAt) AS openedYear, (SELECT COUNT(DISTINCT sp.productId) FROM ShopProduct sp
  JOIN Product p ON p.id = sp.productId AND p.status = 'ACTIVE' JOIN Variant v ON v.id = sp.variantId AND v.status = 'ACTIVE'
  WHERE sp.shopId = s.id AND sp.status = 'ACTIVE') AS productCount
FROM Shop s WHERE s.slug = ? AND s.status IN ('OPEN', 'PAUSED');
