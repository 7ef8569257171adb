-- The second factor: authenticator apps, passkeys, recovery codes, and when a session last proved one.
ALTER TABLE `Session` ADD COLUMN `secondFactorAt` DATETIME(3) NULL;

CREATE TABLE `TotpSecret` (
    `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `userId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `sealed` VARCHAR(200) NOT NULL,
    `lastStep` INTEGER NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `confirmedAt` DATETIME(3) NULL,
    `lastUsedAt` DATETIME(3) NULL,
    INDEX `TotpSecret_userId_confirmedAt_idx`(`userId`, `confirmedAt`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `Passkey` (
    `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `userId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `credentialHash` CHAR(64) NOT NULL,
    `credentialId` VARCHAR(1400) NOT NULL,
    `publicKey` VARCHAR(3000) NOT NULL,
    `counter` BIGINT NOT NULL DEFAULT 0,
    `transports` VARCHAR(120) NOT NULL DEFAULT '',
    `name` VARCHAR(60) NOT NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `lastUsedAt` DATETIME(3) NULL,
    UNIQUE INDEX `Passkey_credentialHash_key`(`credentialHash`),
    INDEX `Passkey_userId_createdAt_idx`(`userId`, `createdAt`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `RecoveryCode` (
    `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `userId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `codeHash` CHAR(64) NOT NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `usedAt` DATETIME(3) NULL,
    UNIQUE INDEX `RecoveryCode_userId_codeHash_key`(`userId`, `codeHash`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `WebAuthnChallenge` (
    `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `userId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `sessionId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `purpose` ENUM('REGISTER', 'PROVE') NOT NULL,
    `challenge` VARCHAR(64) NOT NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `expiresAt` DATETIME(3) NOT NULL,
    INDEX `WebAuthnChallenge_userId_expiresAt_idx`(`userId`, `expiresAt`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `TotpSecret` ADD CONSTRAINT `TotpSecret_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE `Passkey` ADD CONSTRAINT `Passkey_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE `RecoveryCode` ADD CONSTRAINT `RecoveryCode_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE `WebAuthnChallenge` ADD CONSTRAINT `WebAuthnChallenge_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;
