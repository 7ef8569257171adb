import { type Check, type Finding, findings, rowsOf } from "./finding";

const { ok, note, warning, broken } = findings("Database");

/** What a server says of itself, by lower-case name. */
export type Settings = Record<string, string | undefined>;

/** Connections the server keeps for people and backups. */
const SPARE_CONNECTIONS = 10;

export type Circumstances = {
  strict: boolean;
  pool: number;
  instances: number;
  debezium: boolean;
};

/** What of a server's settings endangers data or sales. */
export function settingFindings(server: Settings, about: Circumstances): Finding[] {
  return [
    ...versionFindings(server),
    ...durabilityFindings(server, about),
    ...binlogFindings(server, about),
    ...modeFindings(server),
    ...connectionFindings(server, about),
  ];
}

function versionFindings({ version = "" }: Settings): Finding[] {
  const maria = /mariadb/i.test(version);
  const [major = 0, minor = 0] = version.split(/[.-]/).map(Number);
  const name = `${maria ? "MariaDB" : "MySQL"} ${version}`;
  if (maria ? major < 10 || (major === 10 && minor < 11) : major < 8)
    return [broken(name, "Gerai is tested on MariaDB 10.11+ and MySQL 8.4.", "Upgrade the server.")];
  if (!maria && major === 8 && minor < 4)
    return [warning(name, "MySQL 8.0 has had no fixes since April 2026.", "Upgrade to MySQL 8.4.")];
  return [ok(name)];
}

function durabilityFindings(server: Settings, { strict }: Circumstances): Finding[] {
  const found: Finding[] = [];
  const level = strict ? broken : warning;
  const lost = "A power cut takes orders back that buyers were told about.";
  if (server.innodb_flush_log_at_trx_commit !== "1")
    found.push(
      level(`innodb_flush_log_at_trx_commit=${server.innodb_flush_log_at_trx_commit}`, lost, "Set it to 1."),
    );
  if (isOn(server.log_bin) && server.sync_binlog !== "1")
    found.push(
      warning(
        `sync_binlog=${server.sync_binlog}`,
        "After a power cut the binlog lacks what the database has: replicas, Debezium and point-in-time restores miss it.",
        "Set it to 1.",
      ),
    );
  if (/^(off|0)$/i.test(server.innodb_doublewrite ?? "on"))
    found.push(
      level(
        "innodb_doublewrite is off",
        "A power cut can tear a page for good.",
        "Switch it on, unless the file system writes pages whole.",
      ),
    );
  return found.length > 0 ? found : [ok("A commit is on the disk before anybody hears of it")];
}

function binlogFindings(server: Settings, { strict, debezium }: Circumstances): Finding[] {
  if (!isOn(server.log_bin)) {
    const why = debezium
      ? "OUTBOX_RELAY=debezium reads it: no event ever arrives."
      : "There is no restoring to a moment after the last backup, and no replica.";
    const todo = "Start the server with log_bin, binlog_format=ROW and a server_id.";
    return [(debezium ? broken : strict ? warning : note)("The binlog is off", why, todo)];
  }
  const found: Finding[] = [];
  if (server.binlog_format && server.binlog_format.toUpperCase() !== "ROW")
    found.push(
      broken(
        `binlog_format=${server.binlog_format}`,
        "Replayed statements may give other rows than they gave at first; Debezium reads nothing.",
        "Set it to ROW.",
      ),
    );
  if (server.binlog_row_image && server.binlog_row_image.toUpperCase() !== "FULL")
    found.push(
      warning(
        `binlog_row_image=${server.binlog_row_image}`,
        "Change data capture sees only parts of rows.",
        "Set it to FULL.",
      ),
    );
  const seconds =
    Number(server.binlog_expire_logs_seconds ?? 0) || Number(server.expire_logs_days ?? 0) * 86_400;
  if (seconds === 0)
    found.push(
      warning(
        "Binlogs are kept for ever",
        "They fill the disk.",
        "Set binlog_expire_logs_seconds to some days.",
      ),
    );
  else if (seconds < 86_400)
    found.push(
      warning(
        `Binlogs are kept for ${Math.round(seconds / 3600)} hours`,
        "A reader, or a copy of them, that is away for longer misses changes.",
        "Set binlog_expire_logs_seconds to three days or more.",
      ),
    );
  return found.length > 0 ? found : [ok(`Binlog: ROW, kept for ${Math.round(seconds / 86_400)} days`)];
}

