-- Ids are ascii and compared byte by byte: as text of every language each comparison in an index cost many times more. The foreign
-- keys step aside meanwhile, for both their ends must have one character set.
ALTER TABLE `Address` DROP FOREIGN KEY `Address_userId_fkey`;
ALTER TABLE `CartLine` DROP FOREIGN KEY `CartLine_cartId_fkey`;
ALTER TABLE `Category` DROP FOREIGN KEY `Category_parentId_fkey`;
ALTER TABLE `CategoryAttribute` DROP FOREIGN KEY `CategoryAttribute_attributeId_fkey`, DROP FOREIGN KEY `CategoryAttribute_categoryId_fkey`;
ALTER TABLE `EmailVerification` DROP FOREIGN KEY `EmailVerification_userId_fkey`;
ALTER TABLE `Order` DROP FOREIGN KEY `Order_userId_fkey`;
ALTER TABLE `OrderChange` DROP FOREIGN KEY `OrderChange_orderId_fkey`;
ALTER TABLE `OrderItem` DROP FOREIGN KEY `OrderItem_shopOrderId_fkey`;
ALTER TABLE `Payment` DROP FOREIGN KEY `Payment_orderId_fkey`;
ALTER TABLE `PaymentTransaction` DROP FOREIGN KEY `PaymentTransaction_paymentId_fkey`;
ALTER TABLE `PriceChange` DROP FOREIGN KEY `PriceChange_shopProductId_fkey`;
ALTER TABLE `Product` DROP FOREIGN KEY `Product_brandId_fkey`, DROP FOREIGN KEY `Product_categoryId_fkey`;
ALTER TABLE `ProductAttribute` DROP FOREIGN KEY `ProductAttribute_attributeId_fkey`, DROP FOREIGN KEY `ProductAttribute_productId_fkey`;
ALTER TABLE `ProductListing` DROP FOREIGN KEY `ProductListing_productId_fkey`;
ALTER TABLE `ProductMedia` DROP FOREIGN KEY `ProductMedia_productId_fkey`, DROP FOREIGN KEY `ProductMedia_variantId_fkey`;
ALTER TABLE `ProductOption` DROP FOREIGN KEY `ProductOption_productId_fkey`;
ALTER TABLE `ProductOptionValue` DROP FOREIGN KEY `ProductOptionValue_optionId_fkey`;
ALTER TABLE `ProductProposal` DROP FOREIGN KEY `ProductProposal_productId_fkey`, DROP FOREIGN KEY `ProductProposal_shopId_fkey`;
ALTER TABLE `Refund` DROP FOREIGN KEY `Refund_paymentId_fkey`;
ALTER TABLE `ReservationLine` DROP FOREIGN KEY `ReservationLine_reservationId_fkey`;
ALTER TABLE `Session` DROP FOREIGN KEY `Session_userId_fkey`;
ALTER TABLE `Shipment` DROP FOREIGN KEY `Shipment_shopOrderId_fkey`, DROP FOREIGN KEY `Shipment_warehouseId_fkey`;
ALTER TABLE `ShipmentEvent` DROP FOREIGN KEY `ShipmentEvent_shipmentId_fkey`;
ALTER TABLE `ShopInvitation` DROP FOREIGN KEY `ShopInvitation_shopId_fkey`;
ALTER TABLE `ShopMember` DROP FOREIGN KEY `ShopMember_shopId_fkey`, DROP FOREIGN KEY `ShopMember_userId_fkey`;
ALTER TABLE `ShopOrder` DROP FOREIGN KEY `ShopOrder_orderId_fkey`, DROP FOREIGN KEY `ShopOrder_shopId_fkey`;
ALTER TABLE `ShopProduct` DROP FOREIGN KEY `ShopProduct_productId_fkey`, DROP FOREIGN KEY `ShopProduct_shopId_fkey`, DROP FOREIGN KEY `ShopProduct_variantId_fkey`;
ALTER TABLE `ShopSourcingRule` DROP FOREIGN KEY `ShopSourcingRule_shopId_fkey`;
ALTER TABLE `StockBatch` DROP FOREIGN KEY `StockBatch_shopId_fkey`;
ALTER TABLE `StockCount` DROP FOREIGN KEY `StockCount_shopId_fkey`, DROP FOREIGN KEY `StockCount_warehouseId_fkey`;
ALTER TABLE `StockCountLine` DROP FOREIGN KEY `StockCountLine_countId_fkey`;
ALTER TABLE `Transfer` DROP FOREIGN KEY `Transfer_fromWarehouseId_fkey`, DROP FOREIGN KEY `Transfer_shopId_fkey`, DROP FOREIGN KEY `Transfer_toWarehouseId_fkey`;
ALTER TABLE `TransferEvent` DROP FOREIGN KEY `TransferEvent_transferId_fkey`;
ALTER TABLE `TransferLine` DROP FOREIGN KEY `TransferLine_transferId_fkey`;
ALTER TABLE `TransferReceipt` DROP FOREIGN KEY `TransferReceipt_transferId_fkey`;
ALTER TABLE `TransferReceiptLine` DROP FOREIGN KEY `TransferReceiptLine_receiptId_fkey`;
ALTER TABLE `Variant` DROP FOREIGN KEY `Variant_productId_fkey`;
ALTER TABLE `VariantOptionValue` DROP FOREIGN KEY `VariantOptionValue_optionValueId_fkey`, DROP FOREIGN KEY `VariantOptionValue_variantId_fkey`;
ALTER TABLE `Warehouse` DROP FOREIGN KEY `Warehouse_shopId_fkey`;

