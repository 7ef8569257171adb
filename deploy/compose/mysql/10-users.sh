#!/bin/bash
# Run once, by MySQL's image, on an empty volume. Four users: the app may change rows, the migrations tables, backups
# may read rows and the log, Debezium may read the log.
set -euo pipefail

password() {
  local value
  value=$(< "/run/secrets/$1")
  # They go into quotes below.
  [[ $value =~ ^[A-Za-z0-9_-]{16,}$ ]] || { echo "$1: 16 or more plain letters and digits" >&2; exit 1; }
  printf '%s' "$value"
}

app=$(password database_password)
owner=$(password database_owner_password)
backup=$(password database_backup_password)
cdc=$(password cdc_password)
root=$(password database_root_password)

MYSQL_PWD=$root mysql --protocol=socket --user=root <<SQL
CREATE DATABASE IF NOT EXISTS gerai CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
CREATE USER 'gerai'@'%' IDENTIFIED BY '$app';
GRANT SELECT, INSERT, UPDATE, DELETE ON gerai.* TO 'gerai'@'%';
CREATE USER 'gerai_owner'@'%' IDENTIFIED BY '$owner';
GRANT ALL PRIVILEGES ON gerai.* TO 'gerai_owner'@'%';
-- A restore loads beside the database it replaces (docs/backup.md). A bare _ would stand for any letter.
GRANT ALL PRIVILEGES ON \`gerai\\_restoring\`.* TO 'gerai_owner'@'%';
GRANT ALL PRIVILEGES ON \`gerai\\_replaced\`.* TO 'gerai_owner'@'%';
-- It sees who else is connected before it takes a database's place, and runs what mysqlbinlog prints.
GRANT PROCESS, REPLICATION_APPLIER, SESSION_VARIABLES_ADMIN ON *.* TO 'gerai_owner'@'%';
-- docs/backup.md says what each is for.
CREATE USER 'gerai_backup'@'%' IDENTIFIED BY '$backup';
GRANT SELECT, SHOW VIEW, TRIGGER ON gerai.* TO 'gerai_backup'@'%';
GRANT RELOAD, REPLICATION CLIENT, REPLICATION SLAVE ON *.* TO 'gerai_backup'@'%';
-- Tables come with the migrations: a right on one that is not there may be given only together with that to make it.
GRANT INSERT, UPDATE, CREATE ON gerai.JobRun TO 'gerai_backup'@'%';
REVOKE CREATE ON gerai.JobRun FROM 'gerai_backup'@'%';
CREATE USER 'gerai_cdc'@'%' IDENTIFIED BY '$cdc';
GRANT SELECT, CREATE ON gerai.OutboxEvent TO 'gerai_cdc'@'%';
REVOKE CREATE ON gerai.OutboxEvent FROM 'gerai_cdc'@'%';
GRANT REPLICATION SLAVE, REPLICATION CLIENT ON *.* TO 'gerai_cdc'@'%';
SQL
