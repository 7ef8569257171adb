START TRANSACTION;

INSERT IGNORE INTO HandledEvent (handler, eventId) VALUES (?, ?);

SELECT id FROM Payment WHERE id = ? AND orderId = ? AND status = 'SUCCEEDED' FOR UPDATE;

UPDATE `Order` SET status = 'PAID', paidAt = NOW(3), endedAt = NULL WHERE id = ? AND status = ?;

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