ALTER TABLE `Address`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `userId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `Attribute`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `Brand`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `Cart`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `userId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE `CartLine`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `cartId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `shopProductId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `Category`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `parentId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE `CategoryAttribute`
    MODIFY `categoryId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `attributeId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `DemoMessage`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `EmailVerification`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `userId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `HandledEvent`
    MODIFY `eventId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `LowStockAlert`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `shopId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `warehouseId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `variantId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `stockLevelId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `openKey` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE `MediaFile`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `uploadedBy` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE `Order`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `userId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `OrderChange`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `orderId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `shopOrderId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    MODIFY `actorUserId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE `OrderItem`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `orderId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `shopOrderId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `shopProductId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `productId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `variantId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `OtpChallenge`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `OutboxEvent`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `aggregateId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `claimedBy` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE `Payment`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `orderId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `paidOrderId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    MODIFY `openOrderId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE `PaymentTransaction`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `paymentId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `PaymentWebhook`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `PriceChange`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `shopProductId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `changedBy` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE `Product`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `brandId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    MODIFY `categoryId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `ProductAttribute`
    MODIFY `productId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `attributeId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `ProductListing`
    MODIFY `productId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `categoryId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `brandId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE `ProductMedia`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `productId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `variantId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE `ProductOption`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `productId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `ProductOptionValue`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `optionId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `ProductProposal`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `shopId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `proposedBy` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `productId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    MODIFY `decidedBy` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE `Refund`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `paymentId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `orderId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `shopOrderId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    MODIFY `requestedBy` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE `Reservation`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `orderId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `shopOrderId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `shopId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `liveKey` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE `ReservationLine`
    MODIFY `reservationId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `orderItemId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `stockLevelId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `warehouseId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `variantId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `Session`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `userId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `Shipment`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `shopOrderId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `warehouseId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `ShipmentEvent`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `shipmentId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `ShippingRate`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `Shop`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `decidedBy` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE `ShopInvitation`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `shopId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `invitedBy` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `ShopMember`
    MODIFY `shopId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `userId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `invitedBy` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE `ShopOrder`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `orderId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `shopId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `ShopProduct`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `shopId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `productId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `variantId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `ShopSourcingRule`
    MODIFY `shopId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `StockBatch`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `shopId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `undoes` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    MODIFY `createdBy` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE `StockCount`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `shopId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `warehouseId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `openKey` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    MODIFY `batchId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    MODIFY `createdBy` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `StockCountLine`
    MODIFY `countId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `variantId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `countedBy` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE `StockLedger`
    MODIFY `stockLevelId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `shopId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `warehouseId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `variantId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `refId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    MODIFY `actorUserId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE `StockLevel`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `warehouseId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `variantId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `shopId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `StockProof`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `provedBy` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE `StockRepair`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `stockLevelId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `shopId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `repairedBy` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE `Transfer`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `shopId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `fromWarehouseId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `toWarehouseId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `createKey` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    MODIFY `createdBy` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `TransferEvent`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `transferId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `receiptId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    MODIFY `actorUserId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE `TransferLine`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `transferId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `variantId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `TransferReceipt`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `transferId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `createdBy` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `TransferReceiptLine`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `receiptId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `variantId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `User`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `Variant`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `productId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `VariantOptionValue`
    MODIFY `variantId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `optionValueId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE `Warehouse`
    MODIFY `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY `shopId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;

