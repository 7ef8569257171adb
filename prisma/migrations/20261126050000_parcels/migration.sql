-- Parcels with all the stations of a courier, their timeline, the couriers' own orders and news, and free shipping by shop.
ALTER TABLE `Shipment`
    MODIFY `status` ENUM('PENDING', 'PACKED', 'HANDED_OVER', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'FAILED', 'DELIVERED', 'RETURNED', 'LOST', 'CANCELLED') NOT NULL DEFAULT 'PENDING',
    ADD COLUMN `statusAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) AFTER `status`,
    ADD COLUMN `carrier` VARCHAR(20) NOT NULL DEFAULT 'manual' AFTER `trackingNumber`,
    ADD COLUMN `booking` ENUM('REQUESTED', 'BOOKED', 'REFUSED', 'CANCELLED') NULL AFTER `carrier`,
    ADD COLUMN `bookings` INTEGER NOT NULL DEFAULT 0 AFTER `booking`,
    ADD COLUMN `bookingAttempts` INTEGER NOT NULL DEFAULT 0 AFTER `bookings`,
    ADD COLUMN `carrierRef` VARCHAR(120) NULL AFTER `bookingAttempts`,
    ADD COLUMN `carrierError` VARCHAR(200) NULL AFTER `carrierRef`,
    ADD COLUMN `bookedAt` DATETIME(3) NULL AFTER `carrierError`,
    ADD COLUMN `sweepAt` DATETIME(3) NULL AFTER `bookedAt`;
UPDATE `Shipment` SET `statusAt` = COALESCE(`deliveredAt`, `shippedAt`, `createdAt`);
CREATE UNIQUE INDEX `Shipment_carrier_carrierRef_key` ON `Shipment`(`carrier`, `carrierRef`);
CREATE INDEX `Shipment_sweepAt_idx` ON `Shipment`(`sweepAt`);

ALTER TABLE `ShipmentEvent`
    MODIFY `status` ENUM('PENDING', 'PACKED', 'HANDED_OVER', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'FAILED', 'DELIVERED', 'RETURNED', 'LOST', 'CANCELLED') NOT NULL,
    ADD COLUMN `occurredAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) AFTER `status`,
    ADD COLUMN `place` VARCHAR(120) NULL AFTER `occurredAt`,
    ADD COLUMN `source` ENUM('SYSTEM', 'SHOP', 'COURIER', 'SANDBOX', 'STAFF') NOT NULL DEFAULT 'SHOP' AFTER `place`,
    ADD COLUMN `courierCode` VARCHAR(60) NULL AFTER `source`,
    ADD COLUMN `sourceEventId` VARCHAR(120) NULL AFTER `courierCode`,
    ADD COLUMN `applied` BOOLEAN NOT NULL DEFAULT true AFTER `sourceEventId`;
UPDATE `ShipmentEvent` SET `occurredAt` = `createdAt`, `source` = IF(`actorName` LIKE 'user:%', 'SHOP', 'SYSTEM');
CREATE UNIQUE INDEX `ShipmentEvent_shipmentId_sourceEventId_key` ON `ShipmentEvent`(`shipmentId`, `sourceEventId`);

CREATE TABLE `CourierWebhook` (
    `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `carrier` VARCHAR(20) NOT NULL,
    `eventId` VARCHAR(120) NOT NULL,
    `carrierRef` VARCHAR(120) NOT NULL,
    `body` MEDIUMTEXT NOT NULL,
    `receivedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `handledAt` DATETIME(3) NULL,
    `attempts` INTEGER NOT NULL DEFAULT 0,
    `outcome` VARCHAR(200) NULL,
    `sweepAt` DATETIME(3) NOT NULL DEFAULT (CURRENT_TIMESTAMP(3) + INTERVAL 1 MINUTE),
    INDEX `CourierWebhook_handledAt_sweepAt_idx`(`handledAt`, `sweepAt`),
    UNIQUE INDEX `CourierWebhook_carrier_eventId_key`(`carrier`, `eventId`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `ShippingRate`
    ADD COLUMN `bookingCourier` VARCHAR(40) NULL,
    ADD COLUMN `bookingService` VARCHAR(40) NULL;

CREATE TABLE `FreeShippingRule` (
    `shopId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `active` BOOLEAN NOT NULL DEFAULT true,
    `minItems` BIGINT NOT NULL,
    `zones` VARCHAR(80) NOT NULL,
    `maxAmount` BIGINT NULL,
    `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`shopId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
ALTER TABLE `FreeShippingRule` ADD CONSTRAINT `FreeShippingRule_shopId_fkey` FOREIGN KEY (`shopId`) REFERENCES `Shop`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `FreeShippingRule` ADD CONSTRAINT `FreeShippingRule_not_negative` CHECK (`minItems` >= 0 AND (`maxAmount` IS NULL OR `maxAmount` > 0));

ALTER TABLE `ShopOrder`
    ADD COLUMN `shippingDiscount` BIGINT NOT NULL DEFAULT 0 AFTER `shippingTotal`,
    ADD COLUMN `leftAt` DATETIME(3) NULL AFTER `shipBy`;
UPDATE `ShopOrder` SET `leftAt` = `shippedAt`;
ALTER TABLE `ShopOrder` ADD CONSTRAINT `ShopOrder_discount_not_negative` CHECK (`shippingDiscount` >= 0);
