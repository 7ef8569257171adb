import {
  connectionOptions,
  createDatabase,
  shownUrl,
  withConnection,
  withDatabase,
} from "../runtime/database-url.mjs";
import { Failure } from "../runtime/failure.mjs";
import { emptyDatabase, requireTarget, requireUnused, tablesOf } from "./target.mjs";

/**
 * Where a restore loads. Into an empty database, directly: what fails leaves it empty again. In place of one that holds something,
 * into a database beside it, which takes its place in one statement once it is whole: until then the old one is untouched, whatever
 * fails or dies.
 *
 * @param {string} url
 * @param {{ replace: boolean }} options
 * @returns {Promise<{ url: string, take: () => Promise<void>, giveUp: () => Promise<void> }>}
 */
export async function placeToLoad(url, options) {
  if (await requireTarget(url, options)) {
    await emptyDatabase(url); // of what a restore that died has left
    return { url, take: async () => {}, giveUp: () => emptyDatabase(url) };
  }
  const beside = sideDatabase(url, "restoring");
  const away = sideDatabase(url, "replaced");
  await requireNothing(away, url);
  await mayMake([beside, away], url);
  await emptyDatabase(beside);
  return { url: beside, take: () => swap({ url, beside, away }), giveUp: () => dropDatabase(beside) };
}

/** GERAI beside which GERAI_restoring is loaded, and to which GERAI's tables go, GERAI_replaced. */
function sideDatabase(url, word) {
  return withDatabase(url, `${connectionOptions(url).database}_${word}`);
}

/** The new tables for the old ones, all at once, while nobody is connected; the old ones then go. */
async function swap({ url, beside, away }) {
  await withConnection(url, async (connection) => {
    await requireUnused(connection, url);
    const [old, restored] = [await tablesOf(connection), await withConnection(beside, tablesOf)];
    const moves = [
      ...old.map(({ name }) => move(name, url, away)),
      ...restored.map(({ name }) => move(name, beside, url)),
    ];
    await connection.query("SET FOREIGN_KEY_CHECKS = 0");
    await connection.query(`RENAME TABLE ${moves.join(", ")}`);
  });
  for (const emptied of [beside, away]) await dropDatabase(emptied);
}

function move(table, from, to) {
  const nameIn = (url) => `\`${connectionOptions(url).database}\`.\`${table}\``;
  return `${nameIn(from)} TO ${nameIn(to)}`;
}

/** Only a server that died within the swap leaves something there. */
async function requireNothing(away, url) {
  const tables = await withConnection(withDatabase(away, ""), (connection) =>
    tablesOf(connection, connectionOptions(away).database),
  );
  if (tables.length === 0) return;
  throw new Failure(
    `${connectionOptions(away).database} holds ${tables.length} tables that an earlier restore was taking out of ${shownUrl(url)} when the server died. ` +
      `Look at both. If ${connectionOptions(url).database} is whole, DROP DATABASE ${connectionOptions(away).database}; else move the tables back (RENAME TABLE) before you restore.`,
  );
}

/** Asked before anything is loaded: whoever may not do it then hears in the first second what to grant. */
async function mayMake(urls, url) {
  const { database, user } = connectionOptions(url);
  try {
    for (const one of urls) await createDatabase(one);
  } catch (error) {
    if (!/^ER_(DBACCESS|ACCESS)_DENIED/.test(error.code ?? "")) throw error;
    const grants = urls
      .map((one) => connectionOptions(one).database.replaceAll("_", "\\_"))
      .map((name) => `GRANT ALL PRIVILEGES ON \`${name}\`.* TO '${user}';`);
    throw new Failure(
      `${user} may not make the databases beside ${database} in which a backup is loaded before it takes its place. Either\n  ${grants.join("\n  ")}\n` +
        `or restore into an empty database of another name, and name it in DATABASE_URL.`,
    );
  }
}

function dropDatabase(url) {
  return withConnection(withDatabase(url, ""), (connection) =>
    connection.query(`DROP DATABASE IF EXISTS \`${connectionOptions(url).database}\``),
  );
}
