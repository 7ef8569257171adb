-- On which sign-in a browser agreed, and to messages signed with which key. Null for those from before: they are sent to as before.
ALTER TABLE `PushSubscription`
    ADD COLUMN `sessionId` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN `serverKey` VARCHAR(120) NULL;
