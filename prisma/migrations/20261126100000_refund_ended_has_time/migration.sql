-- A refund that ended has its time, an open one has none: lists of refused refunds print it.
ALTER TABLE `Refund` ADD CONSTRAINT `Refund_ended_has_time` CHECK ((`status` = 'PENDING') = (`endedAt` IS NULL));
