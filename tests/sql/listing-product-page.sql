SELECT p.id, p.slug, p.name, p.nameEn, p.description, p.descriptionEn, b.slug AS brandSlug, b.name AS brandName,
  c.path AS categoryPath, COALESCE(l.sold, 0) AS sold, l.minPrice AS priceFrom, COALESCE(l.offerCount, 0) AS offerCount
FROM Product p JOIN Category c ON c.id = p.categoryId LEFT JOIN Brand b ON b.id = p.brandId
LEFT JOIN ProductListing l ON l.productId = p.id
WHERE p.slug = ? AND p.status = 'ACTIVE';

SELECT v.id, v.code, v.title, v.titleEn, v.weightGrams FROM Variant v
WHERE v.productId = ? AND v.status = 'ACTIVE' ORDER BY v.position, v.id;

SELECT v.id AS variantId, o.id AS optionId, o.name AS optionName, o.nameEn AS optionNameEn, x.id, x.value, x.valueEn, x.swatch
FROM Variant v JOIN VariantOptionValue y ON y.variantId = v.id JOIN ProductOptionValue x ON x.id = y.optionValueId
JOIN ProductOption o ON o.id = x.optionId
WHERE v.productId = ? AND v.status = 'ACTIVE' ORDER BY o.position, x.position;

SELECT m.id, m.variantId, m.url, m.alt, m.altEn, m.width, m.height FROM ProductMedia m
WHERE m.productId = ? ORDER BY m.position, m.id;

SELECT a.code, a.name, a.nameEn, a.type, a.unit, pa.value, pa.valueEn
FROM ProductAttribute pa JOIN Attribute a ON a.id = pa.attributeId
JOIN Product p ON p.id = pa.productId JOIN Category c ON c.id = p.categoryId
WHERE pa.productId = ?
ORDER BY COALESCE((SELECT MIN(ca.position + 100 * (c.depth - up.depth)) FROM CategoryAttribute ca JOIN Category up ON up.id = ca.categoryId
  WHERE ca.attributeId = a.id AND c.path LIKE CONCAT(up.path, '%')), 999), a.name;
