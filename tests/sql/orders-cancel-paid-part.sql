SELECT s.id, s.orderId, s.shopId, o.userId, s.status, s.total FROM ShopOrder s
     JOIN `Order` o ON o.id = s.orderId WHERE s.id = ?;

SELECT id FROM Shipment WHERE shopOrderId = ? AND status IN ('PENDING', 'PACKED') AND booking IN ('REQUESTED', 'BOOKED')
     ORDER BY id;

START TRANSACTION;

SELECT id, orderId, shopId, status FROM ShopOrder WHERE id = ? FOR UPDATE;

SELECT id, warehouseId, status, carrier, booking, trackingNumber FROM Shipment WHERE shopOrderId = ? ORDER BY id FOR UPDATE;

UPDATE ShopOrder SET status = ?, endedAt = NOW(3), sweepAt = NULL
     WHERE id = ? AND status IN (?) AND leftAt IS NULL;

INSERT INTO `OrderChange` (`id`, `orderId`, `shopOrderId`, `fromStatus`, `toStatus`, `cause`, `note`, `actorUserId`, `actorName`, `traceId`) VALUES ?;

UPDATE ShopOrder SET cancelReason = ? WHERE id = ?;

SELECT (SELECT SUM((i.quantity - i.refunded) * i.unitPrice) FROM OrderItem i WHERE i.shopOrderId = s.id)
  + IF(s.shippingBack, 0, s.shippingTotal) AS amount FROM ShopOrder s WHERE s.id = ? FOR UPDATE;

INSERT INTO `OutboxEvent` (`id`, `type`, `aggregateType`, `aggregateId`, `payload`, `traceparent`) VALUES ?;

SELECT l.reservationId, l.orderItemId, r.shopId, l.stockLevelId, l.warehouseId, l.variantId,
       l.quantity - l.restocked - l.writtenOff AS `out`
     FROM Reservation r JOIN ReservationLine l ON l.reservationId = r.id WHERE r.liveKey = ? AND r.status = 'COMMITTED'
     ORDER BY l.orderItemId, l.stockLevelId FOR UPDATE;

UPDATE ReservationLine SET restocked = restocked + ?
       WHERE reservationId = ? AND orderItemId = ? AND stockLevelId = ? AND restocked + writtenOff + ? <= quantity;

SELECT id, onHand, reserved, safetyStock FROM StockLevel WHERE id IN (?) ORDER BY id FOR UPDATE;

UPDATE StockLevel SET onHand = onHand + ?, reserved = reserved + ?, updatedAt = NOW(3)
     WHERE id IN (?) AND reserved + ? >= 0 AND reserved + ? <= onHand + ?;

INSERT INTO `StockLedger` (`stockLevelId`, `shopId`, `warehouseId`, `variantId`, `deltaOnHand`, `deltaReserved`, `onHandAfter`, `reservedAfter`, `cause`, `reason`, `note`, `refType`, `refId`, `actorUserId`, `actorName`) VALUES ?;

COMMIT;
