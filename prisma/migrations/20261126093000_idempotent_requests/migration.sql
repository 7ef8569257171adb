-- Answers to requests that create, kept seven days for their repeats.
CREATE TABLE `IdempotentRequest` (
    `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `caller` VARCHAR(60) NOT NULL,
    `operation` VARCHAR(60) NOT NULL,
    `keyHash` CHAR(64) NOT NULL,
    `requestHash` CHAR(64) NOT NULL,
    `answer` MEDIUMTEXT NULL,
    `heldUntil` DATETIME(3) NOT NULL,
    `createdAt` DATETIME(3) NOT NULL,

    UNIQUE INDEX `IdempotentRequest_caller_keyHash_key`(`caller`, `keyHash`),
    INDEX `IdempotentRequest_createdAt_idx`(`createdAt`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
