-- The language and the capture's round of an attempt are part of what its provider is asked again; see lib/payments/start-payment.ts and settle.ts.
ALTER TABLE `Payment`
    ADD COLUMN `locale` CHAR(2) NOT NULL DEFAULT 'id',
    ADD COLUMN `captureRound` INTEGER NOT NULL DEFAULT 1;
-- A refund that a provider cannot give is given by hand.
ALTER TABLE `Refund`
    ADD COLUMN `handReference` VARCHAR(80) NULL,
    ADD COLUMN `handBy` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL;
CREATE UNIQUE INDEX `Refund_handReference_key` ON `Refund`(`handReference`);
CREATE TABLE `PaymentDispute` (
    `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `gateway` VARCHAR(20) NOT NULL,
    `disputeRef` VARCHAR(120) NOT NULL,
    `paymentId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `state` ENUM('OPEN', 'WON', 'LOST') NOT NULL,
    `reason` VARCHAR(120) NULL,
    `told` VARCHAR(60) NOT NULL,
    `amount` BIGINT NULL,
    `currency` CHAR(3) NULL,
    `respondBy` DATETIME(3) NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `toldAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    UNIQUE INDEX `PaymentDispute_gateway_disputeRef_key`(`gateway`, `disputeRef`),
    INDEX `PaymentDispute_paymentId_idx`(`paymentId`),
    INDEX `PaymentDispute_state_toldAt_idx`(`state`, `toldAt`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
ALTER TABLE `PaymentDispute` ADD CONSTRAINT `PaymentDispute_paymentId_fkey` FOREIGN KEY (`paymentId`) REFERENCES `Payment`(`id`) ON DELETE SET NULL ON UPDATE CASCADE;
