-- Webhooks of shops: where their software wants to be told, what it is told, and each try.
CREATE TABLE `WebhookEndpoint` (
    `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `shopId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `url` VARCHAR(500) NOT NULL,
    `description` VARCHAR(200) NOT NULL,
    `events` JSON NULL,
    `status` ENUM('ACTIVE', 'DISABLED', 'DELETED') NOT NULL DEFAULT 'ACTIVE',
    `disabledCause` ENUM('PERSON', 'GONE', 'FAILING') NULL,
    `disabledAt` DATETIME(3) NULL,
    `secret` VARCHAR(200) NOT NULL,
    `oldSecret` VARCHAR(200) NULL,
    `oldSecretUntil` DATETIME(3) NULL,
    `failingSince` DATETIME(3) NULL,
    `createdBy` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    INDEX `WebhookEndpoint_shopId_status_createdAt_idx`(`shopId`, `status`, `createdAt`),
    INDEX `WebhookEndpoint_status_idx`(`status`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `WebhookMessage` (
    `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `endpointId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `eventId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `type` VARCHAR(60) NOT NULL,
    `body` MEDIUMTEXT NOT NULL,
    `status` ENUM('QUEUED', 'DELIVERED', 'FAILED') NOT NULL DEFAULT 'QUEUED',
    `attempts` INTEGER NOT NULL DEFAULT 0,
    `nextAttemptAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `lastStatus` INTEGER NULL,
    `lastError` VARCHAR(30) NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `deliveredAt` DATETIME(3) NULL,
    UNIQUE INDEX `WebhookMessage_endpointId_eventId_key`(`endpointId`, `eventId`),
    INDEX `WebhookMessage_status_endpointId_nextAttemptAt_idx`(`status`, `endpointId`, `nextAttemptAt`),
    INDEX `WebhookMessage_endpointId_status_createdAt_id_idx`(`endpointId`, `status`, `createdAt`, `id`),
    INDEX `WebhookMessage_endpointId_createdAt_id_idx`(`endpointId`, `createdAt`, `id`),
    INDEX `WebhookMessage_createdAt_idx`(`createdAt`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `WebhookAttempt` (
    `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `messageId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `durationMs` INTEGER NOT NULL,
    `status` INTEGER NULL,
    `error` VARCHAR(30) NULL,
    `detail` VARCHAR(200) NULL,
    `answer` VARCHAR(1024) NULL,
    INDEX `WebhookAttempt_messageId_at_idx`(`messageId`, `at`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `WebhookEndpoint` ADD CONSTRAINT `WebhookEndpoint_shopId_fkey` FOREIGN KEY (`shopId`) REFERENCES `Shop`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `WebhookMessage` ADD CONSTRAINT `WebhookMessage_endpointId_fkey` FOREIGN KEY (`endpointId`) REFERENCES `WebhookEndpoint`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `WebhookAttempt` ADD CONSTRAINT `WebhookAttempt_messageId_fkey` FOREIGN KEY (`messageId`) REFERENCES `WebhookMessage`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;
