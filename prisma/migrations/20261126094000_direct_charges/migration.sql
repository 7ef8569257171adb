-- A charge without a page: which way to pay was asked for, and what the buyer must know to pay it.
ALTER TABLE `Payment` ADD COLUMN `channel` VARCHAR(20) NULL;
ALTER TABLE `Payment` ADD COLUMN `instructions` TEXT NULL;

-- Deliveries whose signature cannot be checked at once, apart from the inbox until it was.
CREATE TABLE `UnverifiedWebhook` (
    `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `gateway` VARCHAR(20) NOT NULL,
    `digest` CHAR(64) NOT NULL,
    `headers` TEXT NOT NULL,
    `body` MEDIUMTEXT NOT NULL,
    `receivedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `sweepAt` DATETIME(3) NOT NULL DEFAULT (now(3) + interval 1 minute),
    `traceId` CHAR(32) NULL,

    UNIQUE INDEX `UnverifiedWebhook_digest_key`(`digest`),
    INDEX `UnverifiedWebhook_sweepAt_idx`(`sweepAt`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
