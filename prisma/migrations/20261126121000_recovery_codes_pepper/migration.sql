-- Under which pepper a recovery code was hashed: its mark, not itself. Null for codes from before: nobody can tell.
ALTER TABLE `RecoveryCode` ADD COLUMN `pepper` CHAR(8) NULL;
