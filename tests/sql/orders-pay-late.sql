START TRANSACTION;

INSERT IGNORE INTO HandledEvent (handler, eventId) VALUES (?, ?);

SELECT id FROM Payment WHERE id = ? AND orderId = ? AND status = 'SUCCEEDED' FOR UPDATE;

UPDATE `Order` SET status = 'PAID', paidAt = NOW(3), endedAt = NULL WHERE id = ? AND status = ?;

UPDATE `Order` SET status = 'PAID', paidAt = NOW(3), endedAt = NULL WHERE id = ? AND status = ?;

SELECT i.shopOrderId, s.shopId, i.id AS orderItemId, i.variantId, i.quantity, o.province, o.city FROM OrderItem i
     JOIN ShopOrder s ON s.id = i.shopOrderId JOIN `Order` o ON o.id = i.orderId WHERE i.orderId = ?;

SELECT NOW(3) AS now;

SELECT s.id AS stockLevelId, s.shopId, s.warehouseId, w.name AS warehouseName, w.priority, w.draining, w.province, w.city,
       s.variantId, s.onHand - s.reserved - s.safetyStock AS free
     FROM StockLevel s JOIN Warehouse w ON w.id = s.warehouseId
     WHERE s.shopId IN (?) AND s.variantId IN (?) AND w.status = 'ACTIVE' AND s.onHand - s.reserved > s.safetyStock;

SELECT id, onHand, reserved, safetyStock FROM StockLevel WHERE id IN (?) ORDER BY id FOR UPDATE;

INSERT INTO `Reservation` (`id`, `orderId`, `shopOrderId`, `shopId`, `status`, `liveKey`, `expiresAt`) VALUES ?;

INSERT INTO `ReservationLine` (`reservationId`, `orderItemId`, `stockLevelId`, `warehouseId`, `variantId`, `quantity`, `sourcing`) VALUES ?;

UPDATE StockLevel SET onHand = onHand + ?, reserved = reserved + ?, updatedAt = NOW(3)
     WHERE id IN (?) AND reserved + ? >= 0 AND reserved + ? <= onHand + ?;

INSERT INTO `StockLedger` (`stockLevelId`, `shopId`, `warehouseId`, `variantId`, `deltaOnHand`, `deltaReserved`, `onHandAfter`, `reservedAfter`, `cause`, `reason`, `note`, `refType`, `refId`, `actorUserId`, `actorName`) VALUES ?;

UPDATE ShopOrder SET status = 'NEW', paidAt = NOW(3), endedAt = NULL, shipBy = NOW(3) + INTERVAL 2 DAY
     WHERE orderId = ? AND status IN ('AWAITING_PAYMENT', 'EXPIRED');

SELECT i.shopOrderId, s.shopId, i.productId, i.variantId, i.quantity FROM OrderItem i
     JOIN ShopOrder s ON s.id = i.shopOrderId WHERE i.orderId = ?;

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
