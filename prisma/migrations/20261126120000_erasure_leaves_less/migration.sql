-- What an erasure still has to remove from the disk, once its transaction has ended.
ALTER TABLE `ErasureRequest` ADD COLUMN `pictures` JSON NULL;
-- Invitations told a phone number; events name people by id alone.
UPDATE `OutboxEvent` SET `payload` = JSON_REMOVE(`payload`, '$.phone') WHERE `type` = 'shops.member_invited';
