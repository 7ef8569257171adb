-- The whole model of the first release. Written from `node scripts/schema-sql.mjs` and completed with the CHECKs below, which
-- Prisma's schema language cannot say. Only expand/contract changes after this one.

CREATE TABLE `Category` (
    `id` CHAR(36) NOT NULL,
    `parentId` CHAR(36) NULL,
    `slug` VARCHAR(80) NOT NULL,
    `name` VARCHAR(80) NOT NULL,
    `nameEn` VARCHAR(80) NOT NULL,
    `icon` VARCHAR(40) NULL,
    `pictureUrl` VARCHAR(300) NULL,
    `path` VARCHAR(300) NOT NULL,
    `depth` INTEGER NOT NULL,
    `position` INTEGER NOT NULL DEFAULT 0,
    `retiredAt` DATETIME(3) NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    UNIQUE INDEX `Category_slug_key`(`slug`),
    INDEX `Category_parentId_position_idx`(`parentId`, `position`),
    INDEX `Category_path_idx`(`path`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `Brand` (
    `id` CHAR(36) NOT NULL,
    `slug` VARCHAR(80) NOT NULL,
    `name` VARCHAR(80) NOT NULL,
    `tagline` VARCHAR(160) NULL,
    `taglineEn` VARCHAR(160) NULL,
    `retiredAt` DATETIME(3) NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    UNIQUE INDEX `Brand_slug_key`(`slug`),
    UNIQUE INDEX `Brand_name_key`(`name`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `Attribute` (
    `id` CHAR(36) NOT NULL,
    `code` VARCHAR(60) NOT NULL,
    `name` VARCHAR(80) NOT NULL,
    `nameEn` VARCHAR(80) NOT NULL,
    `type` ENUM('TEXT', 'NUMBER', 'BOOLEAN', 'ENUM') NOT NULL,
    `unit` VARCHAR(20) NULL,
    `choices` JSON NULL,
    `filterable` BOOLEAN NOT NULL DEFAULT false,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    UNIQUE INDEX `Attribute_code_key`(`code`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `CategoryAttribute` (
    `categoryId` CHAR(36) NOT NULL,
    `attributeId` CHAR(36) NOT NULL,
    `required` BOOLEAN NOT NULL DEFAULT false,
    `position` INTEGER NOT NULL DEFAULT 0,
    INDEX `CategoryAttribute_attributeId_idx`(`attributeId`),
    PRIMARY KEY (`categoryId`, `attributeId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `Product` (
    `id` CHAR(36) NOT NULL,
    `slug` VARCHAR(160) NOT NULL,
    `name` VARCHAR(200) NOT NULL,
    `nameEn` VARCHAR(200) NULL,
    `description` TEXT NOT NULL,
    `descriptionEn` TEXT NULL,
    `brandId` CHAR(36) NULL,
    `categoryId` CHAR(36) NOT NULL,
    `status` ENUM('DRAFT', 'ACTIVE', 'RETIRED') NOT NULL DEFAULT 'DRAFT',
    `searchText` TEXT NOT NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `retiredAt` DATETIME(3) NULL,
    UNIQUE INDEX `Product_slug_key`(`slug`),
    INDEX `Product_categoryId_status_idx`(`categoryId`, `status`),
    INDEX `Product_brandId_status_idx`(`brandId`, `status`),
    INDEX `Product_status_createdAt_id_idx`(`status`, `createdAt`, `id`),
    INDEX `Product_updatedAt_id_idx`(`updatedAt`, `id`),
    FULLTEXT INDEX `Product_searchText_idx`(`searchText`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `ProductOption` (
    `id` CHAR(36) NOT NULL,
    `productId` CHAR(36) NOT NULL,
    `name` VARCHAR(40) NOT NULL,
    `nameEn` VARCHAR(40) NOT NULL,
    `position` INTEGER NOT NULL,
    UNIQUE INDEX `ProductOption_productId_position_key`(`productId`, `position`),
    UNIQUE INDEX `ProductOption_productId_name_key`(`productId`, `name`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `ProductOptionValue` (
    `id` CHAR(36) NOT NULL,
    `optionId` CHAR(36) NOT NULL,
    `value` VARCHAR(60) NOT NULL,
    `valueEn` VARCHAR(60) NOT NULL,
    `swatch` VARCHAR(9) NULL,
    `position` INTEGER NOT NULL,
    UNIQUE INDEX `ProductOptionValue_optionId_value_key`(`optionId`, `value`),
    UNIQUE INDEX `ProductOptionValue_optionId_position_key`(`optionId`, `position`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `Variant` (
    `id` CHAR(36) NOT NULL,
    `productId` CHAR(36) NOT NULL,
    `code` VARCHAR(60) NOT NULL,
    `title` VARCHAR(160) NOT NULL,
    `titleEn` VARCHAR(160) NOT NULL,
    `optionKey` VARCHAR(120) NOT NULL,
    `weightGrams` INTEGER NOT NULL,
    `status` ENUM('ACTIVE', 'RETIRED') NOT NULL DEFAULT 'ACTIVE',
    `position` INTEGER NOT NULL DEFAULT 0,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    UNIQUE INDEX `Variant_code_key`(`code`),
    INDEX `Variant_productId_position_idx`(`productId`, `position`),
    UNIQUE INDEX `Variant_productId_optionKey_key`(`productId`, `optionKey`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `VariantOptionValue` (
    `variantId` CHAR(36) NOT NULL,
    `optionValueId` CHAR(36) NOT NULL,
    INDEX `VariantOptionValue_optionValueId_idx`(`optionValueId`),
    PRIMARY KEY (`variantId`, `optionValueId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `ProductAttribute` (
    `productId` CHAR(36) NOT NULL,
    `attributeId` CHAR(36) NOT NULL,
    `value` VARCHAR(160) NOT NULL,
    `valueEn` VARCHAR(160) NULL,
    `valueNumber` DECIMAL(18, 4) NULL,
    INDEX `ProductAttribute_attributeId_value_idx`(`attributeId`, `value`),
    PRIMARY KEY (`productId`, `attributeId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `ProductMedia` (
    `id` CHAR(36) NOT NULL,
    `productId` CHAR(36) NOT NULL,
    `variantId` CHAR(36) NULL,
    `url` VARCHAR(300) NOT NULL,
    `alt` VARCHAR(200) NOT NULL,
    `altEn` VARCHAR(200) NULL,
    `width` INTEGER NOT NULL,
    `height` INTEGER NOT NULL,
    `position` INTEGER NOT NULL,
    INDEX `ProductMedia_productId_position_idx`(`productId`, `position`),
    INDEX `ProductMedia_variantId_idx`(`variantId`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `ProductProposal` (
    `id` CHAR(36) NOT NULL,
    `shopId` CHAR(36) NOT NULL,
    `proposedBy` CHAR(36) NOT NULL,
    `status` ENUM('PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN') NOT NULL DEFAULT 'PENDING',
    `name` VARCHAR(200) NOT NULL,
    `draft` JSON NOT NULL,
    `reason` VARCHAR(500) NULL,
    `productId` CHAR(36) NULL,
    `decidedBy` CHAR(36) NULL,
    `decidedAt` DATETIME(3) NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    INDEX `ProductProposal_status_createdAt_id_idx`(`status`, `createdAt`, `id`),
    INDEX `ProductProposal_shopId_createdAt_id_idx`(`shopId`, `createdAt`, `id`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `User` (
    `id` CHAR(36) NOT NULL,
    `phone` VARCHAR(16) NOT NULL,
    `name` VARCHAR(120) NULL,
    `email` VARCHAR(254) NULL,
    `emailVerifiedAt` DATETIME(3) NULL,
    `locale` VARCHAR(5) NOT NULL DEFAULT 'id',
    `timeZone` VARCHAR(40) NOT NULL DEFAULT 'Asia/Jakarta',
    `status` ENUM('ACTIVE', 'SUSPENDED') NOT NULL DEFAULT 'ACTIVE',
    `staffRole` ENUM('SUPPORT', 'CATALOG', 'ADMIN') NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    UNIQUE INDEX `User_phone_key`(`phone`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `OtpChallenge` (
    `id` CHAR(36) NOT NULL,
    `phone` VARCHAR(16) NOT NULL,
    `codeHash` CHAR(64) NOT NULL,
    `status` ENUM('PENDING', 'CONSUMED', 'VOIDED') NOT NULL DEFAULT 'PENDING',
    `failures` INTEGER NOT NULL DEFAULT 0,
    `sends` INTEGER NOT NULL DEFAULT 1,
    `ip` VARCHAR(45) NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `expiresAt` DATETIME(3) NOT NULL,
    `resendAfter` DATETIME(3) NOT NULL,
    `consumedAt` DATETIME(3) NULL,
    INDEX `OtpChallenge_phone_createdAt_idx`(`phone`, `createdAt`),
    INDEX `OtpChallenge_expiresAt_idx`(`expiresAt`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `Session` (
    `id` CHAR(36) NOT NULL,
    `userId` CHAR(36) NOT NULL,
    `userAgent` VARCHAR(400) NULL,
    `ip` VARCHAR(45) NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `lastSeenAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `expiresAt` DATETIME(3) NOT NULL,
    `revokedAt` DATETIME(3) NULL,
    `revokedReason` VARCHAR(40) NULL,
    INDEX `Session_userId_revokedAt_lastSeenAt_idx`(`userId`, `revokedAt`, `lastSeenAt`),
    INDEX `Session_expiresAt_idx`(`expiresAt`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `Address` (
    `id` CHAR(36) NOT NULL,
    `userId` CHAR(36) NOT NULL,
    `label` VARCHAR(40) NOT NULL,
    `recipient` VARCHAR(120) NOT NULL,
    `phone` VARCHAR(16) NOT NULL,
    `province` VARCHAR(60) NOT NULL,
    `city` VARCHAR(60) NOT NULL,
    `district` VARCHAR(60) NOT NULL,
    `postcode` CHAR(5) NOT NULL,
    `line` VARCHAR(300) NOT NULL,
    `note` VARCHAR(120) NULL,
    `isDefault` BOOLEAN NOT NULL DEFAULT false,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `archivedAt` DATETIME(3) NULL,
    INDEX `Address_userId_archivedAt_createdAt_idx`(`userId`, `archivedAt`, `createdAt`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `EmailVerification` (
    `id` CHAR(36) NOT NULL,
    `userId` CHAR(36) NOT NULL,
    `email` VARCHAR(254) NOT NULL,
    `tokenHash` CHAR(64) NOT NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `expiresAt` DATETIME(3) NOT NULL,
    `usedAt` DATETIME(3) NULL,
    UNIQUE INDEX `EmailVerification_tokenHash_key`(`tokenHash`),
    INDEX `EmailVerification_userId_createdAt_idx`(`userId`, `createdAt`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `Warehouse` (
    `id` CHAR(36) NOT NULL,
    `shopId` CHAR(36) NOT NULL,
    `code` VARCHAR(20) NOT NULL,
    `name` VARCHAR(80) NOT NULL,
    `province` VARCHAR(60) NOT NULL,
    `city` VARCHAR(60) NOT NULL,
    `district` VARCHAR(60) NOT NULL,
    `postcode` CHAR(5) NOT NULL,
    `line` VARCHAR(300) NOT NULL,
    `status` ENUM('ACTIVE', 'INACTIVE') NOT NULL DEFAULT 'ACTIVE',
    `priority` INTEGER NOT NULL DEFAULT 0,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    INDEX `Warehouse_shopId_status_priority_idx`(`shopId`, `status`, `priority`),
    UNIQUE INDEX `Warehouse_shopId_code_key`(`shopId`, `code`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `StockLevel` (
    `id` CHAR(36) NOT NULL,
    `warehouseId` CHAR(36) NOT NULL,
    `variantId` CHAR(36) NOT NULL,
    `shopId` CHAR(36) NOT NULL,
    `onHand` INTEGER NOT NULL DEFAULT 0,
    `reserved` INTEGER NOT NULL DEFAULT 0,
    `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    INDEX `StockLevel_shopId_variantId_idx`(`shopId`, `variantId`),
    INDEX `StockLevel_variantId_idx`(`variantId`),
    UNIQUE INDEX `StockLevel_warehouseId_variantId_key`(`warehouseId`, `variantId`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `StockLedger` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `stockLevelId` CHAR(36) NOT NULL,
    `shopId` CHAR(36) NOT NULL,
    `warehouseId` CHAR(36) NOT NULL,
    `variantId` CHAR(36) NOT NULL,
    `deltaOnHand` INTEGER NOT NULL,
    `deltaReserved` INTEGER NOT NULL,
    `onHandAfter` INTEGER NOT NULL,
    `reservedAfter` INTEGER NOT NULL,
    `cause` ENUM('RECEIVE', 'ADJUST', 'RESERVE', 'COMMIT', 'RELEASE', 'EXPIRE', 'RESTOCK', 'TRANSFER_HOLD', 'TRANSFER_OUT', 'TRANSFER_IN', 'TRANSFER_CANCEL') NOT NULL,
    `reason` VARCHAR(40) NULL,
    `note` VARCHAR(300) NULL,
    `refType` VARCHAR(20) NULL,
    `refId` CHAR(36) NULL,
    `actorUserId` CHAR(36) NULL,
    `actorName` VARCHAR(60) NOT NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    INDEX `StockLedger_stockLevelId_id_idx`(`stockLevelId`, `id`),
    INDEX `StockLedger_shopId_id_idx`(`shopId`, `id`),
    INDEX `StockLedger_shopId_variantId_id_idx`(`shopId`, `variantId`, `id`),
    INDEX `StockLedger_refId_idx`(`refId`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `Reservation` (
    `id` CHAR(36) NOT NULL,
    `orderId` CHAR(36) NOT NULL,
    `shopOrderId` CHAR(36) NOT NULL,
    `shopId` CHAR(36) NOT NULL,
    `status` ENUM('HELD', 'COMMITTED', 'RELEASED', 'EXPIRED') NOT NULL DEFAULT 'HELD',
    `liveKey` CHAR(36) NULL,
    `expiresAt` DATETIME(3) NOT NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `endedAt` DATETIME(3) NULL,
    `endCause` VARCHAR(40) NULL,
    UNIQUE INDEX `Reservation_liveKey_key`(`liveKey`),
    INDEX `Reservation_orderId_idx`(`orderId`),
    INDEX `Reservation_shopOrderId_idx`(`shopOrderId`),
    INDEX `Reservation_status_expiresAt_idx`(`status`, `expiresAt`),
    INDEX `Reservation_shopId_status_idx`(`shopId`, `status`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `ReservationLine` (
    `id` CHAR(36) NOT NULL,
    `reservationId` CHAR(36) NOT NULL,
    `orderItemId` CHAR(36) NOT NULL,
    `stockLevelId` CHAR(36) NOT NULL,
    `warehouseId` CHAR(36) NOT NULL,
    `variantId` CHAR(36) NOT NULL,
    `quantity` INTEGER NOT NULL,
    INDEX `ReservationLine_reservationId_idx`(`reservationId`),
    INDEX `ReservationLine_stockLevelId_idx`(`stockLevelId`),
    INDEX `ReservationLine_warehouseId_idx`(`warehouseId`),
    UNIQUE INDEX `ReservationLine_orderItemId_reservationId_stockLevelId_key`(`orderItemId`, `reservationId`, `stockLevelId`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `Transfer` (
    `id` CHAR(36) NOT NULL,
    `number` VARCHAR(20) NOT NULL,
    `shopId` CHAR(36) NOT NULL,
    `fromWarehouseId` CHAR(36) NOT NULL,
    `toWarehouseId` CHAR(36) NOT NULL,
    `status` ENUM('DRAFT', 'READY', 'IN_TRANSIT', 'PARTLY_RECEIVED', 'RECEIVED', 'CANCELLED') NOT NULL DEFAULT 'DRAFT',
    `note` VARCHAR(300) NULL,
    `createdBy` CHAR(36) NOT NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `sentAt` DATETIME(3) NULL,
    `receivedAt` DATETIME(3) NULL,
    `cancelledAt` DATETIME(3) NULL,
    `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    UNIQUE INDEX `Transfer_number_key`(`number`),
    INDEX `Transfer_shopId_createdAt_id_idx`(`shopId`, `createdAt`, `id`),
    INDEX `Transfer_toWarehouseId_status_idx`(`toWarehouseId`, `status`),
    INDEX `Transfer_fromWarehouseId_status_idx`(`fromWarehouseId`, `status`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `TransferLine` (
    `id` CHAR(36) NOT NULL,
    `transferId` CHAR(36) NOT NULL,
    `variantId` CHAR(36) NOT NULL,
    `quantity` INTEGER NOT NULL,
    `sent` INTEGER NOT NULL DEFAULT 0,
    `received` INTEGER NOT NULL DEFAULT 0,
    `lost` INTEGER NOT NULL DEFAULT 0,
    `lostReason` VARCHAR(160) NULL,
    UNIQUE INDEX `TransferLine_transferId_variantId_key`(`transferId`, `variantId`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `Cart` (
    `id` CHAR(36) NOT NULL,
    `userId` CHAR(36) NULL,
    `tokenHash` CHAR(64) NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    UNIQUE INDEX `Cart_userId_key`(`userId`),
    UNIQUE INDEX `Cart_tokenHash_key`(`tokenHash`),
    INDEX `Cart_updatedAt_idx`(`updatedAt`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `CartLine` (
    `id` CHAR(36) NOT NULL,
    `cartId` CHAR(36) NOT NULL,
    `shopProductId` CHAR(36) NOT NULL,
    `quantity` INTEGER NOT NULL,
    `priceSeen` BIGINT NOT NULL,
    `selected` BOOLEAN NOT NULL DEFAULT true,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    INDEX `CartLine_shopProductId_idx`(`shopProductId`),
    UNIQUE INDEX `CartLine_cartId_shopProductId_key`(`cartId`, `shopProductId`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `Order` (
    `id` CHAR(36) NOT NULL,
    `number` VARCHAR(20) NOT NULL,
    `userId` CHAR(36) NOT NULL,
    `status` ENUM('PENDING_PAYMENT', 'PAID', 'EXPIRED', 'CANCELLED') NOT NULL DEFAULT 'PENDING_PAYMENT',
    `itemsTotal` BIGINT NOT NULL,
    `shippingTotal` BIGINT NOT NULL,
    `total` BIGINT NOT NULL,
    `recipient` VARCHAR(120) NOT NULL,
    `phone` VARCHAR(16) NOT NULL,
    `province` VARCHAR(60) NOT NULL,
    `city` VARCHAR(60) NOT NULL,
    `district` VARCHAR(60) NOT NULL,
    `postcode` CHAR(5) NOT NULL,
    `addressLine` VARCHAR(300) NOT NULL,
    `addressNote` VARCHAR(120) NULL,
    `idempotencyKey` VARCHAR(80) NOT NULL,
    `placedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `expiresAt` DATETIME(3) NOT NULL,
    `paidAt` DATETIME(3) NULL,
    `endedAt` DATETIME(3) NULL,
    UNIQUE INDEX `Order_number_key`(`number`),
    INDEX `Order_userId_placedAt_id_idx`(`userId`, `placedAt`, `id`),
    INDEX `Order_status_expiresAt_idx`(`status`, `expiresAt`),
    UNIQUE INDEX `Order_userId_idempotencyKey_key`(`userId`, `idempotencyKey`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `ShopOrder` (
    `id` CHAR(36) NOT NULL,
    `orderId` CHAR(36) NOT NULL,
    `shopId` CHAR(36) NOT NULL,
    `number` VARCHAR(24) NOT NULL,
    `status` ENUM('AWAITING_PAYMENT', 'NEW', 'ACCEPTED', 'PACKED', 'SHIPPED', 'DELIVERED', 'COMPLETED', 'CANCELLED', 'EXPIRED') NOT NULL DEFAULT 'AWAITING_PAYMENT',
    `itemsTotal` BIGINT NOT NULL,
    `shippingTotal` BIGINT NOT NULL,
    `total` BIGINT NOT NULL,
    `weightGrams` INTEGER NOT NULL,
    `courier` VARCHAR(40) NOT NULL,
    `service` VARCHAR(40) NOT NULL,
    `etaDays` VARCHAR(20) NOT NULL,
    `note` VARCHAR(300) NULL,
    `placedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `paidAt` DATETIME(3) NULL,
    `shipBy` DATETIME(3) NULL,
    `shippedAt` DATETIME(3) NULL,
    `deliveredAt` DATETIME(3) NULL,
    `endedAt` DATETIME(3) NULL,
    `cancelReason` VARCHAR(300) NULL,
    UNIQUE INDEX `ShopOrder_number_key`(`number`),
    INDEX `ShopOrder_shopId_placedAt_id_idx`(`shopId`, `placedAt`, `id`),
    INDEX `ShopOrder_shopId_status_placedAt_id_idx`(`shopId`, `status`, `placedAt`, `id`),
    UNIQUE INDEX `ShopOrder_orderId_shopId_key`(`orderId`, `shopId`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `OrderItem` (
    `id` CHAR(36) NOT NULL,
    `orderId` CHAR(36) NOT NULL,
    `shopOrderId` CHAR(36) NOT NULL,
    `shopProductId` CHAR(36) NOT NULL,
    `productId` CHAR(36) NOT NULL,
    `variantId` CHAR(36) NOT NULL,
    `productSlug` VARCHAR(160) NOT NULL,
    `name` VARCHAR(200) NOT NULL,
    `nameEn` VARCHAR(200) NULL,
    `variantTitle` VARCHAR(160) NOT NULL,
    `variantTitleEn` VARCHAR(160) NOT NULL,
    `sku` VARCHAR(60) NOT NULL,
    `imageUrl` VARCHAR(300) NULL,
    `unitPrice` BIGINT NOT NULL,
    `quantity` INTEGER NOT NULL,
    `lineTotal` BIGINT NOT NULL,
    `weightGrams` INTEGER NOT NULL,
    INDEX `OrderItem_orderId_idx`(`orderId`),
    INDEX `OrderItem_variantId_idx`(`variantId`),
    UNIQUE INDEX `OrderItem_shopOrderId_shopProductId_key`(`shopOrderId`, `shopProductId`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `OrderChange` (
    `id` CHAR(36) NOT NULL,
    `orderId` CHAR(36) NOT NULL,
    `shopOrderId` CHAR(36) NULL,
    `fromStatus` VARCHAR(20) NULL,
    `toStatus` VARCHAR(20) NOT NULL,
    `cause` VARCHAR(40) NOT NULL,
    `note` VARCHAR(300) NULL,
    `actorUserId` CHAR(36) NULL,
    `actorName` VARCHAR(60) NOT NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    INDEX `OrderChange_orderId_createdAt_id_idx`(`orderId`, `createdAt`, `id`),
    INDEX `OrderChange_shopOrderId_createdAt_idx`(`shopOrderId`, `createdAt`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `Payment` (
    `id` CHAR(36) NOT NULL,
    `orderId` CHAR(36) NOT NULL,
    `gateway` VARCHAR(20) NOT NULL,
    `method` VARCHAR(40) NULL,
    `status` ENUM('PENDING', 'SUCCEEDED', 'FAILED', 'EXPIRED', 'CANCELLED', 'SURPLUS') NOT NULL DEFAULT 'PENDING',
    `amount` BIGINT NOT NULL,
    `captured` BIGINT NOT NULL DEFAULT 0,
    `refunded` BIGINT NOT NULL DEFAULT 0,
    `currency` CHAR(3) NOT NULL DEFAULT 'IDR',
    `providerRef` VARCHAR(120) NULL,
    `checkoutUrl` VARCHAR(500) NULL,
    `paidOrderId` CHAR(36) NULL,
    `openOrderId` CHAR(36) NULL,
    `failure` VARCHAR(200) NULL,
    `expiresAt` DATETIME(3) NOT NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `endedAt` DATETIME(3) NULL,
    UNIQUE INDEX `Payment_paidOrderId_key`(`paidOrderId`),
    UNIQUE INDEX `Payment_openOrderId_key`(`openOrderId`),
    INDEX `Payment_orderId_createdAt_idx`(`orderId`, `createdAt`),
    INDEX `Payment_status_createdAt_idx`(`status`, `createdAt`),
    UNIQUE INDEX `Payment_gateway_providerRef_key`(`gateway`, `providerRef`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `PaymentTransaction` (
    `id` CHAR(36) NOT NULL,
    `paymentId` CHAR(36) NOT NULL,
    `kind` ENUM('CAPTURE', 'REFUND', 'FEE') NOT NULL,
    `amount` BIGINT NOT NULL,
    `providerRef` VARCHAR(120) NOT NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    UNIQUE INDEX `PaymentTransaction_paymentId_kind_providerRef_key`(`paymentId`, `kind`, `providerRef`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `PaymentWebhook` (
    `id` CHAR(36) NOT NULL,
    `gateway` VARCHAR(20) NOT NULL,
    `eventId` VARCHAR(120) NOT NULL,
    `body` MEDIUMTEXT NOT NULL,
    `receivedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `handledAt` DATETIME(3) NULL,
    `attempts` INTEGER NOT NULL DEFAULT 0,
    `outcome` VARCHAR(200) NULL,
    INDEX `PaymentWebhook_handledAt_receivedAt_idx`(`handledAt`, `receivedAt`),
    UNIQUE INDEX `PaymentWebhook_gateway_eventId_key`(`gateway`, `eventId`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `Refund` (
    `id` CHAR(36) NOT NULL,
    `paymentId` CHAR(36) NOT NULL,
    `orderId` CHAR(36) NOT NULL,
    `shopOrderId` CHAR(36) NULL,
    `amount` BIGINT NOT NULL,
    `status` ENUM('PENDING', 'SUCCEEDED', 'FAILED') NOT NULL DEFAULT 'PENDING',
    `reason` VARCHAR(300) NOT NULL,
    `idempotencyKey` VARCHAR(80) NOT NULL,
    `providerRef` VARCHAR(120) NULL,
    `attempts` INTEGER NOT NULL DEFAULT 0,
    `requestedBy` CHAR(36) NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `endedAt` DATETIME(3) NULL,
    UNIQUE INDEX `Refund_idempotencyKey_key`(`idempotencyKey`),
    INDEX `Refund_orderId_idx`(`orderId`),
    INDEX `Refund_shopOrderId_idx`(`shopOrderId`),
    INDEX `Refund_status_createdAt_idx`(`status`, `createdAt`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `SandboxPayment` (
    `ref` VARCHAR(60) NOT NULL,
    `reference` VARCHAR(80) NOT NULL,
    `amount` BIGINT NOT NULL,
    `title` VARCHAR(80) NOT NULL,
    `refunded` BIGINT NOT NULL DEFAULT 0,
    `refundRefs` VARCHAR(2000) NOT NULL DEFAULT '',
    `status` VARCHAR(20) NOT NULL DEFAULT 'PENDING',
    `method` VARCHAR(40) NULL,
    `returnUrl` VARCHAR(500) NOT NULL,
    `expiresAt` DATETIME(3) NOT NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    UNIQUE INDEX `SandboxPayment_reference_key`(`reference`),
    PRIMARY KEY (`ref`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `OutboxEvent` (
    `id` CHAR(36) NOT NULL,
    `type` VARCHAR(80) NOT NULL,
    `aggregateType` VARCHAR(40) NOT NULL,
    `aggregateId` CHAR(36) NOT NULL,
    `payload` JSON NOT NULL,
    `traceparent` VARCHAR(60) NULL,
    `status` ENUM('PENDING', 'SENDING', 'SENT', 'DEAD') NOT NULL DEFAULT 'PENDING',
    `attempts` INTEGER NOT NULL DEFAULT 0,
    `nextAttemptAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `claimedBy` CHAR(36) NULL,
    `lastError` VARCHAR(500) NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `sentAt` DATETIME(3) NULL,
    INDEX `OutboxEvent_status_nextAttemptAt_idx`(`status`, `nextAttemptAt`),
    INDEX `OutboxEvent_claimedBy_idx`(`claimedBy`),
    INDEX `OutboxEvent_aggregateId_createdAt_idx`(`aggregateId`, `createdAt`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `HandledEvent` (
    `handler` VARCHAR(80) NOT NULL,
    `eventId` CHAR(36) NOT NULL,
    `handledAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    INDEX `HandledEvent_handledAt_idx`(`handledAt`),
    PRIMARY KEY (`handler`, `eventId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `JobRun` (
    `name` VARCHAR(80) NOT NULL,
    `startedAt` DATETIME(3) NOT NULL,
    `finishedAt` DATETIME(3) NULL,
    `engine` VARCHAR(20) NOT NULL,
    `ok` BOOLEAN NOT NULL DEFAULT true,
    `error` VARCHAR(500) NULL,
    PRIMARY KEY (`name`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `RateLimit` (
    `key` VARCHAR(255) NOT NULL,
    `points` INTEGER NOT NULL DEFAULT 0,
    `expire` BIGINT NULL,
    INDEX `RateLimit_expire_idx`(`expire`),
    PRIMARY KEY (`key`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `DemoMessage` (
    `id` CHAR(36) NOT NULL,
    `channel` ENUM('SMS', 'EMAIL') NOT NULL,
    `recipient` VARCHAR(254) NOT NULL,
    `subject` VARCHAR(200) NULL,
    `body` TEXT NOT NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    INDEX `DemoMessage_createdAt_id_idx`(`createdAt`, `id`),
    INDEX `DemoMessage_recipient_createdAt_idx`(`recipient`, `createdAt`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `MediaFile` (
    `id` CHAR(36) NOT NULL,
    `sha256` CHAR(64) NOT NULL,
    `mimeType` VARCHAR(40) NOT NULL,
    `bytes` INTEGER NOT NULL,
    `width` INTEGER NULL,
    `height` INTEGER NULL,
    `uploadedBy` CHAR(36) NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    UNIQUE INDEX `MediaFile_sha256_key`(`sha256`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `ShippingRate` (
    `id` CHAR(36) NOT NULL,
    `courier` VARCHAR(40) NOT NULL,
    `service` VARCHAR(40) NOT NULL,
    `zone` VARCHAR(20) NOT NULL,
    `firstKg` BIGINT NOT NULL,
    `nextKg` BIGINT NOT NULL,
    `etaDays` VARCHAR(20) NOT NULL,
    `active` BOOLEAN NOT NULL DEFAULT true,
    `position` INTEGER NOT NULL DEFAULT 0,
    INDEX `ShippingRate_zone_active_position_idx`(`zone`, `active`, `position`),
    UNIQUE INDEX `ShippingRate_courier_service_zone_key`(`courier`, `service`, `zone`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `Shipment` (
    `id` CHAR(36) NOT NULL,
    `shopOrderId` CHAR(36) NOT NULL,
    `warehouseId` CHAR(36) NOT NULL,
    `status` ENUM('PENDING', 'PACKED', 'IN_TRANSIT', 'DELIVERED', 'CANCELLED') NOT NULL DEFAULT 'PENDING',
    `courier` VARCHAR(40) NOT NULL,
    `service` VARCHAR(40) NOT NULL,
    `trackingNumber` VARCHAR(60) NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `shippedAt` DATETIME(3) NULL,
    `deliveredAt` DATETIME(3) NULL,
    INDEX `Shipment_warehouseId_status_idx`(`warehouseId`, `status`),
    UNIQUE INDEX `Shipment_shopOrderId_warehouseId_key`(`shopOrderId`, `warehouseId`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `ShipmentEvent` (
    `id` CHAR(36) NOT NULL,
    `shipmentId` CHAR(36) NOT NULL,
    `status` ENUM('PENDING', 'PACKED', 'IN_TRANSIT', 'DELIVERED', 'CANCELLED') NOT NULL,
    `note` VARCHAR(200) NULL,
    `actorName` VARCHAR(60) NOT NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    INDEX `ShipmentEvent_shipmentId_createdAt_idx`(`shipmentId`, `createdAt`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `Shop` (
    `id` CHAR(36) NOT NULL,
    `slug` VARCHAR(60) NOT NULL,
    `name` VARCHAR(80) NOT NULL,
    `description` TEXT NOT NULL,
    `descriptionEn` TEXT NULL,
    `province` VARCHAR(60) NOT NULL,
    `city` VARCHAR(60) NOT NULL,
    `logoUrl` VARCHAR(300) NULL,
    `bannerUrl` VARCHAR(300) NULL,
    `status` ENUM('DRAFT', 'PENDING', 'OPEN', 'PAUSED', 'REJECTED', 'SUSPENDED') NOT NULL DEFAULT 'DRAFT',
    `statusReason` VARCHAR(500) NULL,
    `submittedAt` DATETIME(3) NULL,
    `openedAt` DATETIME(3) NULL,
    `decidedBy` CHAR(36) NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    UNIQUE INDEX `Shop_slug_key`(`slug`),
    INDEX `Shop_status_submittedAt_id_idx`(`status`, `submittedAt`, `id`),
    INDEX `Shop_status_openedAt_id_idx`(`status`, `openedAt`, `id`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `ShopMember` (
    `shopId` CHAR(36) NOT NULL,
    `userId` CHAR(36) NOT NULL,
    `role` ENUM('VIEWER', 'WAREHOUSE', 'MANAGER', 'OWNER') NOT NULL,
    `invitedBy` CHAR(36) NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    INDEX `ShopMember_userId_createdAt_idx`(`userId`, `createdAt`),
    PRIMARY KEY (`shopId`, `userId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `ShopInvitation` (
    `id` CHAR(36) NOT NULL,
    `shopId` CHAR(36) NOT NULL,
    `phone` VARCHAR(16) NOT NULL,
    `role` ENUM('VIEWER', 'WAREHOUSE', 'MANAGER', 'OWNER') NOT NULL,
    `status` ENUM('PENDING', 'ACCEPTED', 'REVOKED') NOT NULL DEFAULT 'PENDING',
    `openKey` VARCHAR(60) NULL,
    `invitedBy` CHAR(36) NOT NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `expiresAt` DATETIME(3) NOT NULL,
    `endedAt` DATETIME(3) NULL,
    UNIQUE INDEX `ShopInvitation_openKey_key`(`openKey`),
    INDEX `ShopInvitation_phone_status_idx`(`phone`, `status`),
    INDEX `ShopInvitation_shopId_status_idx`(`shopId`, `status`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `ShopProduct` (
    `id` CHAR(36) NOT NULL,
    `shopId` CHAR(36) NOT NULL,
    `productId` CHAR(36) NOT NULL,
    `variantId` CHAR(36) NOT NULL,
    `sku` VARCHAR(60) NOT NULL,
    `price` BIGINT NOT NULL,
    `compareAtPrice` BIGINT NULL,
    `status` ENUM('DRAFT', 'ACTIVE', 'PAUSED') NOT NULL DEFAULT 'DRAFT',
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    INDEX `ShopProduct_productId_status_price_idx`(`productId`, `status`, `price`),
    INDEX `ShopProduct_variantId_status_price_idx`(`variantId`, `status`, `price`),
    INDEX `ShopProduct_shopId_status_updatedAt_id_idx`(`shopId`, `status`, `updatedAt`, `id`),
    UNIQUE INDEX `ShopProduct_shopId_variantId_key`(`shopId`, `variantId`),
    UNIQUE INDEX `ShopProduct_shopId_sku_key`(`shopId`, `sku`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `PriceChange` (
    `id` CHAR(36) NOT NULL,
    `shopProductId` CHAR(36) NOT NULL,
    `oldPrice` BIGINT NULL,
    `newPrice` BIGINT NOT NULL,
    `changedBy` CHAR(36) NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    INDEX `PriceChange_shopProductId_createdAt_idx`(`shopProductId`, `createdAt`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `ProductListing` (
    `productId` CHAR(36) NOT NULL,
    `categoryId` CHAR(36) NOT NULL,
    `brandId` CHAR(36) NULL,
    `minPrice` BIGINT NOT NULL,
    `maxPrice` BIGINT NOT NULL,
    `offerCount` INTEGER NOT NULL,
    `shopCount` INTEGER NOT NULL,
    `compareAt` BIGINT NULL,
    `sold` INTEGER NOT NULL DEFAULT 0,
    `listedAt` DATETIME(3) NOT NULL,
    INDEX `ProductListing_sold_productId_idx`(`sold`, `productId`),
    INDEX `ProductListing_minPrice_productId_idx`(`minPrice`, `productId`),
    INDEX `ProductListing_listedAt_productId_idx`(`listedAt`, `productId`),
    INDEX `ProductListing_categoryId_sold_productId_idx`(`categoryId`, `sold`, `productId`),
    PRIMARY KEY (`productId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `Category` ADD CONSTRAINT `Category_parentId_fkey` FOREIGN KEY (`parentId`) REFERENCES `Category`(`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `CategoryAttribute` ADD CONSTRAINT `CategoryAttribute_categoryId_fkey` FOREIGN KEY (`categoryId`) REFERENCES `Category`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `CategoryAttribute` ADD CONSTRAINT `CategoryAttribute_attributeId_fkey` FOREIGN KEY (`attributeId`) REFERENCES `Attribute`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `Product` ADD CONSTRAINT `Product_brandId_fkey` FOREIGN KEY (`brandId`) REFERENCES `Brand`(`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Product` ADD CONSTRAINT `Product_categoryId_fkey` FOREIGN KEY (`categoryId`) REFERENCES `Category`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `ProductOption` ADD CONSTRAINT `ProductOption_productId_fkey` FOREIGN KEY (`productId`) REFERENCES `Product`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `ProductOptionValue` ADD CONSTRAINT `ProductOptionValue_optionId_fkey` FOREIGN KEY (`optionId`) REFERENCES `ProductOption`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `Variant` ADD CONSTRAINT `Variant_productId_fkey` FOREIGN KEY (`productId`) REFERENCES `Product`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `VariantOptionValue` ADD CONSTRAINT `VariantOptionValue_variantId_fkey` FOREIGN KEY (`variantId`) REFERENCES `Variant`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `VariantOptionValue` ADD CONSTRAINT `VariantOptionValue_optionValueId_fkey` FOREIGN KEY (`optionValueId`) REFERENCES `ProductOptionValue`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `ProductAttribute` ADD CONSTRAINT `ProductAttribute_productId_fkey` FOREIGN KEY (`productId`) REFERENCES `Product`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `ProductAttribute` ADD CONSTRAINT `ProductAttribute_attributeId_fkey` FOREIGN KEY (`attributeId`) REFERENCES `Attribute`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `ProductMedia` ADD CONSTRAINT `ProductMedia_productId_fkey` FOREIGN KEY (`productId`) REFERENCES `Product`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `ProductMedia` ADD CONSTRAINT `ProductMedia_variantId_fkey` FOREIGN KEY (`variantId`) REFERENCES `Variant`(`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `ProductProposal` ADD CONSTRAINT `ProductProposal_productId_fkey` FOREIGN KEY (`productId`) REFERENCES `Product`(`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `ProductProposal` ADD CONSTRAINT `ProductProposal_shopId_fkey` FOREIGN KEY (`shopId`) REFERENCES `Shop`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Session` ADD CONSTRAINT `Session_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `Address` ADD CONSTRAINT `Address_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `EmailVerification` ADD CONSTRAINT `EmailVerification_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `Warehouse` ADD CONSTRAINT `Warehouse_shopId_fkey` FOREIGN KEY (`shopId`) REFERENCES `Shop`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `ReservationLine` ADD CONSTRAINT `ReservationLine_reservationId_fkey` FOREIGN KEY (`reservationId`) REFERENCES `Reservation`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Transfer` ADD CONSTRAINT `Transfer_shopId_fkey` FOREIGN KEY (`shopId`) REFERENCES `Shop`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Transfer` ADD CONSTRAINT `Transfer_fromWarehouseId_fkey` FOREIGN KEY (`fromWarehouseId`) REFERENCES `Warehouse`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Transfer` ADD CONSTRAINT `Transfer_toWarehouseId_fkey` FOREIGN KEY (`toWarehouseId`) REFERENCES `Warehouse`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `TransferLine` ADD CONSTRAINT `TransferLine_transferId_fkey` FOREIGN KEY (`transferId`) REFERENCES `Transfer`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `CartLine` ADD CONSTRAINT `CartLine_cartId_fkey` FOREIGN KEY (`cartId`) REFERENCES `Cart`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `Order` ADD CONSTRAINT `Order_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `ShopOrder` ADD CONSTRAINT `ShopOrder_orderId_fkey` FOREIGN KEY (`orderId`) REFERENCES `Order`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `ShopOrder` ADD CONSTRAINT `ShopOrder_shopId_fkey` FOREIGN KEY (`shopId`) REFERENCES `Shop`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `OrderItem` ADD CONSTRAINT `OrderItem_shopOrderId_fkey` FOREIGN KEY (`shopOrderId`) REFERENCES `ShopOrder`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `OrderChange` ADD CONSTRAINT `OrderChange_orderId_fkey` FOREIGN KEY (`orderId`) REFERENCES `Order`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Payment` ADD CONSTRAINT `Payment_orderId_fkey` FOREIGN KEY (`orderId`) REFERENCES `Order`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `PaymentTransaction` ADD CONSTRAINT `PaymentTransaction_paymentId_fkey` FOREIGN KEY (`paymentId`) REFERENCES `Payment`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Refund` ADD CONSTRAINT `Refund_paymentId_fkey` FOREIGN KEY (`paymentId`) REFERENCES `Payment`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Shipment` ADD CONSTRAINT `Shipment_shopOrderId_fkey` FOREIGN KEY (`shopOrderId`) REFERENCES `ShopOrder`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Shipment` ADD CONSTRAINT `Shipment_warehouseId_fkey` FOREIGN KEY (`warehouseId`) REFERENCES `Warehouse`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `ShipmentEvent` ADD CONSTRAINT `ShipmentEvent_shipmentId_fkey` FOREIGN KEY (`shipmentId`) REFERENCES `Shipment`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `ShopMember` ADD CONSTRAINT `ShopMember_shopId_fkey` FOREIGN KEY (`shopId`) REFERENCES `Shop`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `ShopMember` ADD CONSTRAINT `ShopMember_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `ShopInvitation` ADD CONSTRAINT `ShopInvitation_shopId_fkey` FOREIGN KEY (`shopId`) REFERENCES `Shop`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `ShopProduct` ADD CONSTRAINT `ShopProduct_shopId_fkey` FOREIGN KEY (`shopId`) REFERENCES `Shop`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `ShopProduct` ADD CONSTRAINT `ShopProduct_productId_fkey` FOREIGN KEY (`productId`) REFERENCES `Product`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `ShopProduct` ADD CONSTRAINT `ShopProduct_variantId_fkey` FOREIGN KEY (`variantId`) REFERENCES `Variant`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `PriceChange` ADD CONSTRAINT `PriceChange_shopProductId_fkey` FOREIGN KEY (`shopProductId`) REFERENCES `ShopProduct`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `ProductListing` ADD CONSTRAINT `ProductListing_productId_fkey` FOREIGN KEY (`productId`) REFERENCES `Product`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;

-- The rules that no code path may bend. Each is a plain CHECK, so it holds for a console session at three in the morning too.

-- Stock: 0 ≤ reserved ≤ onHand. The guard of the conditional UPDATE decides who gets a unit; this is the wall behind it.
ALTER TABLE `StockLevel` ADD CONSTRAINT `StockLevel_reserved_within_onHand` CHECK (`reserved` >= 0 AND `reserved` <= `onHand`);
ALTER TABLE `StockLedger` ADD CONSTRAINT `StockLedger_moves_something` CHECK (`deltaOnHand` <> 0 OR `deltaReserved` <> 0);
ALTER TABLE `StockLedger` ADD CONSTRAINT `StockLedger_after_is_possible` CHECK (`reservedAfter` >= 0 AND `reservedAfter` <= `onHandAfter`);
ALTER TABLE `ReservationLine` ADD CONSTRAINT `ReservationLine_quantity_positive` CHECK (`quantity` > 0);
ALTER TABLE `Reservation` ADD CONSTRAINT `Reservation_live_iff_held_or_committed` CHECK ((`status` IN ('HELD', 'COMMITTED')) = (`liveKey` IS NOT NULL));
ALTER TABLE `TransferLine` ADD CONSTRAINT `TransferLine_adds_up` CHECK (`quantity` > 0 AND `sent` >= 0 AND `sent` <= `quantity` AND `received` >= 0 AND `lost` >= 0 AND `received` + `lost` <= `sent`);

-- Money: whole rupiah that add up.
ALTER TABLE `ShopProduct` ADD CONSTRAINT `ShopProduct_price_positive` CHECK (`price` > 0 AND (`compareAtPrice` IS NULL OR `compareAtPrice` > `price`));
ALTER TABLE `PriceChange` ADD CONSTRAINT `PriceChange_price_positive` CHECK (`newPrice` > 0);
ALTER TABLE `Order` ADD CONSTRAINT `Order_total_adds_up` CHECK (`itemsTotal` > 0 AND `shippingTotal` >= 0 AND `total` = `itemsTotal` + `shippingTotal`);
ALTER TABLE `ShopOrder` ADD CONSTRAINT `ShopOrder_total_adds_up` CHECK (`itemsTotal` > 0 AND `shippingTotal` >= 0 AND `total` = `itemsTotal` + `shippingTotal`);
ALTER TABLE `OrderItem` ADD CONSTRAINT `OrderItem_line_adds_up` CHECK (`quantity` > 0 AND `unitPrice` > 0 AND `lineTotal` = `unitPrice` * `quantity`);
ALTER TABLE `CartLine` ADD CONSTRAINT `CartLine_quantity_sensible` CHECK (`quantity` BETWEEN 1 AND 999 AND `priceSeen` > 0);
ALTER TABLE `Payment` ADD CONSTRAINT `Payment_refunds_within_capture` CHECK (`amount` > 0 AND `captured` >= 0 AND `captured` <= `amount` AND `refunded` >= 0 AND `refunded` <= `captured`);
ALTER TABLE `Payment` ADD CONSTRAINT `Payment_paid_iff_succeeded` CHECK ((`status` = 'SUCCEEDED') = (`paidOrderId` IS NOT NULL));
ALTER TABLE `Payment` ADD CONSTRAINT `Payment_open_iff_pending` CHECK ((`status` = 'PENDING') = (`openOrderId` IS NOT NULL));
ALTER TABLE `PaymentTransaction` ADD CONSTRAINT `PaymentTransaction_amount_positive` CHECK (`amount` > 0);
ALTER TABLE `Refund` ADD CONSTRAINT `Refund_amount_positive` CHECK (`amount` > 0);
ALTER TABLE `SandboxPayment` ADD CONSTRAINT `SandboxPayment_refunds_within_amount` CHECK (`amount` > 0 AND `refunded` >= 0 AND `refunded` <= `amount`);
ALTER TABLE `ShippingRate` ADD CONSTRAINT `ShippingRate_not_negative` CHECK (`firstKg` >= 0 AND `nextKg` >= 0);

-- Identity and catalogue.
ALTER TABLE `OtpChallenge` ADD CONSTRAINT `OtpChallenge_five_tries` CHECK (`failures` BETWEEN 0 AND 5);
ALTER TABLE `Variant` ADD CONSTRAINT `Variant_weight_positive` CHECK (`weightGrams` > 0);
ALTER TABLE `Category` ADD CONSTRAINT `Category_three_levels` CHECK (`depth` BETWEEN 0 AND 2);
