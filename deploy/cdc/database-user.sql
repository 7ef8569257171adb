-- What Debezium may, and no more. Run once, as an administrator; put a password of your own.
-- It never locks (snapshot.locking.mode=none), so it needs neither RELOAD nor LOCK TABLES, which its documentation asks for besides;
-- and it sees the one database in which it may read something without SHOW DATABASES.
CREATE USER IF NOT EXISTS 'gerai_cdc'@'%' IDENTIFIED BY 'change-me';
-- The table's shape at the first start; its rows too in the profiles kafka and redis (snapshot.mode=initial).
GRANT SELECT ON gerai.OutboxEvent TO 'gerai_cdc'@'%';
-- The binlog itself, and where it ends. (REPLICATION CLIENT is MariaDB's BINLOG MONITOR.) These two cannot be given for one database.
GRANT REPLICATION SLAVE, REPLICATION CLIENT ON *.* TO 'gerai_cdc'@'%';