function modeFindings(server: Settings): Finding[] {
  const found: Finding[] = [];
  const modes = (server.sql_mode ?? "").split(",");
  if (!modes.includes("STRICT_TRANS_TABLES") && !modes.includes("STRICT_ALL_TABLES"))
    found.push(
      broken(
        "sql_mode is not strict",
        "Values that do not fit are cut instead of refused: amounts and names change silently.",
        "Add STRICT_TRANS_TABLES to sql_mode.",
      ),
    );
  for (const mode of ["NO_BACKSLASH_ESCAPES", "ANSI_QUOTES", "PAD_CHAR_TO_FULL_LENGTH"].filter((one) =>
    modes.includes(one),
  ))
    found.push(
      broken(
        `sql_mode has ${mode}`,
        "Statements mean something else than they were written for, up to letting input in as SQL.",
        "Take it out of sql_mode.",
      ),
    );
  const isolation = (server.transaction_isolation ?? server.tx_isolation ?? "").toUpperCase();
  if (isolation === "SERIALIZABLE" || isolation === "READ-UNCOMMITTED")
    found.push(
      warning(
        `The server's isolation is ${isolation}`,
        "The app asks for its own; other clients of this server wait for it, or read what is not committed.",
        "Set transaction_isolation to READ-COMMITTED.",
      ),
    );
  if (server.time_offset_minutes !== undefined && server.time_offset_minutes !== "0")
    found.push(
      warning(
        `The server's time zone is ${server.time_offset_minutes} minutes off UTC`,
        "The app asks for UTC itself; whoever looks at the tables by hand reads other times.",
        "Set default_time_zone to +00:00.",
      ),
    );
  if (isOn(server.wsrep_on))
    found.push(
      warning(
        "The server is part of a Galera cluster",
        "Two writers at once lose updates there.",
        "Send every write to one node.",
      ),
    );
  return found.length > 0
    ? found
    : [ok(`Strict, UTC, isolation ${isolation || "unknown"} (the app asks for its own)`)];
}

function connectionFindings(server: Settings, { pool, instances }: Circumstances): Finding[] {
  const most = Number(server.max_connections ?? 0);
  const wanted = pool * 2 * instances + SPARE_CONNECTIONS;
  const sum = `${instances} × 2 pools × ${pool} + ${SPARE_CONNECTIONS} = ${wanted} connections of ${most}`;
  if (wanted > most)
    return [
      broken(
        sum,
        'Under load requests are refused with "Too many connections".',
        "Raise max_connections or lower DATABASE_POOL.",
      ),
    ];
  const packet = Number(server.max_allowed_packet ?? 0);
  if (packet > 0 && packet < 16 * 1024 * 1024)
    return [
      warning(
        `max_allowed_packet is ${Math.round(packet / 1024 / 1024)} MiB`,
        "A restore's long statements are refused.",
        "Set it to 64M.",
      ),
    ];
  return [ok(sum)];
}

const NAMES = [
  ...[
    "version",
    "log_bin",
    "binlog_format",
    "binlog_row_image",
    "binlog_expire_logs_seconds",
    "expire_logs_days",
  ],
  ...[
    "innodb_flush_log_at_trx_commit",
    "sync_binlog",
    "innodb_doublewrite",
    "sql_mode",
    "transaction_isolation",
  ],
  ...["tx_isolation", "max_connections", "max_allowed_packet", "wsrep_on"],
];

export const checkSettings: Check = async ({ database, env, variables, strict, instances }) => {
  if (!database) return [];
  const rows = await rowsOf<{ Variable_name: string; Value: string }>(
    database,
    "SHOW GLOBAL VARIABLES WHERE Variable_name IN (?)",
    [NAMES],
  );
  const [clock] = await rowsOf<{ minutes: number }>(
    database,
    "SELECT TIMESTAMPDIFF(MINUTE, UTC_TIMESTAMP(), NOW()) AS minutes",
  );
  const server = Object.fromEntries(rows.map((row) => [row.Variable_name.toLowerCase(), row.Value]));
  const pool = env?.DATABASE_POOL ?? 16;
  const about = { strict, pool, instances, debezium: variables.OUTBOX_RELAY === "debezium" };
  return settingFindings({ ...server, time_offset_minutes: String(clock?.minutes ?? 0) }, about);
};

function isOn(value: string | undefined): boolean {
  return /^(on|1)$/i.test(value ?? "");
}
