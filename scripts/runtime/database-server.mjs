import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { runCommand } from "./children.mjs";
import { answers } from "./database-url.mjs";
import { Failure } from "./failure.mjs";
import { findProgram } from "./paths.mjs";
import { freePorts } from "./ports.mjs";
import { step } from "./progress.mjs";
import { supervise } from "./supervise.mjs";

const USER = "gerai";

/** The MariaDB or MySQL server program of this machine, or undefined. */
export function findServerProgram() {
  const program = findProgram("mariadbd", "mysqld");
  if (!program) return undefined;
  const version = execFileSync(program, ["--no-defaults", "--version"], { encoding: "utf8" }).trim();
  const number = /Ver ([\d.]+)/.exec(version)?.[1] ?? "";
  return { program, isMariaDb: /mariadb/i.test(version), number };
}

/**
 * Runs a database server of this data folder's own: its files in DATA/mysql, loopback only, on a free port.
 *
 * @param {{ data: string, password: string, database: string, throwaway?: boolean, flags?: string[],
 *   onTrouble?: Function, onGiveUp?: Function }} options `throwaway` trades durability for speed, for tests; `flags` are the
 *   server's own and win over ours.
 */
export async function startServer(options) {
  const server = findServerProgram();
  const folder = path.join(options.data, "mysql");
  if (!existsSync(folder)) {
    await step("Creating the database's files", () => initialise(server, folder, options.data));
  }
  for (let attempt = 1; ; attempt++) {
    try {
      return await launch(server, folder, options);
    } catch (error) {
      // Between picking a free port and listening on it another program may have taken it.
      if (attempt === 3 || !/address already in use|bind on tcp/i.test(error.message)) throw error;
    }
  }
}

async function launch(
  server,
  folder,
  { data, password, database, throwaway, flags = [], onTrouble, onGiveUp },
) {
  const [port] = await freePorts(1);
  const url = `mysql://${USER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  const supervised = await supervise({
    name: "database",
    title: "The database",
    command: server.program,
    args: [
      ...serverFlags({ folder, port, isMariaDb: server.isMariaDb }),
      ownTemporaryFolder(data),
      `--init-file=${writeInitFile(data, password, database)}`,
      ...(throwaway ? ["--innodb-flush-log-at-trx-commit=0", "--skip-innodb-doublewrite"] : []),
      ...flags,
    ],
    data,
    graceMs: 30_000, // it writes its buffers out
    isReady: () => answers(url),
    onTrouble,
    onGiveUp,
  });
  const product = server.isMariaDb ? "MariaDB" : "MySQL";
  return { ...supervised, url, about: `${product} ${server.number}, private, files in ${folder}` };
}

function serverFlags({ folder, port, isMariaDb }) {
  return [
    "--no-defaults", // first, or the machine's own configuration is read
    ...asRoot(),
    `--datadir=${folder}`,
    `--port=${port}`,
    "--bind-address=127.0.0.1",
    `--socket=${socketPath(folder)}`,
    `--pid-file=${path.join(folder, "server.pid")}`,
    "--skip-log-bin",
    "--skip-name-resolve",
    "--default-time-zone=+00:00",
    "--character-set-server=utf8mb4",
    "--collation-server=utf8mb4_unicode_ci",
    "--transaction-isolation=READ-COMMITTED",
    "--max-connections=300",
    "--innodb-buffer-pool-size=256M",
    "--innodb-flush-log-at-trx-commit=1",
    ...(isMariaDb ? [] : ["--mysqlx=OFF"]),
  ];
}

/** Fills the folder under another name first, so that an interrupted start never leaves half a database. */
async function initialise(server, folder, data) {
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const common = ["--no-defaults", `--datadir=${fresh}`, ownTemporaryFolder(data), ...asRoot()];
  const installer = server.isMariaDb && findProgram("mariadb-install-db", "mysql_install_db");
  if (server.isMariaDb && !installer) {
    throw new Failure(`${server.program} is here, but mariadb-install-db, which comes with it, is not.`);
  }
  await runCommand({
    name: "database-init",
    command: installer || server.program,
    args: installer
      ? [...common, "--auth-root-authentication-method=normal", "--skip-test-db"]
      : [...common, "--initialize-insecure"],
    data,
    failure: "Creating the database's files failed",
  });
  renameSync(fresh, folder);
}

/** A server that starts deletes the temporary tables it finds in the folder, were they those of a running neighbour. */
function ownTemporaryFolder(data) {
  const folder = path.join(data, "run", "database-tmp");
  mkdirSync(folder, { recursive: true });
  return `--tmpdir=${folder}`;
}

/** Statements the server runs at every start: the account and the database, so both always fit secrets.json. */
function writeInitFile(data, password, database) {
  const file = path.join(data, "run", "database-init.sql");
  mkdirSync(path.dirname(file), { recursive: true });
  const lines = [
    `CREATE DATABASE IF NOT EXISTS \`${database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;`,
    `CREATE USER IF NOT EXISTS '${USER}'@'127.0.0.1' IDENTIFIED BY '${password}';`,
    `ALTER USER '${USER}'@'127.0.0.1' IDENTIFIED BY '${password}';`,
    `GRANT ALL PRIVILEGES ON *.* TO '${USER}'@'127.0.0.1' WITH GRANT OPTION;`,
    `ALTER USER 'root'@'localhost' IDENTIFIED BY '${password}';`,
  ];
  writeFileSync(file, `${lines.join("\n")}\n`, { mode: 0o600 });
  return file;
}

/** A Unix socket's path may have about 100 characters, which a project's folder easily exceeds. */
function socketPath(folder) {
  const key = createHash("sha256").update(folder).digest("hex").slice(0, 12);
  return path.join(os.tmpdir(), `gerai-${key}.sock`);
}

function asRoot() {
  return process.getuid?.() === 0 ? ["--user=root"] : [];
}
