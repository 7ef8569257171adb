-- Units kept back from sale; the causes of counts, imports, undone batches and repairs; why a line comes from its warehouse.
ALTER TABLE `StockLevel` ADD COLUMN `safetyStock` INTEGER NOT NULL DEFAULT 0;
ALTER TABLE `StockLevel` ADD CONSTRAINT `StockLevel_safety_not_negative` CHECK (`safetyStock` >= 0);
ALTER TABLE `StockLedger` MODIFY `cause` ENUM('RECEIVE', 'ADJUST', 'RESERVE', 'COMMIT', 'RELEASE', 'EXPIRE', 'RESTOCK', 'TRANSFER_HOLD', 'TRANSFER_OUT', 'TRANSFER_IN', 'TRANSFER_CANCEL', 'COUNT', 'IMPORT', 'UNDO', 'REPAIR') NOT NULL;
ALTER TABLE `ReservationLine` ADD COLUMN `sourcing` JSON NULL;

-- Stock at a past moment is one seek by time, not a walk back from today.
CREATE INDEX `StockLedger_stockLevelId_createdAt_id_idx` ON `StockLedger`(`stockLevelId`, `createdAt`, `id`);
DROP INDEX `StockLedger_stockLevelId_id_idx` ON `StockLedger`;

-- Each lock pays for every index: those below served no query of their own.
DROP INDEX `Reservation_shopId_status_idx` ON `Reservation`;
ALTER TABLE `ReservationLine` DROP PRIMARY KEY, DROP COLUMN `id`, ADD PRIMARY KEY (`reservationId`, `orderItemId`, `stockLevelId`);
DROP INDEX `ReservationLine_orderItemId_reservationId_stockLevelId_key` ON `ReservationLine`;
DROP INDEX `ReservationLine_reservationId_idx` ON `ReservationLine`;
DROP INDEX `ReservationLine_warehouseId_idx` ON `ReservationLine`;
DROP INDEX `Reservation_shopOrderId_idx` ON `Reservation`;
DROP INDEX `OutboxEvent_claimedBy_idx` ON `OutboxEvent`;
DROP INDEX `OutboxEvent_aggregateId_createdAt_idx` ON `OutboxEvent`;
DROP INDEX `OrderChange_shopOrderId_createdAt_idx` ON `OrderChange`;
