import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "./failure.mjs";

/** Makes mysql2 connection options of a database address; of its parameters only `ssl-mode` counts (lib/platform/database-tls). */
export function connectionOptions(url) {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const mode = searchParams.get("ssl-mode") ?? "DISABLED";
  const verifies = mode === "VERIFY_IDENTITY";
  return {
    ...(mode !== "DISABLED" && { ssl: { rejectUnauthorized: verifies, verifyIdentity: verifies } }),
    host: hostname,
    port: Number(port || 3306),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)) || undefined,
    timezone: "Z",
    connectTimeout: 5000,
  };
}

/**
 * Runs something on one connection to this address.
 *
 * @template T
 * @param {string} url
 * @param {(connection: import("mysql2/promise").Connection) => Promise<T>} run
 * @param {import("mysql2/promise").ConnectionOptions} [options]
 * @returns {Promise<T>}
 */
export async function withConnection(url, run, options = {}) {
  const { createConnection } = await import("mysql2/promise"); // not installed yet when `up` begins
  const connection = await createConnection({ ...connectionOptions(url), ...options });
  try {
    return await run(connection);
  } finally {
    await connection.end().catch(() => connection.destroy());
  }
}

/** The same server, another database. */
export function withDatabase(url, name) {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

/** The address without its password, for people to read. */
export function shownUrl(url) {
  const { protocol, username, host, pathname } = new URL(url);
  return `${protocol}//${username ? `${username}@` : ""}${host}${pathname}`;
}

/** True when the server behind this address answers; used to wait for one that is starting. */
export async function answers(url) {
  return withConnection(withDatabase(url, ""), async (connection) => {
    await connection.query("SELECT 1");
    return true;
  });
}

/** Creates the database an address names, unless it is there. */
export async function createDatabase(url) {
  const name = connectionOptions(url).database;
  await withConnection(withDatabase(url, ""), (connection) =>
    connection.query(
      `CREATE DATABASE IF NOT EXISTS \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`,
    ),
  );
}

/** Checks an address somebody else gave us; creates its database where we may and it is missing. */
export async function requireDatabase(url) {
  if (!/^(mysql|mariadb):\/\/[^/]+\/[^/?]+/.test(url)) {
    throw new Failure("DATABASE_URL: expected mysql://user:password@host:port/database");
  }
  let problem;
  for (let attempt = 0; attempt < 20; attempt++) {
    try {
      return await withConnection(url, (connection) => connection.query("SELECT 1"));
    } catch (error) {
      problem = error;
      if (error.code === "ER_BAD_DB_ERROR") await createDatabase(url).catch(() => {});
      else if (error.code?.startsWith("ER_")) break; // it answers and refuses: waiting changes nothing
      await sleep(500);
    }
  }
  throw new Failure(
    `DATABASE_URL is set to ${shownUrl(url)}, and that database does not serve: ${problem.message || problem.code}\n` +
      "Start it, or unset DATABASE_URL to let `npm run up` run a database of its own.",
  );
}
