-- Batches of stock moves that can be taken back as a whole, and stock counts.

CREATE TABLE `StockBatch` (
    `id` CHAR(36) NOT NULL,
    `number` VARCHAR(20) NOT NULL,
    `shopId` CHAR(36) NOT NULL,
    `kind` ENUM('RECEIPT', 'ADJUSTMENT', 'COUNT', 'IMPORT', 'UNDO') NOT NULL,
    `note` VARCHAR(300) NULL,
    `lineCount` INTEGER NOT NULL DEFAULT 0,
    `unitsIn` INTEGER NOT NULL DEFAULT 0,
    `unitsOut` INTEGER NOT NULL DEFAULT 0,
    `undoes` CHAR(36) NULL,
    `fileHash` CHAR(64) NULL,
    `createdBy` CHAR(36) NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    UNIQUE INDEX `StockBatch_number_key`(`number`),
    UNIQUE INDEX `StockBatch_undoes_key`(`undoes`),
    INDEX `StockBatch_shopId_createdAt_id_idx`(`shopId`, `createdAt`, `id`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `StockCount` (
    `id` CHAR(36) NOT NULL,
    `number` VARCHAR(20) NOT NULL,
    `shopId` CHAR(36) NOT NULL,
    `warehouseId` CHAR(36) NOT NULL,
    `status` ENUM('OPEN', 'APPLIED', 'CANCELLED') NOT NULL DEFAULT 'OPEN',
    `openKey` CHAR(36) NULL,
    `blind` BOOLEAN NOT NULL DEFAULT false,
    `note` VARCHAR(300) NULL,
    `batchId` CHAR(36) NULL,
    `createdBy` CHAR(36) NOT NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `closedAt` DATETIME(3) NULL,
    UNIQUE INDEX `StockCount_number_key`(`number`),
    UNIQUE INDEX `StockCount_openKey_key`(`openKey`),
    UNIQUE INDEX `StockCount_batchId_key`(`batchId`),
    INDEX `StockCount_shopId_createdAt_id_idx`(`shopId`, `createdAt`, `id`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `StockCountLine` (
    `countId` CHAR(36) NOT NULL,
    `variantId` CHAR(36) NOT NULL,
    `counted` INTEGER NULL,
    `expected` INTEGER NULL,
    `countedBy` CHAR(36) NULL,
    `countedAt` DATETIME(3) NULL,
    PRIMARY KEY (`countId`, `variantId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `StockBatch` ADD CONSTRAINT `StockBatch_shopId_fkey` FOREIGN KEY (`shopId`) REFERENCES `Shop`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `StockCount` ADD CONSTRAINT `StockCount_shopId_fkey` FOREIGN KEY (`shopId`) REFERENCES `Shop`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `StockCount` ADD CONSTRAINT `StockCount_warehouseId_fkey` FOREIGN KEY (`warehouseId`) REFERENCES `Warehouse`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `StockCountLine` ADD CONSTRAINT `StockCountLine_countId_fkey` FOREIGN KEY (`countId`) REFERENCES `StockCount`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `StockBatch` ADD CONSTRAINT `StockBatch_undo_names_its_batch` CHECK ((`kind` = 'UNDO') = (`undoes` IS NOT NULL));
ALTER TABLE `StockCount` ADD CONSTRAINT `StockCount_open_iff_key` CHECK ((`status` = 'OPEN') = (`openKey` IS NOT NULL));
ALTER TABLE `StockCountLine` ADD CONSTRAINT `StockCountLine_counted_with_expected` CHECK ((`counted` IS NULL) = (`expected` IS NULL) AND (`counted` IS NULL OR `counted` >= 0));
