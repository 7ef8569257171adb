SELECT sp.id AS shopProductId, sp.variantId, s.id AS shopId, s.slug AS shopSlug, s.name AS shopName, s.city AS shopCity,
  s.logoUrl AS shopLogoUrl, sp.price, sp.compareAtPrice AS compareAt,
  COALESCE(SUM(GREATEST(k.onHand - k.reserved - k.safetyStock, 0)), 0) + (SELECT COALESCE(SUM(rl.quantity), 0) FROM Reservation r JOIN ReservationLine rl ON rl.reservationId = r.id
    JOIN Warehouse rw ON rw.id = rl.warehouseId AND rw.status = 'ACTIVE'
    WHERE r.status = 'HELD' AND r.expiresAt <= NOW(3) AND r.shopId = sp.shopId AND rl.variantId = sp.variantId) AS available,
  GROUP_CONCAT(DISTINCT CASE WHEN k.onHand > k.reserved + k.safetyStock THEN w.city END ORDER BY w.city SEPARATOR '\n') AS shipsFrom
FROM ShopProduct sp
  JOIN Shop s ON s.id = sp.shopId AND s.status = 'OPEN'
  JOIN Variant v ON v.id = sp.variantId AND v.status = 'ACTIVE' LEFT JOIN (StockLevel k JOIN Warehouse w ON w.id = k.warehouseId AND w.status = 'ACTIVE')
  ON k.shopId = sp.shopId AND k.variantId = sp.variantId
WHERE sp.productId = ? AND sp.status = 'ACTIVE'
GROUP BY sp.id, sp.variantId, s.id, s.slug, s.name, s.city, s.logoUrl, sp.price, sp.compareAtPrice
ORDER BY sp.price, sp.id;
