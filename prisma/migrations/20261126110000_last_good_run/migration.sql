-- How old the last good backup is, whatever failed since: the age of the last run says nothing of it.
ALTER TABLE `JobRun` ADD COLUMN `goodAt` DATETIME(3) NULL;
UPDATE `JobRun` SET `goodAt` = `startedAt` WHERE `ok` = TRUE AND `finishedAt` IS NOT NULL;
