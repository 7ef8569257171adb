-- Proofs of the stock's rules, their repairs, safety stock a warehouse, and alerts of levels that run low.
ALTER TABLE `Warehouse` ADD COLUMN `safetyStock` INTEGER NOT NULL DEFAULT 0;
ALTER TABLE `Warehouse` ADD CONSTRAINT `Warehouse_safety_not_negative` CHECK (`safetyStock` >= 0);
ALTER TABLE `StockLevel` ADD COLUMN `safetyOwn` BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE `StockLevel` ADD COLUMN `lowStockAt` INTEGER NULL;
ALTER TABLE `StockLevel` ADD CONSTRAINT `StockLevel_low_not_negative` CHECK (`lowStockAt` >= 0);

CREATE TABLE `StockProof` (
    `id` CHAR(36) NOT NULL,
    `source` ENUM('CRON', 'CLI', 'STAFF') NOT NULL,
    `startedAt` DATETIME(3) NOT NULL,
    `snapshotAt` DATETIME(3) NOT NULL,
    `durationMs` INTEGER NOT NULL,
    `rowsSeen` INTEGER NOT NULL,
    `violations` INTEGER NOT NULL,
    `checks` JSON NOT NULL,
    `findings` JSON NOT NULL,
    `provedBy` CHAR(36) NULL,

    INDEX `StockProof_startedAt_id_idx`(`startedAt`, `id`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `StockRepair` (
    `id` CHAR(36) NOT NULL,
    `stockLevelId` CHAR(36) NOT NULL,
    `shopId` CHAR(36) NOT NULL,
    `ledgerOnHand` INTEGER NOT NULL,
    `ledgerReserved` INTEGER NOT NULL,
    `levelOnHand` INTEGER NOT NULL,
    `levelReserved` INTEGER NOT NULL,
    `heldUnits` INTEGER NOT NULL,
    `reason` VARCHAR(300) NOT NULL,
    `repairedBy` CHAR(36) NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),

    INDEX `StockRepair_createdAt_id_idx`(`createdAt`, `id`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `LowStockAlert` (
    `id` CHAR(36) NOT NULL,
    `shopId` CHAR(36) NOT NULL,
    `warehouseId` CHAR(36) NOT NULL,
    `variantId` CHAR(36) NOT NULL,
    `stockLevelId` CHAR(36) NOT NULL,
    `free` INTEGER NOT NULL,
    `threshold` INTEGER NOT NULL,
    `openKey` CHAR(36) NULL,
    `openedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `closedAt` DATETIME(3) NULL,

    UNIQUE INDEX `LowStockAlert_openKey_key`(`openKey`),
    INDEX `LowStockAlert_shopId_closedAt_openedAt_id_idx`(`shopId`, `closedAt`, `openedAt`, `id`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
