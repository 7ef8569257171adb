SELECT l.productId, p.slug, p.name, p.nameEn, br.name AS brand, l.minPrice AS minPrice, l.maxPrice AS maxPrice,
  l.compareAt AS compareAt, l.offerCount AS offerCount, l.shopCount AS shopCount, l.sold, ((CONCAT_WS(' ', p.name, p.nameEn) LIKE ? AND CONCAT_WS(' ', p.name, p.nameEn) LIKE ? AND CONCAT_WS(' ', p.name, p.nameEn) LIKE ?) + (p.name LIKE ?)) AS key0, l.sold AS key1, l.productId AS key2
FROM ProductListing l JOIN Product p ON p.id = l.productId AND p.status = 'ACTIVE' LEFT JOIN Brand br ON br.id = l.brandId
WHERE (MATCH(p.searchText) AGAINST (? IN BOOLEAN MODE) AND (p.searchText LIKE ? OR p.searchText LIKE ?))
ORDER BY key0 DESC, key1 DESC, key2 DESC LIMIT ?;