ALTER TABLE `Address`
    ADD CONSTRAINT `Address_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE `CartLine`
    ADD CONSTRAINT `CartLine_cartId_fkey` FOREIGN KEY (`cartId`) REFERENCES `Cart`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE `Category`
    ADD CONSTRAINT `Category_parentId_fkey` FOREIGN KEY (`parentId`) REFERENCES `Category`(`id`) ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE `CategoryAttribute`
    ADD CONSTRAINT `CategoryAttribute_attributeId_fkey` FOREIGN KEY (`attributeId`) REFERENCES `Attribute`(`id`) ON DELETE CASCADE ON UPDATE CASCADE,
    ADD CONSTRAINT `CategoryAttribute_categoryId_fkey` FOREIGN KEY (`categoryId`) REFERENCES `Category`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE `EmailVerification`
    ADD CONSTRAINT `EmailVerification_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE `Order`
    ADD CONSTRAINT `Order_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `OrderChange`
    ADD CONSTRAINT `OrderChange_orderId_fkey` FOREIGN KEY (`orderId`) REFERENCES `Order`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `OrderItem`
    ADD CONSTRAINT `OrderItem_shopOrderId_fkey` FOREIGN KEY (`shopOrderId`) REFERENCES `ShopOrder`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `Payment`
    ADD CONSTRAINT `Payment_orderId_fkey` FOREIGN KEY (`orderId`) REFERENCES `Order`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `PaymentTransaction`
    ADD CONSTRAINT `PaymentTransaction_paymentId_fkey` FOREIGN KEY (`paymentId`) REFERENCES `Payment`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `PriceChange`
    ADD CONSTRAINT `PriceChange_shopProductId_fkey` FOREIGN KEY (`shopProductId`) REFERENCES `ShopProduct`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `Product`
    ADD CONSTRAINT `Product_brandId_fkey` FOREIGN KEY (`brandId`) REFERENCES `Brand`(`id`) ON DELETE SET NULL ON UPDATE CASCADE,
    ADD CONSTRAINT `Product_categoryId_fkey` FOREIGN KEY (`categoryId`) REFERENCES `Category`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `ProductAttribute`
    ADD CONSTRAINT `ProductAttribute_attributeId_fkey` FOREIGN KEY (`attributeId`) REFERENCES `Attribute`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT `ProductAttribute_productId_fkey` FOREIGN KEY (`productId`) REFERENCES `Product`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE `ProductListing`
    ADD CONSTRAINT `ProductListing_productId_fkey` FOREIGN KEY (`productId`) REFERENCES `Product`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE `ProductMedia`
    ADD CONSTRAINT `ProductMedia_productId_fkey` FOREIGN KEY (`productId`) REFERENCES `Product`(`id`) ON DELETE CASCADE ON UPDATE CASCADE,
    ADD CONSTRAINT `ProductMedia_variantId_fkey` FOREIGN KEY (`variantId`) REFERENCES `Variant`(`id`) ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE `ProductOption`
    ADD CONSTRAINT `ProductOption_productId_fkey` FOREIGN KEY (`productId`) REFERENCES `Product`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE `ProductOptionValue`
    ADD CONSTRAINT `ProductOptionValue_optionId_fkey` FOREIGN KEY (`optionId`) REFERENCES `ProductOption`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE `ProductProposal`
    ADD CONSTRAINT `ProductProposal_productId_fkey` FOREIGN KEY (`productId`) REFERENCES `Product`(`id`) ON DELETE SET NULL ON UPDATE CASCADE,
    ADD CONSTRAINT `ProductProposal_shopId_fkey` FOREIGN KEY (`shopId`) REFERENCES `Shop`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `Refund`
    ADD CONSTRAINT `Refund_paymentId_fkey` FOREIGN KEY (`paymentId`) REFERENCES `Payment`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `ReservationLine`
    ADD CONSTRAINT `ReservationLine_reservationId_fkey` FOREIGN KEY (`reservationId`) REFERENCES `Reservation`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `Session`
    ADD CONSTRAINT `Session_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE `Shipment`
    ADD CONSTRAINT `Shipment_shopOrderId_fkey` FOREIGN KEY (`shopOrderId`) REFERENCES `ShopOrder`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT `Shipment_warehouseId_fkey` FOREIGN KEY (`warehouseId`) REFERENCES `Warehouse`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `ShipmentEvent`
    ADD CONSTRAINT `ShipmentEvent_shipmentId_fkey` FOREIGN KEY (`shipmentId`) REFERENCES `Shipment`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `ShopInvitation`
    ADD CONSTRAINT `ShopInvitation_shopId_fkey` FOREIGN KEY (`shopId`) REFERENCES `Shop`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `ShopMember`
    ADD CONSTRAINT `ShopMember_shopId_fkey` FOREIGN KEY (`shopId`) REFERENCES `Shop`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT `ShopMember_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `ShopOrder`
    ADD CONSTRAINT `ShopOrder_orderId_fkey` FOREIGN KEY (`orderId`) REFERENCES `Order`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT `ShopOrder_shopId_fkey` FOREIGN KEY (`shopId`) REFERENCES `Shop`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `ShopProduct`
    ADD CONSTRAINT `ShopProduct_productId_fkey` FOREIGN KEY (`productId`) REFERENCES `Product`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT `ShopProduct_shopId_fkey` FOREIGN KEY (`shopId`) REFERENCES `Shop`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT `ShopProduct_variantId_fkey` FOREIGN KEY (`variantId`) REFERENCES `Variant`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `ShopSourcingRule`
    ADD CONSTRAINT `ShopSourcingRule_shopId_fkey` FOREIGN KEY (`shopId`) REFERENCES `Shop`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `StockBatch`
    ADD CONSTRAINT `StockBatch_shopId_fkey` FOREIGN KEY (`shopId`) REFERENCES `Shop`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `StockCount`
    ADD CONSTRAINT `StockCount_shopId_fkey` FOREIGN KEY (`shopId`) REFERENCES `Shop`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT `StockCount_warehouseId_fkey` FOREIGN KEY (`warehouseId`) REFERENCES `Warehouse`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `StockCountLine`
    ADD CONSTRAINT `StockCountLine_countId_fkey` FOREIGN KEY (`countId`) REFERENCES `StockCount`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `Transfer`
    ADD CONSTRAINT `Transfer_fromWarehouseId_fkey` FOREIGN KEY (`fromWarehouseId`) REFERENCES `Warehouse`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT `Transfer_shopId_fkey` FOREIGN KEY (`shopId`) REFERENCES `Shop`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT `Transfer_toWarehouseId_fkey` FOREIGN KEY (`toWarehouseId`) REFERENCES `Warehouse`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `TransferEvent`
    ADD CONSTRAINT `TransferEvent_transferId_fkey` FOREIGN KEY (`transferId`) REFERENCES `Transfer`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `TransferLine`
    ADD CONSTRAINT `TransferLine_transferId_fkey` FOREIGN KEY (`transferId`) REFERENCES `Transfer`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `TransferReceipt`
    ADD CONSTRAINT `TransferReceipt_transferId_fkey` FOREIGN KEY (`transferId`) REFERENCES `Transfer`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `TransferReceiptLine`
    ADD CONSTRAINT `TransferReceiptLine_receiptId_fkey` FOREIGN KEY (`receiptId`) REFERENCES `TransferReceipt`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `Variant`
    ADD CONSTRAINT `Variant_productId_fkey` FOREIGN KEY (`productId`) REFERENCES `Product`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `VariantOptionValue`
    ADD CONSTRAINT `VariantOptionValue_optionValueId_fkey` FOREIGN KEY (`optionValueId`) REFERENCES `ProductOptionValue`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT `VariantOptionValue_variantId_fkey` FOREIGN KEY (`variantId`) REFERENCES `Variant`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE `Warehouse`
    ADD CONSTRAINT `Warehouse_shopId_fkey` FOREIGN KEY (`shopId`) REFERENCES `Shop`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
