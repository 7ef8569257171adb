import { connectionOptions, createDatabase, withConnection } from "./database-url.mjs";

/**
 * Copies a whole database to another name on the same server: a prepared shop in a second or two, where preparing one
 * takes many. Knows tables, keys, checks and rows; the schema has no views, routines or triggers.
 */
export async function copyDatabase(fromUrl, toUrl) {
  const from = connectionOptions(fromUrl).database;
  await createDatabase(toUrl);
  await withConnection(toUrl, async (connection) => {
    await connection.query("SET FOREIGN_KEY_CHECKS = 0, UNIQUE_CHECKS = 0");
    const [tables] = await connection.query(
      "SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_TYPE = 'BASE TABLE'",
      [from],
    );
    for (const { name } of tables) {
      const [[created]] = await connection.query(`SHOW CREATE TABLE \`${from}\`.\`${name}\``);
      await connection.query(created["Create Table"]);
      const columns = await storedColumns(connection, from, name);
      await connection.query(
        `INSERT INTO \`${name}\` (${columns}) SELECT ${columns} FROM \`${from}\`.\`${name}\``,
      );
    }
  });
}

/** Generated columns are computed anew; writing them is an error. */
async function storedColumns(connection, database, table) {
  const [columns] = await connection.query(
    "SELECT COLUMN_NAME AS name FROM information_schema.COLUMNS " +
      "WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ? AND EXTRA NOT LIKE '%GENERATED%' ORDER BY ORDINAL_POSITION",
    [database, table],
  );
  return columns.map(({ name }) => `\`${name}\``).join(", ");
}
