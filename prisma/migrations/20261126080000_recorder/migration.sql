-- The trace a row was written in, so that one order can be followed over every process that touched it.
ALTER TABLE `OrderChange` ADD COLUMN `traceId` CHAR(32) NULL;
ALTER TABLE `Payment` ADD COLUMN `traceId` CHAR(32) NULL;
ALTER TABLE `PaymentWebhook` ADD COLUMN `traceId` CHAR(32) NULL;
ALTER TABLE `Refund` ADD COLUMN `traceId` CHAR(32) NULL;
ALTER TABLE `ShipmentEvent` ADD COLUMN `traceId` CHAR(32) NULL;
CREATE INDEX `PaymentWebhook_gateway_providerRef_idx` ON `PaymentWebhook`(`gateway`, `providerRef`);
