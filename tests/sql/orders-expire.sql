SELECT id FROM `Order` WHERE status = 'PENDING_PAYMENT' AND expiresAt <= NOW(3) ORDER BY expiresAt LIMIT ?;

START TRANSACTION;

SELECT id FROM `Order` WHERE id IN (?) AND status = 'PENDING_PAYMENT' AND expiresAt <= NOW(3)
       ORDER BY id FOR UPDATE SKIP LOCKED;

UPDATE `Order` SET status = 'EXPIRED', endedAt = NOW(3)
       WHERE id IN (?) AND status = 'PENDING_PAYMENT' AND expiresAt <= NOW(3);

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
