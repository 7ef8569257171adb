import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { connectionOptions } from "../runtime/database-url.mjs";
import { Failure } from "../runtime/failure.mjs";
import { findProgram } from "../runtime/paths.mjs";

const PROGRAMS = {
  dump: ["mariadb-dump", "mysqldump"],
  client: ["mariadb", "mysql"],
  binlog: ["mariadb-binlog", "mysqlbinlog"],
};

/** A program that belongs to a server of this make, or else its sibling of the other make. */
export function findClientProgram(kind, { isMariaDb }) {
  const names = isMariaDb ? PROGRAMS[kind] : [...PROGRAMS[kind]].reverse();
  const program = findProgram(...names);
  if (program) return program;
  throw new Failure(
    `${names[0]} is not on this machine; it comes with the client programs of ${isMariaDb ? "MariaDB (mariadb-client)" : "MySQL (mysql-client)"}.`,
  );
}

/** Whether a program is MariaDB's own: the two makes name some options differently. Debian's `mysqldump` is MariaDB's by that name. */
export function isMariaDbProgram(program) {
  return /mariadb[^/]*$/.test(realpathSync(program));
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
