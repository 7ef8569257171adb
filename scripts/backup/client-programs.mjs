import { execFileSync, spawn } from "node:child_process";
import { connectionOptions } from "../runtime/database-url.mjs";
import { Failure } from "../runtime/failure.mjs";
import { findPrograms } from "../runtime/paths.mjs";

const PROGRAMS = {
  dump: ["mariadb-dump", "mysqldump"],
  client: ["mariadb", "mysql"],
  binlog: ["mariadb-binlog", "mysqlbinlog"],
};

/**
 * A program of the server's make. The other make's serves only to load SQL and to dump without a place in the binlog: the words for
 * that place, and what a binlog may hold, differ.
 *
 * @param {"dump" | "client" | "binlog"} kind
 * @param {{ isMariaDb: boolean, binlog?: boolean }} server
 * @returns {string}
 */
export function findClientProgram(kind, { isMariaDb, binlog }) {
  const names = isMariaDb ? PROGRAMS[kind] : [...PROGRAMS[kind]].reverse();
  const found = findPrograms(...names);
  const program = found.find((one) => isMariaDbProgram(one) === isMariaDb);
  if (program) return program;
  const make = isMariaDb ? "MariaDB (mariadb-client)" : "MySQL (mysql-client, of MySQL's own packages)";
  if (found.length === 0)
    throw new Failure(`${names[0]} is not on this machine; it comes with the client programs of ${make}.`);
  if (kind === "client" || (kind === "dump" && !binlog)) return found[0];
  throw new Failure(
    `${found[0]} is ${isMariaDb ? "MySQL" : "MariaDB"}'s, whatever its name, and cannot read the binlog of this server: install the client programs of ${make}.`,
  );
}

const makes = new Map();

/**
 * Whether a program is MariaDB's own: the two makes name some options differently. What it says of itself counts, for Debian's
 * `mysqldump` is MariaDB's. MariaDB's `mysqlbinlog` names no make, only its own version, 3; MySQL's has been the server's since 8.
 */
export function isMariaDbProgram(program) {
  if (!makes.has(program)) {
    const said = execFileSync(program, ["--no-defaults", "--version"], { encoding: "utf8" });
    makes.set(program, /mariadb| Ver 3\./i.test(said.replace(program, "")));
  }
  return makes.get(program);
}

/**
 * Starts one of them on the server of a database address. The password goes by the environment, which only this user reads; the
 * machine's own option files are left out.
 */
export function startClientProgram(program, url, args, stdio = ["ignore", "pipe", "pipe"]) {
  const { host, port, user, password, ssl } = connectionOptions(url);
  const where = ["--no-defaults", `--host=${host}`, `--port=${port}`, "--protocol=TCP", `--user=${user}`];
  if (ssl) where.push(...tlsWords(isMariaDbProgram(program), ssl.verifyIdentity));
  const child = spawn(program, [...where, ...args], {
    stdio,
    env: { ...process.env, MYSQL_PWD: password ?? "", TZ: "UTC" },
  });
  return withOutcome(child, program);
}

function tlsWords(isMariaDb, verifies) {
  if (!isMariaDb) return [`--ssl-mode=${verifies ? "VERIFY_IDENTITY" : "REQUIRED"}`];
  return ["--ssl", verifies ? "--ssl-verify-server-cert" : "--skip-ssl-verify-server-cert"];
}

/** The child with `ended`: resolves at exit code 0, else rejects with what the program said. */
export function withOutcome(child, program) {
  let said = "";
  child.stderr?.on("data", (chunk) => {
    said = (said + chunk).slice(-2000);
  });
  child.stdin?.on("error", () => {}); // its exit code tells
  const ended = new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve(undefined);
      else
        reject(
          new Failure(`${program.split("/").at(-1)} failed (exit ${code ?? "by a signal"}): ${said.trim()}`),
        );
    });
  });
  ended.catch(() => {}); // whoever waits hears of it
  return { child, ended };
}
