-- Shop money in double entry, refunds by lines, payouts and settlement files; counters that let a unit be refunded and restocked once.
ALTER TABLE `ReservationLine` ADD COLUMN `restocked` INTEGER NOT NULL DEFAULT 0, ADD COLUMN `writtenOff` INTEGER NOT NULL DEFAULT 0;
ALTER TABLE `OrderItem` ADD COLUMN `refunded` INTEGER NOT NULL DEFAULT 0;
ALTER TABLE `ShopOrder` ADD COLUMN `shippingBack` BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE `Refund` ADD COLUMN `shipping` BIGINT NOT NULL DEFAULT 0;
CREATE INDEX `PaymentTransaction_providerRef_idx` ON `PaymentTransaction`(`providerRef`);

CREATE TABLE `RefundLine` (
    `refundId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `orderItemId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `quantity` INTEGER NOT NULL,
    `amount` BIGINT NOT NULL,
    INDEX `RefundLine_orderItemId_idx`(`orderItemId`),
    PRIMARY KEY (`refundId`, `orderItemId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `Journal` (
    `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `kind` ENUM('SALE', 'REFUND', 'CLAWBACK', 'SURPLUS', 'FEE', 'PAYOUT', 'PAYOUT_RETURN', 'SETTLEMENT', 'ADJUSTMENT') NOT NULL,
    `cause` VARCHAR(80) NOT NULL,
    `orderId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `shopOrderId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `refundId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `payoutId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `note` VARCHAR(300) NULL,
    `actorUserId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `actorName` VARCHAR(60) NOT NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    UNIQUE INDEX `Journal_cause_key`(`cause`),
    INDEX `Journal_shopOrderId_idx`(`shopOrderId`),
    INDEX `Journal_createdAt_id_idx`(`createdAt`, `id`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `JournalEntry` (
    `journalId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `line` INTEGER NOT NULL,
    `account` ENUM('PROVIDER', 'SHOP', 'COMMISSION', 'GATEWAY_FEE', 'BANK', 'SUSPENSE') NOT NULL,
    `part` ENUM('ITEMS', 'SHIPPING', 'COMMISSION', 'FEE', 'MONEY') NOT NULL,
    `shopId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `gateway` VARCHAR(20) NULL,
    `amount` BIGINT NOT NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    INDEX `JournalEntry_shopId_createdAt_journalId_idx`(`shopId`, `createdAt`, `journalId`),
    INDEX `JournalEntry_account_gateway_createdAt_idx`(`account`, `gateway`, `createdAt`),
    PRIMARY KEY (`journalId`, `line`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `ShopAccount` (
    `shopId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `balance` BIGINT NOT NULL DEFAULT 0,
    `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`shopId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `CommissionRule` (
    `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `shopId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `categoryId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `scope` VARCHAR(80) NOT NULL,
    `basisPoints` INTEGER NULL,
    `validFrom` DATETIME(3) NOT NULL,
    `note` VARCHAR(300) NULL,
    `createdBy` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    UNIQUE INDEX `CommissionRule_scope_validFrom_key`(`scope`, `validFrom`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `ShopSale` (
    `shopOrderId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `orderId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `shopId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `paymentId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `gateway` VARCHAR(20) NOT NULL,
    `itemsTotal` BIGINT NOT NULL,
    `shipping` BIGINT NOT NULL,
    `commission` BIGINT NOT NULL,
    `itemsBack` BIGINT NOT NULL DEFAULT 0,
    `shippingBack` BIGINT NOT NULL DEFAULT 0,
    `commissionBack` BIGINT NOT NULL DEFAULT 0,
    `paidAt` DATETIME(3) NOT NULL,
    `releasedAt` DATETIME(3) NULL,
    `payoutId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    INDEX `ShopSale_shopId_releasedAt_payoutId_idx`(`shopId`, `releasedAt`, `payoutId`),
    INDEX `ShopSale_payoutId_idx`(`payoutId`),
    INDEX `ShopSale_orderId_idx`(`orderId`),
    PRIMARY KEY (`shopOrderId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `ShopSaleLine` (
    `orderItemId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `shopOrderId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `lineTotal` BIGINT NOT NULL,
    `ruleId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `basisPoints` INTEGER NOT NULL,
    `commission` BIGINT NOT NULL,
    `refunded` BIGINT NOT NULL DEFAULT 0,
    `commissionBack` BIGINT NOT NULL DEFAULT 0,
    INDEX `ShopSaleLine_shopOrderId_idx`(`shopOrderId`),
    PRIMARY KEY (`orderItemId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `ShopBankAccount` (
    `shopId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `bankCode` VARCHAR(20) NOT NULL,
    `accountNumber` VARCHAR(34) NOT NULL,
    `accountName` VARCHAR(120) NOT NULL,
    `updatedBy` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`shopId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `PayoutRun` (
    `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `number` VARCHAR(20) NOT NULL,
    `idempotencyKey` VARCHAR(80) NOT NULL,
    `createdBy` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    UNIQUE INDEX `PayoutRun_number_key`(`number`),
    UNIQUE INDEX `PayoutRun_idempotencyKey_key`(`idempotencyKey`),
    INDEX `PayoutRun_createdAt_id_idx`(`createdAt`, `id`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `Payout` (
    `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `runId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `shopId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `amount` BIGINT NOT NULL,
    `status` ENUM('OPEN', 'PAID', 'FAILED', 'RETURNED') NOT NULL DEFAULT 'OPEN',
    `openKey` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `bankCode` VARCHAR(20) NOT NULL,
    `accountNumber` VARCHAR(34) NOT NULL,
    `accountName` VARCHAR(120) NOT NULL,
    `note` VARCHAR(300) NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `paidAt` DATETIME(3) NULL,
    `endedAt` DATETIME(3) NULL,
    UNIQUE INDEX `Payout_openKey_key`(`openKey`),
    INDEX `Payout_shopId_createdAt_id_idx`(`shopId`, `createdAt`, `id`),
    INDEX `Payout_status_createdAt_id_idx`(`status`, `createdAt`, `id`),
    UNIQUE INDEX `Payout_runId_shopId_key`(`runId`, `shopId`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `SettlementFile` (
    `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `gateway` VARCHAR(20) NOT NULL,
    `hash` CHAR(64) NOT NULL,
    `name` VARCHAR(200) NOT NULL,
    `rowCount` INTEGER NOT NULL,
    `firstAt` DATETIME(3) NULL,
    `lastAt` DATETIME(3) NULL,
    `importedBy` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `importedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    INDEX `SettlementFile_importedAt_id_idx`(`importedAt`, `id`),
    UNIQUE INDEX `SettlementFile_gateway_hash_key`(`gateway`, `hash`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `SettlementRow` (
    `fileId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `line` INTEGER NOT NULL,
    `kind` VARCHAR(10) NOT NULL,
    `providerRef` VARCHAR(120) NOT NULL,
    `gross` BIGINT NOT NULL,
    `fee` BIGINT NOT NULL,
    `settledAt` DATETIME(3) NULL,
    `outcome` ENUM('MATCHED', 'MISSING_HERE', 'AMOUNT_DIFFERS', 'SETTLED_BEFORE') NOT NULL,
    `transactionId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `settledKey` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    UNIQUE INDEX `SettlementRow_settledKey_key`(`settledKey`),
    INDEX `SettlementRow_transactionId_idx`(`transactionId`),
    PRIMARY KEY (`fileId`, `line`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `RefundLine` ADD CONSTRAINT `RefundLine_refundId_fkey` FOREIGN KEY (`refundId`) REFERENCES `Refund`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `JournalEntry` ADD CONSTRAINT `JournalEntry_journalId_fkey` FOREIGN KEY (`journalId`) REFERENCES `Journal`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `ShopAccount` ADD CONSTRAINT `ShopAccount_shopId_fkey` FOREIGN KEY (`shopId`) REFERENCES `Shop`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `ShopSaleLine` ADD CONSTRAINT `ShopSaleLine_shopOrderId_fkey` FOREIGN KEY (`shopOrderId`) REFERENCES `ShopSale`(`shopOrderId`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `ShopBankAccount` ADD CONSTRAINT `ShopBankAccount_shopId_fkey` FOREIGN KEY (`shopId`) REFERENCES `Shop`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `Payout` ADD CONSTRAINT `Payout_runId_fkey` FOREIGN KEY (`runId`) REFERENCES `PayoutRun`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `Payout` ADD CONSTRAINT `Payout_shopId_fkey` FOREIGN KEY (`shopId`) REFERENCES `Shop`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `SettlementRow` ADD CONSTRAINT `SettlementRow_fileId_fkey` FOREIGN KEY (`fileId`) REFERENCES `SettlementFile`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nothing goes back twice, and what was sold and booked stays whole, whoever writes.
ALTER TABLE `ReservationLine` ADD CONSTRAINT `ReservationLine_back_within_sold` CHECK (`restocked` >= 0 AND `writtenOff` >= 0 AND `restocked` + `writtenOff` <= `quantity`);
ALTER TABLE `OrderItem` ADD CONSTRAINT `OrderItem_refunded_within_sold` CHECK (`refunded` >= 0 AND `refunded` <= `quantity`);
ALTER TABLE `RefundLine` ADD CONSTRAINT `RefundLine_positive` CHECK (`quantity` > 0 AND `amount` > 0);
ALTER TABLE `JournalEntry` ADD CONSTRAINT `JournalEntry_account_named` CHECK (`amount` <> 0 AND (`account` = 'SHOP') = (`shopId` IS NOT NULL) AND (`account` IN ('PROVIDER', 'GATEWAY_FEE')) = (`gateway` IS NOT NULL));
ALTER TABLE `CommissionRule` ADD CONSTRAINT `CommissionRule_basis_points` CHECK (`basisPoints` BETWEEN 0 AND 10000);
ALTER TABLE `ShopSale` ADD CONSTRAINT `ShopSale_back_within_sale` CHECK (`itemsBack` BETWEEN 0 AND `itemsTotal` AND `shippingBack` BETWEEN 0 AND `shipping` AND `commissionBack` BETWEEN 0 AND `commission`);
ALTER TABLE `ShopSaleLine` ADD CONSTRAINT `ShopSaleLine_back_within_line` CHECK (`refunded` BETWEEN 0 AND `lineTotal` AND `commissionBack` BETWEEN 0 AND `commission`);
ALTER TABLE `Payout` ADD CONSTRAINT `Payout_open_iff_key` CHECK (`amount` > 0 AND (`status` = 'OPEN') = (`openKey` IS NOT NULL));
ALTER TABLE `SettlementRow` ADD CONSTRAINT `SettlementRow_matched_iff_key` CHECK ((`outcome` = 'MATCHED') = (`settledKey` IS NOT NULL));

-- The platform's own rule: 5% of what was sold, from the beginning.
INSERT INTO `CommissionRule` (`id`, `scope`, `basisPoints`, `validFrom`, `note`)
VALUES ('01930000-0000-7000-8000-000000000001', '- -', 500, '2020-01-01 00:00:00.000', 'Default');

-- Parts that were cancelled before: all of each came back and was paid back.
UPDATE `ReservationLine` l JOIN `Reservation` r ON r.`id` = l.`reservationId` JOIN `ShopOrder` s ON s.`id` = r.`shopOrderId`
  SET l.`restocked` = l.`quantity` WHERE r.`status` = 'COMMITTED' AND s.`status` = 'CANCELLED' AND s.`paidAt` IS NOT NULL;
INSERT INTO `RefundLine` (`refundId`, `orderItemId`, `quantity`, `amount`)
  SELECT r.`id`, i.`id`, i.`quantity`, i.`lineTotal` FROM `Refund` r JOIN `OrderItem` i ON i.`shopOrderId` = r.`shopOrderId`;
UPDATE `Refund` r JOIN `ShopOrder` s ON s.`id` = r.`shopOrderId` SET r.`shipping` = s.`shippingTotal`, s.`shippingBack` = true;
UPDATE `OrderItem` i JOIN `Refund` r ON r.`shopOrderId` = i.`shopOrderId` SET i.`refunded` = i.`quantity`;
