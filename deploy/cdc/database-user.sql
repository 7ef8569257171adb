-- What Debezium may: read the outbox, and follow the binlog. Run once, as an administrator; put a password of your own.
CREATE USER IF NOT EXISTS 'gerai_cdc'@'%' IDENTIFIED BY 'change-me';
GRANT SELECT ON gerai.OutboxEvent TO 'gerai_cdc'@'%';
GRANT REPLICATION SLAVE, REPLICATION CLIENT ON *.* TO 'gerai_cdc'@'%';
