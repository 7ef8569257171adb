-- Closed attempts are read back a few times more; see lib/payments/late-reads.ts.
ALTER TABLE `Payment`
    ADD COLUMN `lateReadAt` DATETIME(3) NULL,
    ADD COLUMN `lateReads` INTEGER NOT NULL DEFAULT 0;
CREATE INDEX `Payment_lateReadAt_idx` ON `Payment`(`lateReadAt`);
-- One worker at a time asks for a refund; what it was answered is kept, and a refund that was given may come back.
ALTER TABLE `Refund`
    ADD COLUMN `askedUntil` DATETIME(3) NULL,
    ADD COLUMN `lastError` VARCHAR(200) NULL,
    ADD COLUMN `reversals` INTEGER NOT NULL DEFAULT 0;
CREATE INDEX `Refund_status_createdAt_idx` ON `Refund`(`status`, `createdAt`);
ALTER TABLE `PaymentTransaction` MODIFY `kind` ENUM('CAPTURE', 'REFUND', 'FEE', 'AUTHORISE', 'REFUND_REVERSED') NOT NULL;
-- Money that no order took is owed to who paid it, from when it comes until it is given back.
ALTER TABLE `Journal` MODIFY `kind` ENUM('SALE', 'REFUND', 'CLAWBACK', 'SURPLUS', 'REFUND_REVERSED', 'FEE', 'PAYOUT', 'PAYOUT_RETURN', 'SETTLEMENT', 'ADJUSTMENT') NOT NULL;
ALTER TABLE `JournalEntry` MODIFY `account` ENUM('PROVIDER', 'SHOP', 'COMMISSION', 'GATEWAY_FEE', 'BANK', 'SUSPENSE', 'BUYERS') NOT NULL;
ALTER TABLE `Adjustment` MODIFY `against` ENUM('PROVIDER', 'SHOP', 'COMMISSION', 'GATEWAY_FEE', 'BANK', 'SUSPENSE', 'BUYERS') NOT NULL;
