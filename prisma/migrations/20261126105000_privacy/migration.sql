-- Requests to be forgotten, and what staff did. Rows of AuditEntry are only ever added; see docs/decisions/0032.
CREATE TABLE `ErasureRequest` (
    `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `userId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `status` ENUM('PENDING', 'CALLED_BACK', 'DONE') NOT NULL DEFAULT 'PENDING',
    `openKey` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `requestedBy` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `reason` VARCHAR(300) NULL,
    `requestedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `dueAt` DATETIME(3) NOT NULL,
    `endedAt` DATETIME(3) NULL,
    `heldBy` VARCHAR(40) NULL,
    `counts` JSON NULL,
    `sweepAt` DATETIME(3) NOT NULL,
    UNIQUE INDEX `ErasureRequest_openKey_key`(`openKey`),
    INDEX `ErasureRequest_status_sweepAt_idx`(`status`, `sweepAt`),
    INDEX `ErasureRequest_userId_requestedAt_idx`(`userId`, `requestedAt`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
CREATE TABLE `AuditEntry` (
    `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `kind` VARCHAR(60) NOT NULL,
    `outcome` ENUM('DONE', 'REFUSED', 'FAILED') NOT NULL,
    `refusal` VARCHAR(40) NULL,
    `actorUserId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `staffRole` ENUM('SUPPORT', 'CATALOG', 'ADMIN') NULL,
    `shopId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `apiKeyId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `subjectType` VARCHAR(40) NULL,
    `subjectId` VARCHAR(80) NULL,
    `reason` VARCHAR(500) NULL,
    `changes` JSON NULL,
    `ip` VARCHAR(45) NULL,
    `requestId` VARCHAR(80) NOT NULL,
    `traceId` CHAR(32) NULL,
    INDEX `AuditEntry_at_id_idx`(`at`, `id`),
    INDEX `AuditEntry_actorUserId_at_id_idx`(`actorUserId`, `at`, `id`),
    INDEX `AuditEntry_kind_at_id_idx`(`kind`, `at`, `id`),
    INDEX `AuditEntry_shopId_at_id_idx`(`shopId`, `at`, `id`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
ALTER TABLE `User` MODIFY `status` ENUM('ACTIVE', 'SUSPENDED', 'ERASED') NOT NULL DEFAULT 'ACTIVE';

-- What is pruned is found by an index.
CREATE INDEX `EmailVerification_expiresAt_idx` ON `EmailVerification`(`expiresAt`);
CREATE INDEX `WebAuthnChallenge_expiresAt_idx` ON `WebAuthnChallenge`(`expiresAt`);
CREATE INDEX `ShopInvitation_expiresAt_idx` ON `ShopInvitation`(`expiresAt`);
CREATE INDEX `Cart_userId_updatedAt_idx` ON `Cart`(`userId`, `updatedAt`);
-- What is erased of one person is found by an index.
CREATE INDEX `Notification_sentTo_idx` ON `Notification`(`sentTo`);
CREATE INDEX `CourierWebhook_carrier_carrierRef_idx` ON `CourierWebhook`(`carrier`, `carrierRef`);
CREATE INDEX `MediaFile_uploadedBy_idx` ON `MediaFile`(`uploadedBy`);

ALTER TABLE `ErasureRequest` ADD CONSTRAINT `ErasureRequest_open_iff_pending` CHECK ((`openKey` IS NULL) = (`status` <> 'PENDING'));
