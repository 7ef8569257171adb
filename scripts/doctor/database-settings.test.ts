import { expect, test } from "vitest";
import { type Settings, settingFindings } from "./database-settings";
import { diskFinding, nodeFinding } from "./machine";

const today = new Date("2026-11-26");

const good: Settings = {
  version: "10.11.6-MariaDB",
  log_bin: "ON",
  binlog_format: "ROW",
  binlog_row_image: "FULL",
  binlog_expire_logs_seconds: "259200",
  innodb_flush_log_at_trx_commit: "1",
  sync_binlog: "1",
  innodb_doublewrite: "ON",
  sql_mode: "STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION",
  transaction_isolation: "READ-COMMITTED",
  max_connections: "300",
  max_allowed_packet: "67108864",
  time_offset_minutes: "0",
};
const about = { strict: true, pool: 16, instances: 2, debezium: false };
const levels = (over: Settings, circumstances = about) =>
  settingFindings({ ...good, ...over }, circumstances)
    .filter((one) => one.level !== "ok")
    .map(({ level, what }) => `${level}: ${what}`);

test.each<[Settings, string]>([
  [{ version: "10.6.1-MariaDB" }, "broken: MariaDB 10.6.1-MariaDB"],
  [{ version: "8.0.36" }, "warning: MySQL 8.0.36"],
  [{ innodb_flush_log_at_trx_commit: "2" }, "broken: innodb_flush_log_at_trx_commit=2"],
  [{ sync_binlog: "0" }, "warning: sync_binlog=0"],
  [{ innodb_doublewrite: "OFF" }, "broken: innodb_doublewrite is off"],
  [{ log_bin: "OFF" }, "warning: The binlog is off"],
  [{ binlog_format: "STATEMENT" }, "broken: binlog_format=STATEMENT"],
  [{ binlog_row_image: "MINIMAL" }, "warning: binlog_row_image=MINIMAL"],
  [{ binlog_expire_logs_seconds: "0" }, "warning: Binlogs are kept for ever"],
  [{ binlog_expire_logs_seconds: "3600" }, "warning: Binlogs are kept for 1 hours"],
  [{ sql_mode: "" }, "broken: sql_mode is not strict"],
  [{ sql_mode: "STRICT_TRANS_TABLES,NO_BACKSLASH_ESCAPES" }, "broken: sql_mode has NO_BACKSLASH_ESCAPES"],
  [{ transaction_isolation: "SERIALIZABLE" }, "warning: The server's isolation is SERIALIZABLE"],
  [{ time_offset_minutes: "420" }, "warning: The server's time zone is 420 minutes off UTC"],
  [{ wsrep_on: "ON" }, "warning: The server is part of a Galera cluster"],
  [{ max_connections: "50" }, "broken: 2 × 2 pools × 16 + 10 = 74 connections of 50"],
  [{ max_allowed_packet: "1048576" }, "warning: max_allowed_packet is 1 MiB"],
])("a server with %o", (over, finding) => {
  expect(levels(over)).toEqual([finding]);
});

test("Debezium without a binlog reads nothing", () => {
  expect(levels({ log_bin: "OFF" }, { ...about, debezium: true })).toEqual(["broken: The binlog is off"]);
  expect(levels({})).toEqual([]);
});

test("a Node that is too old, or no longer mended", () => {
  expect(nodeFinding("18.20.0", today).level).toBe("broken");
  expect(nodeFinding("20.19.0", today)).toMatchObject({
    level: "warning",
    why: expect.stringMatching(/no security fixes since 2026/),
  });
  expect(nodeFinding("24.1.0", today).level).toBe("ok");
});

test("a disk that is full, filling, or roomy", () => {
  expect(diskFinding("x", { free: 5e8, total: 1e12 }).level).toBe("broken");
  expect(diskFinding("x", { free: 1e11, total: 1e12 }).level).toBe("warning");
  expect(diskFinding("x", { free: 5e11, total: 1e12 }).level).toBe("ok");
});
