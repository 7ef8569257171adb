-- Messages to people: one row an event, recipient and channel; what they wish to hear, when they sleep, and the browsers that agreed.
CREATE TABLE `Notification` (
    `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `eventId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `kind` VARCHAR(40) NOT NULL,
    `subjectId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `userId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `shopId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `orderId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `channel` ENUM('EMAIL', 'SMS', 'PUSH', 'BELL') NOT NULL,
    `locale` VARCHAR(5) NOT NULL,
    `payload` JSON NOT NULL,
    `status` ENUM('QUEUED', 'SENT', 'DELIVERED', 'FAILED', 'SUPPRESSED') NOT NULL DEFAULT 'QUEUED',
    `reason` VARCHAR(40) NULL,
    `attempts` INTEGER NOT NULL DEFAULT 0,
    `nextAttemptAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `sentTo` VARCHAR(254) NULL,
    `providerRef` VARCHAR(160) NULL,
    `lastError` VARCHAR(300) NULL,
    `traceparent` VARCHAR(60) NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `sentAt` DATETIME(3) NULL,
    `deliveredAt` DATETIME(3) NULL,
    `readAt` DATETIME(3) NULL,
    INDEX `Notification_status_nextAttemptAt_idx`(`status`, `nextAttemptAt`),
    INDEX `Notification_userId_channel_createdAt_id_idx`(`userId`, `channel`, `createdAt`, `id`),
    INDEX `Notification_userId_channel_readAt_idx`(`userId`, `channel`, `readAt`),
    INDEX `Notification_channel_sentAt_idx`(`channel`, `sentAt`),
    INDEX `Notification_status_createdAt_id_idx`(`status`, `createdAt`, `id`),
    INDEX `Notification_createdAt_id_idx`(`createdAt`, `id`),
    INDEX `Notification_orderId_idx`(`orderId`),
    UNIQUE INDEX `Notification_eventId_kind_subjectId_userId_channel_key`(`eventId`, `kind`, `subjectId`, `userId`, `channel`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `NotificationPreference` (
    `userId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `kind` VARCHAR(40) NOT NULL,
    `channel` ENUM('EMAIL', 'SMS', 'PUSH', 'BELL') NOT NULL,
    `enabled` BOOLEAN NOT NULL,
    `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`userId`, `kind`, `channel`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `QuietHours` (
    `userId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `enabled` BOOLEAN NOT NULL DEFAULT true,
    `fromMinute` INTEGER NOT NULL DEFAULT 1260,
    `untilMinute` INTEGER NOT NULL DEFAULT 420,
    `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`userId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `PushSubscription` (
    `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `userId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `endpointHash` CHAR(64) NOT NULL,
    `endpoint` VARCHAR(1000) NOT NULL,
    `p256dh` VARCHAR(120) NOT NULL,
    `auth` VARCHAR(40) NOT NULL,
    `userAgent` VARCHAR(400) NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `usedAt` DATETIME(3) NULL,
    UNIQUE INDEX `PushSubscription_endpointHash_key`(`endpointHash`),
    INDEX `PushSubscription_userId_createdAt_idx`(`userId`, `createdAt`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- The demo inbox shows a mail as it would look.
ALTER TABLE `DemoMessage` ADD COLUMN `html` MEDIUMTEXT NULL;
