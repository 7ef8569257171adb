-- A delivery is handled by what its verification read from it, whichever provider's form it has.
ALTER TABLE `PaymentWebhook` ADD COLUMN `providerRef` VARCHAR(120) NOT NULL DEFAULT '';
UPDATE `PaymentWebhook` SET `providerRef` = COALESCE(JSON_UNQUOTE(JSON_EXTRACT(`body`, '$.data.ref')), '');
