-- A shop orders the rules that decide from where its orders ship; a warehouse may be on its way out.
ALTER TABLE `Warehouse` ADD COLUMN `draining` BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE `ShopSourcingRule` (
    `shopId` CHAR(36) NOT NULL,
    `rule` ENUM('DRAIN_FIRST', 'NEAREST', 'PREFERRED') NOT NULL,
    `position` INTEGER NOT NULL,
    `active` BOOLEAN NOT NULL,

    PRIMARY KEY (`shopId`, `rule`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `ShopSourcingRule` ADD CONSTRAINT `ShopSourcingRule_shopId_fkey` FOREIGN KEY (`shopId`) REFERENCES `Shop`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
