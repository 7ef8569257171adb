-- With the trace's id the span an attempt to pay was opened in, so that what its provider tells hours later can be linked to it.
ALTER TABLE `Payment` ADD COLUMN `spanId` CHAR(16) NULL;
-- The trace of the event a shop's webhook tells of: it is sent, and sent again, in that trace.
ALTER TABLE `WebhookMessage` ADD COLUMN `traceparent` VARCHAR(60) NULL;
