-- Sweeps claim a row by moving its time on, so that they drain a backlog and no failing row stands before the others.
ALTER TABLE `Payment` ADD COLUMN `sweepAt` DATETIME(3) NOT NULL DEFAULT (CURRENT_TIMESTAMP(3) + INTERVAL 10 MINUTE);
ALTER TABLE `PaymentWebhook` ADD COLUMN `sweepAt` DATETIME(3) NOT NULL DEFAULT (CURRENT_TIMESTAMP(3) + INTERVAL 1 MINUTE);
ALTER TABLE `Refund` ADD COLUMN `sweepAt` DATETIME(3) NOT NULL DEFAULT (CURRENT_TIMESTAMP(3) + INTERVAL 10 MINUTE);
DROP INDEX `Payment_status_createdAt_idx` ON `Payment`;
DROP INDEX `PaymentWebhook_handledAt_receivedAt_idx` ON `PaymentWebhook`;
DROP INDEX `Refund_status_createdAt_idx` ON `Refund`;
CREATE INDEX `Payment_status_sweepAt_idx` ON `Payment`(`status`, `sweepAt`);
CREATE INDEX `PaymentWebhook_handledAt_sweepAt_idx` ON `PaymentWebhook`(`handledAt`, `sweepAt`);
CREATE INDEX `Refund_status_sweepAt_idx` ON `Refund`(`status`, `sweepAt`);
