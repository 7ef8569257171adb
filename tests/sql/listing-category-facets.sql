SELECT COUNT(*) AS total FROM (SELECT 1 FROM ProductListing l STRAIGHT_JOIN Product p ON p.id = l.productId AND p.status = 'ACTIVE' WHERE (l.categoryId IN (SELECT c.id FROM Category c WHERE c.path LIKE ?))
  AND (EXISTS (SELECT 1 FROM ProductAttribute fa JOIN Attribute f ON f.id = fa.attributeId
    WHERE fa.productId = l.productId AND f.code = ? AND fa.value IN (?))) LIMIT ?) capped;

SELECT g.path, COUNT(*) AS count FROM ProductListing l STRAIGHT_JOIN Product p ON p.id = l.productId AND p.status = 'ACTIVE' JOIN Category g ON g.id = l.categoryId AND g.retiredAt IS NULL
WHERE (l.categoryId IN (SELECT c.id FROM Category c WHERE c.path LIKE ?))
  AND (EXISTS (SELECT 1 FROM ProductAttribute fa JOIN Attribute f ON f.id = fa.attributeId
    WHERE fa.productId = l.productId AND f.code = ? AND fa.value IN (?))) GROUP BY g.path;

SELECT g.slug AS value, g.name AS label, NULL AS labelEn, COUNT(*) AS count FROM ProductListing l STRAIGHT_JOIN Product p ON p.id = l.productId AND p.status = 'ACTIVE' JOIN Brand g ON g.id = l.brandId
WHERE (l.categoryId IN (SELECT c.id FROM Category c WHERE c.path LIKE ?))
  AND (EXISTS (SELECT 1 FROM ProductAttribute fa JOIN Attribute f ON f.id = fa.attributeId
    WHERE fa.productId = l.productId AND f.code = ? AND fa.value IN (?))) GROUP BY g.slug, g.name ORDER BY count DESC, g.name LIMIT ?;

SELECT s.city AS value, s.city AS label, NULL AS labelEn, COUNT(DISTINCT l.productId) AS count
FROM ProductListing l STRAIGHT_JOIN Product p ON p.id = l.productId AND p.status = 'ACTIVE' JOIN (ShopProduct sp
  JOIN Shop s ON s.id = sp.shopId AND s.status = 'OPEN'
  JOIN Variant v ON v.id = sp.variantId AND v.status = 'ACTIVE') ON sp.productId = l.productId AND sp.status = 'ACTIVE'
WHERE (l.categoryId IN (SELECT c.id FROM Category c WHERE c.path LIKE ?))
  AND (EXISTS (SELECT 1 FROM ProductAttribute fa JOIN Attribute f ON f.id = fa.attributeId
    WHERE fa.productId = l.productId AND f.code = ? AND fa.value IN (?))) GROUP BY s.city ORDER BY count DESC, s.city LIMIT ?;

SELECT (l.minPrice >= 100000) + (l.minPrice >= 500000) + (l.minPrice >= 1000000) + (l.minPrice >= 5000000) + (l.minPrice >= 10000000) AS band, COUNT(*) AS count FROM ProductListing l STRAIGHT_JOIN Product p ON p.id = l.productId AND p.status = 'ACTIVE' WHERE (l.categoryId IN (SELECT c.id FROM Category c WHERE c.path LIKE ?))
  AND (EXISTS (SELECT 1 FROM ProductAttribute fa JOIN Attribute f ON f.id = fa.attributeId
    WHERE fa.productId = l.productId AND f.code = ? AND fa.value IN (?))) GROUP BY band ORDER BY band;

SELECT a.code, a.name, a.nameEn, a.type, a.unit, pa.value, MIN(pa.valueEn) AS valueEn, COUNT(*) AS count
FROM ProductListing l STRAIGHT_JOIN Product p ON p.id = l.productId AND p.status = 'ACTIVE' JOIN ProductAttribute pa ON pa.productId = l.productId JOIN Attribute a ON a.id = pa.attributeId AND a.filterable
WHERE (l.categoryId IN (SELECT c.id FROM Category c WHERE c.path LIKE ?)) AND (a.code = ? OR EXISTS (SELECT 1 FROM ProductAttribute fa JOIN Attribute f ON f.id = fa.attributeId
    WHERE fa.productId = l.productId AND f.code = ? AND fa.value IN (?)))
GROUP BY a.id, a.code, a.name, a.nameEn, a.type, a.unit, pa.value
ORDER BY a.code, MIN(pa.valueNumber), count DESC, pa.value LIMIT 400;
