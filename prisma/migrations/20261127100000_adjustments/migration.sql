-- Corrections of a balance that a person books, and the currency a settlement file's sums are in.
ALTER TABLE `JournalEntry` MODIFY `part` ENUM('ITEMS', 'SHIPPING', 'COMMISSION', 'FEE', 'MONEY', 'ADJUSTMENT') NOT NULL;

ALTER TABLE `SettlementRow` ADD COLUMN `currency` CHAR(3) NOT NULL DEFAULT 'IDR';

CREATE TABLE `Adjustment` (
    `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `shopId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `gateway` VARCHAR(20) NULL,
    `amount` BIGINT NOT NULL,
    `against` ENUM('PROVIDER', 'SHOP', 'COMMISSION', 'GATEWAY_FEE', 'BANK', 'SUSPENSE') NOT NULL,
    `reason` VARCHAR(200) NOT NULL,
    `reference` VARCHAR(80) NOT NULL,
    `status` ENUM('WAITING', 'BOOKED', 'REFUSED') NOT NULL DEFAULT 'WAITING',
    `idempotencyKey` VARCHAR(80) NOT NULL,
    `createdBy` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `decidedBy` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `decidedAt` DATETIME(3) NULL,
    `answer` VARCHAR(300) NULL,
    UNIQUE INDEX `Adjustment_idempotencyKey_key`(`idempotencyKey`),
    INDEX `Adjustment_createdAt_id_idx`(`createdAt`, `id`),
    INDEX `Adjustment_status_createdAt_idx`(`status`, `createdAt`),
    INDEX `Adjustment_shopId_idx`(`shopId`),
    CONSTRAINT `Adjustment_moves_something` CHECK (`amount` <> 0),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `Adjustment` ADD CONSTRAINT `Adjustment_shopId_fkey` FOREIGN KEY (`shopId`) REFERENCES `Shop`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
