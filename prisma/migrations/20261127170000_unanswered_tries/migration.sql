-- Tries of a message whose outcome nobody knows: it may have arrived. And the way to what is due on one channel.
ALTER TABLE `Notification`
    ADD COLUMN `unanswered` INTEGER NOT NULL DEFAULT 0;
CREATE INDEX `Notification_status_channel_nextAttemptAt_idx` ON `Notification`(`status`, `channel`, `nextAttemptAt`);
