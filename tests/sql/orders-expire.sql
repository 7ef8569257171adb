SELECT o.id FROM `Order` o WHERE o.status = 'PENDING_PAYMENT' AND o.expiresAt <= NOW(3) AND NOT EXISTS (SELECT 1 FROM Payment paid WHERE paid.paidOrderId = o.id) ORDER BY o.expiresAt LIMIT ?;

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
