-- The whole life of a transfer: held at the origin, returned, more than was sent; its receipts and its history.
ALTER TABLE `Transfer`
    ADD COLUMN `revision` INTEGER NOT NULL DEFAULT 0 AFTER `note`,
    ADD COLUMN `createKey` CHAR(36) NULL AFTER `revision`,
    ADD COLUMN `readyAt` DATETIME(3) NULL AFTER `createdAt`;
CREATE UNIQUE INDEX `Transfer_createKey_key` ON `Transfer`(`createKey`);
CREATE INDEX `Transfer_shopId_status_createdAt_id_idx` ON `Transfer`(`shopId`, `status`, `createdAt`, `id`);

ALTER TABLE `TransferLine`
    ADD COLUMN `held` INTEGER NOT NULL DEFAULT 0 AFTER `quantity`,
    ADD COLUMN `returned` INTEGER NOT NULL DEFAULT 0 AFTER `lost`,
    ADD COLUMN `extra` INTEGER NOT NULL DEFAULT 0 AFTER `returned`;

-- I7: what was sent is received, lost, returned or on its way, and a unit is held or sent, not both.
ALTER TABLE `TransferLine` DROP CONSTRAINT `TransferLine_adds_up`;
ALTER TABLE `TransferLine` ADD CONSTRAINT `TransferLine_adds_up` CHECK (`quantity` > 0 AND `sent` >= 0 AND `sent` <= `quantity`
    AND `received` >= 0 AND `lost` >= 0 AND `returned` >= 0 AND `extra` >= 0 AND `received` + `lost` + `returned` <= `sent`);
ALTER TABLE `TransferLine` ADD CONSTRAINT `TransferLine_held_or_sent` CHECK (`held` >= 0 AND `held` <= `quantity` AND (`held` = 0 OR `sent` = 0));

CREATE TABLE `TransferReceipt` (
    `id` CHAR(36) NOT NULL,
    `transferId` CHAR(36) NOT NULL,
    `note` VARCHAR(300) NULL,
    `createdBy` CHAR(36) NOT NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    INDEX `TransferReceipt_transferId_createdAt_idx`(`transferId`, `createdAt`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `TransferReceiptLine` (
    `id` CHAR(36) NOT NULL,
    `receiptId` CHAR(36) NOT NULL,
    `variantId` CHAR(36) NOT NULL,
    `received` INTEGER NOT NULL DEFAULT 0,
    `lost` INTEGER NOT NULL DEFAULT 0,
    `returned` INTEGER NOT NULL DEFAULT 0,
    `extra` INTEGER NOT NULL DEFAULT 0,
    `reason` ENUM('LOST', 'DAMAGED', 'SHORT_SENT', 'EXTRA', 'OTHER') NULL,
    `note` VARCHAR(160) NULL,
    UNIQUE INDEX `TransferReceiptLine_receiptId_variantId_reason_key`(`receiptId`, `variantId`, `reason`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `TransferEvent` (
    `id` CHAR(36) NOT NULL,
    `transferId` CHAR(36) NOT NULL,
    `kind` ENUM('CREATED', 'EDITED', 'HELD', 'REOPENED', 'SENT', 'RECEIVED', 'CANCELLED') NOT NULL,
    `units` INTEGER NOT NULL,
    `note` VARCHAR(300) NULL,
    `receiptId` CHAR(36) NULL,
    `actorUserId` CHAR(36) NULL,
    `actorName` VARCHAR(60) NOT NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    INDEX `TransferEvent_transferId_createdAt_idx`(`transferId`, `createdAt`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `TransferReceipt` ADD CONSTRAINT `TransferReceipt_transferId_fkey` FOREIGN KEY (`transferId`) REFERENCES `Transfer`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `TransferReceiptLine` ADD CONSTRAINT `TransferReceiptLine_receiptId_fkey` FOREIGN KEY (`receiptId`) REFERENCES `TransferReceipt`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `TransferEvent` ADD CONSTRAINT `TransferEvent_transferId_fkey` FOREIGN KEY (`transferId`) REFERENCES `Transfer`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- A discrepancy has its reason, and what came in good order has none.
ALTER TABLE `TransferReceiptLine` ADD CONSTRAINT `TransferReceiptLine_reason_iff_discrepancy` CHECK (`received` >= 0 AND `lost` >= 0
    AND `returned` >= 0 AND `extra` >= 0 AND (`reason` IS NULL) = (`lost` + `returned` + `extra` = 0));

-- The history of transfers that are there already, as far as the ledger knows it.
INSERT INTO `TransferEvent` (`id`, `transferId`, `kind`, `units`, `actorUserId`, `actorName`, `createdAt`)
SELECT UUID(), t.`id`, 'CREATED', (SELECT COALESCE(SUM(l.`quantity`), 0) FROM `TransferLine` l WHERE l.`transferId` = t.`id`),
    t.`createdBy`, CONCAT('user:', t.`createdBy`), t.`createdAt` FROM `Transfer` t;
INSERT INTO `TransferEvent` (`id`, `transferId`, `kind`, `units`, `actorUserId`, `actorName`, `createdAt`)
SELECT UUID(), g.`refId`, CASE g.`cause` WHEN 'TRANSFER_OUT' THEN 'SENT' WHEN 'TRANSFER_IN' THEN 'RECEIVED' ELSE 'CANCELLED' END,
    ABS(SUM(g.`deltaOnHand`)), g.`actorUserId`, g.`actorName`, g.`createdAt` FROM `StockLedger` g JOIN `Transfer` t ON t.`id` = g.`refId`
WHERE g.`cause` IN ('TRANSFER_OUT', 'TRANSFER_IN', 'TRANSFER_CANCEL')
GROUP BY g.`refId`, g.`cause`, g.`actorUserId`, g.`actorName`, g.`createdAt`;
INSERT INTO `TransferEvent` (`id`, `transferId`, `kind`, `units`, `actorUserId`, `actorName`, `createdAt`)
SELECT UUID(), t.`id`, 'CANCELLED', 0, NULL, 'unknown', t.`cancelledAt` FROM `Transfer` t WHERE t.`cancelledAt` IS NOT NULL
    AND t.`id` NOT IN (SELECT e.`transferId` FROM (SELECT `transferId` FROM `TransferEvent` WHERE `kind` = 'CANCELLED') e);
