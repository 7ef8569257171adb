-- Parts whose parcels came back or were lost stood still for ever; they get the days that new ones get.
UPDATE `ShopOrder` s SET s.`sweepAt` = NOW(3) + INTERVAL 3 DAY
WHERE s.`status` = 'SHIPPED' AND s.`sweepAt` IS NULL
  AND EXISTS (SELECT 1 FROM `Shipment` p WHERE p.`shopOrderId` = s.`id` AND p.`status` IN ('RETURNED', 'LOST'));
