-- A provider that takes no rupiah takes the sum in its own currency, at a rate frozen with the attempt; refunds are parts of that sum.
ALTER TABLE `Payment`
    ADD COLUMN `chargeAmount` BIGINT NULL,
    ADD COLUMN `chargeCurrency` CHAR(3) NOT NULL DEFAULT 'IDR',
    ADD COLUMN `chargeRate` INTEGER NULL,
    ADD COLUMN `mismatch` VARCHAR(200) NULL,
    ADD COLUMN `mismatchAt` DATETIME(3) NULL,
    ADD INDEX `Payment_mismatchAt_idx`(`mismatchAt`);

ALTER TABLE `PaymentTransaction`
    MODIFY `kind` ENUM('CAPTURE', 'REFUND', 'FEE', 'AUTHORISE') NOT NULL,
    ADD COLUMN `chargeAmount` BIGINT NULL;

ALTER TABLE `Refund`
    ADD COLUMN `chargeAmount` BIGINT NULL,
    ADD COLUMN `failure` VARCHAR(200) NULL,
    ADD COLUMN `round` INTEGER NOT NULL DEFAULT 1;
