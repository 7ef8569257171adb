-- A part's deadlines: the reminder before shipBy, the cancellation after it, the completion after delivery.
ALTER TABLE `ShopOrder` ADD COLUMN `remindedAt` DATETIME(3) NULL,
    ADD COLUMN `returnOpen` BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN `sweepAt` DATETIME(3) NULL;
CREATE INDEX `ShopOrder_status_sweepAt_idx` ON `ShopOrder`(`status`, `sweepAt`);
-- Parts on their way get theirs, at the earliest a day from now: nobody is surprised by a rule that is new to him.
UPDATE `ShopOrder` SET `sweepAt` = GREATEST(`shipBy` - INTERVAL 12 HOUR, CURRENT_TIMESTAMP(3) + INTERVAL 1 DAY)
WHERE `status` IN ('NEW', 'ACCEPTED', 'PACKED') AND `shipBy` IS NOT NULL;
UPDATE `ShopOrder` SET `sweepAt` = GREATEST(`deliveredAt` + INTERVAL 7 DAY, CURRENT_TIMESTAMP(3) + INTERVAL 1 DAY)
WHERE `status` = 'DELIVERED' AND `deliveredAt` IS NOT NULL;

-- A wish to call a part off, and a wish to give goods back, with what became of them.
CREATE TABLE `CancelRequest` (
    `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `shopOrderId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `shopId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `userId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `status` ENUM('OPEN', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'LAPSED') NOT NULL DEFAULT 'OPEN',
    `openKey` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `reason` VARCHAR(300) NOT NULL,
    `answer` VARCHAR(300) NULL,
    `answeredBy` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `endedAt` DATETIME(3) NULL,
    `sweepAt` DATETIME(3) NOT NULL,
    UNIQUE INDEX `CancelRequest_openKey_key`(`openKey`),
    INDEX `CancelRequest_shopOrderId_idx`(`shopOrderId`),
    INDEX `CancelRequest_shopId_status_createdAt_id_idx`(`shopId`, `status`, `createdAt`, `id`),
    INDEX `CancelRequest_status_sweepAt_idx`(`status`, `sweepAt`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `ReturnRequest` (
    `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `shopOrderId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `shopId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `userId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `status` ENUM('REQUESTED', 'APPROVED', 'SENT', 'RECEIVED', 'REJECTED', 'WITHDRAWN', 'LAPSED') NOT NULL DEFAULT 'REQUESTED',
    `openKey` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `reason` ENUM('DAMAGED', 'WRONG_ITEM', 'NOT_AS_DESCRIBED', 'INCOMPLETE', 'CHANGED_MIND') NOT NULL,
    `note` VARCHAR(1000) NOT NULL,
    `pictures` JSON NOT NULL,
    `amount` BIGINT NOT NULL,
    `refundShipping` BOOLEAN NOT NULL,
    `answer` VARCHAR(300) NULL,
    `answeredBy` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `courier` VARCHAR(40) NULL,
    `trackingNumber` VARCHAR(60) NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `answeredAt` DATETIME(3) NULL,
    `sentAt` DATETIME(3) NULL,
    `endedAt` DATETIME(3) NULL,
    `sweepAt` DATETIME(3) NOT NULL,
    UNIQUE INDEX `ReturnRequest_openKey_key`(`openKey`),
    INDEX `ReturnRequest_shopOrderId_idx`(`shopOrderId`),
    INDEX `ReturnRequest_shopId_status_createdAt_id_idx`(`shopId`, `status`, `createdAt`, `id`),
    INDEX `ReturnRequest_status_sweepAt_idx`(`status`, `sweepAt`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `ReturnLine` (
    `returnId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `orderItemId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `quantity` INTEGER NOT NULL,
    `outcome` ENUM('RESTOCKED', 'WRITTEN_OFF') NULL,
    INDEX `ReturnLine_orderItemId_idx`(`orderItemId`),
    PRIMARY KEY (`returnId`, `orderItemId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `CancelRequest` ADD CONSTRAINT `CancelRequest_shopOrderId_fkey` FOREIGN KEY (`shopOrderId`) REFERENCES `ShopOrder`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `ReturnRequest` ADD CONSTRAINT `ReturnRequest_shopOrderId_fkey` FOREIGN KEY (`shopOrderId`) REFERENCES `ShopOrder`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `ReturnLine` ADD CONSTRAINT `ReturnLine_returnId_fkey` FOREIGN KEY (`returnId`) REFERENCES `ReturnRequest`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `ReturnLine` ADD CONSTRAINT `ReturnLine_orderItemId_fkey` FOREIGN KEY (`orderItemId`) REFERENCES `OrderItem`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- An open request holds its part's key, an ended one gives it free.
ALTER TABLE `CancelRequest` ADD CONSTRAINT `CancelRequest_key_iff_open` CHECK ((`openKey` IS NOT NULL) = (`status` = 'OPEN'));
ALTER TABLE `ReturnRequest` ADD CONSTRAINT `ReturnRequest_key_iff_open`
    CHECK ((`openKey` IS NOT NULL) = (`status` IN ('REQUESTED', 'APPROVED', 'SENT')));
ALTER TABLE `ReturnLine` ADD CONSTRAINT `ReturnLine_quantity_positive` CHECK (`quantity` > 0);
