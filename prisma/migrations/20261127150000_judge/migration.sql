-- A cause a person may word is named with the part it is of, and a refund says what became of its goods.
ALTER TABLE `Refund` MODIFY `idempotencyKey` VARCHAR(160) NOT NULL,
  ADD COLUMN `restock` BOOLEAN NULL AFTER `reason`;
-- A shop's no may be appealed to Gerai; money may be asked back for what never came.
ALTER TABLE `ReturnRequest`
  MODIFY `status` ENUM('REQUESTED', 'APPROVED', 'SENT', 'RECEIVED', 'REJECTED', 'WITHDRAWN', 'LAPSED', 'APPEALED') NOT NULL DEFAULT 'REQUESTED',
  MODIFY `reason` ENUM('DAMAGED', 'WRONG_ITEM', 'NOT_AS_DESCRIBED', 'INCOMPLETE', 'CHANGED_MIND', 'NOT_RECEIVED') NOT NULL,
  ADD COLUMN `appeal` VARCHAR(1000) NULL,
  ADD COLUMN `appealedAt` DATETIME(3) NULL,
  ADD COLUMN `judgement` VARCHAR(300) NULL,
  ADD COLUMN `judgedBy` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN `judgedAt` DATETIME(3) NULL;
-- Returns of completed parts that are open now hold their money too.
UPDATE `ShopOrder` SET `sweepAt` = '9999-01-01' WHERE `status` = 'COMPLETED' AND `returnOpen` = TRUE;
