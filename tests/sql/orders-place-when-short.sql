SELECT id AS orderId, number FROM `Order` WHERE userId = ? AND idempotencyKey = ?;

SELECT c.id AS cartId, a.recipient, a.phone, a.province, a.city, a.district, a.postcode, a.line AS addressLine,
       a.note AS addressNote FROM Address a LEFT JOIN Cart c ON c.userId = a.userId
     WHERE a.id = ? AND a.userId = ? AND a.archivedAt IS NULL;

SELECT sp.id AS shopProductId, sp.shopId, sh.name AS shopName, sh.province, sh.city, sp.productId, sp.variantId,
       p.slug AS productSlug, p.name, p.nameEn, v.title AS variantTitle, v.titleEn AS variantTitleEn, sp.sku,
       sp.price AS unitPrice, v.weightGrams,
       (SELECT m.url FROM ProductMedia m WHERE m.productId = p.id AND (m.variantId IS NULL OR m.variantId = v.id)
        ORDER BY m.variantId IS NULL, m.position LIMIT 1) AS imageUrl,
       sp.status = 'ACTIVE' AND p.status = 'ACTIVE' AND v.status = 'ACTIVE' AS sellable, sh.status = 'OPEN' AS shopOpen
     FROM ShopProduct sp JOIN Shop sh ON sh.id = sp.shopId JOIN Product p ON p.id = sp.productId
     JOIN Variant v ON v.id = sp.variantId WHERE sp.id IN (?);

SELECT r.id, r.zone, r.courier, r.service, r.etaDays, r.firstKg, r.nextKg, r.bookingCourier, r.bookingService, f.shopId, f.minItems, f.zones, f.maxAmount
     FROM ShippingRate r LEFT JOIN FreeShippingRule f ON f.shopId IN (?) AND f.active = TRUE
     WHERE r.zone IN (?) AND r.active = TRUE ORDER BY r.position, r.id;

START TRANSACTION;

SELECT NOW(3) + INTERVAL ? SECOND AS at;

SELECT s.id AS stockLevelId, s.shopId, s.warehouseId, w.name AS warehouseName, w.priority, w.draining, w.province, w.city,
       s.variantId, s.onHand - s.reserved - s.safetyStock AS free
     FROM StockLevel s JOIN Warehouse w ON w.id = s.warehouseId
     WHERE s.shopId IN (?) AND s.variantId IN (?) AND w.status = 'ACTIVE' AND s.onHand - s.reserved > s.safetyStock;

COMMIT;

SELECT r.orderId FROM Reservation r JOIN ReservationLine l ON l.reservationId = r.id
     WHERE r.status = 'HELD' AND r.expiresAt <= NOW(3) AND l.variantId IN (?)
     GROUP BY r.orderId ORDER BY MIN(r.expiresAt) LIMIT 100;

START TRANSACTION;

SELECT o.id FROM `Order` o WHERE o.id IN (?) AND o.status = 'PENDING_PAYMENT' AND o.expiresAt <= NOW(3)
       ORDER BY o.id FOR UPDATE SKIP LOCKED;

SELECT paidOrderId AS id FROM Payment WHERE paidOrderId IN (?);

UPDATE `Order` o SET o.status = 'EXPIRED', o.endedAt = NOW(3) WHERE o.id IN (?) AND o.status = 'PENDING_PAYMENT' AND o.expiresAt <= NOW(3) AND NOT EXISTS (SELECT 1 FROM Payment paid WHERE paid.paidOrderId = o.id);

UPDATE ShopOrder SET status = ?, endedAt = NOW(3) WHERE orderId IN (?) AND status = 'AWAITING_PAYMENT';

INSERT INTO `OrderChange` (`id`, `orderId`, `shopOrderId`, `fromStatus`, `toStatus`, `cause`, `note`, `actorUserId`, `actorName`, `traceId`) VALUES ?;

INSERT INTO `OutboxEvent` (`id`, `type`, `aggregateType`, `aggregateId`, `payload`, `traceparent`) VALUES ?;

