-- The codes a part's courier is booked under, as they were when it was ordered.
ALTER TABLE `ShopOrder`
  ADD COLUMN `bookingCourier` VARCHAR(40) NULL,
  ADD COLUMN `bookingService` VARCHAR(40) NULL;

-- Bookings nobody waits for any more, of which it is not known whether the courier has them.
CREATE TABLE `LooseBooking` (
  `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `shipmentId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `carrier` VARCHAR(20) NOT NULL,
  `reference` VARCHAR(60) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `sweepAt` DATETIME(3) NULL DEFAULT (now(3)),
  `outcome` VARCHAR(200) NULL,

  UNIQUE INDEX `LooseBooking_carrier_reference_key`(`carrier`, `reference`),
  INDEX `LooseBooking_sweepAt_idx`(`sweepAt`),
  INDEX `LooseBooking_createdAt_idx`(`createdAt`),
  PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