SELECT r.id AS reservationId, r.orderId, r.shopId, l.stockLevelId, l.warehouseId, l.variantId, l.quantity
     FROM Reservation r JOIN ReservationLine l ON l.reservationId = r.id WHERE r.orderId IN (?) AND r.status = 'HELD';

UPDATE Reservation SET status = ?, liveKey = IF(? = 'COMMITTED', liveKey, NULL), endedAt = NOW(3), endCause = ?
     WHERE id IN (?) AND status = 'HELD';

SELECT id, onHand, reserved, safetyStock FROM StockLevel WHERE id IN (?) ORDER BY id FOR UPDATE;

UPDATE StockLevel SET onHand = onHand + ?, reserved = reserved + ?, updatedAt = NOW(3)
     WHERE id IN (?) AND reserved + ? >= 0 AND reserved + ? <= onHand + ?;

INSERT INTO `StockLedger` (`stockLevelId`, `shopId`, `warehouseId`, `variantId`, `deltaOnHand`, `deltaReserved`, `onHandAfter`, `reservedAfter`, `cause`, `reason`, `note`, `refType`, `refId`, `actorUserId`, `actorName`) VALUES ?;

COMMIT;

START TRANSACTION;

SELECT NOW(3) + INTERVAL ? SECOND AS at;

SELECT s.id AS stockLevelId, s.shopId, s.warehouseId, w.name AS warehouseName, w.priority, w.draining, w.province, w.city,
       s.variantId, s.onHand - s.reserved - s.safetyStock AS free
     FROM StockLevel s JOIN Warehouse w ON w.id = s.warehouseId
     WHERE s.shopId IN (?) AND s.variantId IN (?) AND w.status = 'ACTIVE' AND s.onHand - s.reserved > s.safetyStock;

INSERT INTO `Order` (`id`, `number`, `status`, `userId`, `idempotencyKey`, `itemsTotal`, `shippingTotal`, `total`, `recipient`, `phone`, `province`, `city`, `district`, `postcode`, `addressLine`, `addressNote`, `expiresAt`) VALUES ?;

INSERT INTO `ShopOrder` (`id`, `orderId`, `shopId`, `itemsTotal`, `shippingTotal`, `shippingDiscount`, `total`, `weightGrams`, `courier`, `service`, `etaDays`, `bookingCourier`, `bookingService`, `note`, `number`) VALUES ?;

INSERT INTO `OrderItem` (`id`, `orderId`, `shopOrderId`, `shopProductId`, `productId`, `variantId`, `productSlug`, `name`, `nameEn`, `variantTitle`, `variantTitleEn`, `sku`, `unitPrice`, `weightGrams`, `imageUrl`, `quantity`, `lineTotal`) VALUES ?;

INSERT INTO `OrderChange` (`id`, `orderId`, `shopOrderId`, `fromStatus`, `toStatus`, `cause`, `note`, `actorUserId`, `actorName`, `traceId`) VALUES ?;

INSERT INTO `OutboxEvent` (`id`, `type`, `aggregateType`, `aggregateId`, `payload`, `traceparent`) VALUES ?;

INSERT INTO `Reservation` (`id`, `orderId`, `shopOrderId`, `shopId`, `status`, `liveKey`, `expiresAt`) VALUES ?;

INSERT INTO `ReservationLine` (`reservationId`, `orderItemId`, `stockLevelId`, `warehouseId`, `variantId`, `quantity`, `sourcing`) VALUES ?;

UPDATE StockLevel SET reserved = reserved + ?, updatedAt = NOW(3)
     WHERE id IN (?) AND onHand - reserved - safetyStock >= ?;

SELECT id, onHand, reserved, safetyStock, ROW_COUNT() AS moved FROM StockLevel WHERE id IN (?);

INSERT INTO `StockLedger` (`stockLevelId`, `shopId`, `warehouseId`, `variantId`, `deltaOnHand`, `deltaReserved`, `onHandAfter`, `reservedAfter`, `cause`, `reason`, `note`, `refType`, `refId`, `actorUserId`, `actorName`) VALUES ?;

COMMIT;
