import { readMigrations, unfinishedRestore } from "../migrate.mjs";
import { type Check, type Finding, findings, rowsOf } from "./finding";

const { ok, note, warning, broken } = findings("Database");

/** Migrations: all of this release's applied, none half, none of another release. */
export const checkMigrations: Check = async ({ database }) => {
  if (!database) return [];
  const half: string | undefined = await unfinishedRestore(database);
  if (half)
    return [broken(half, "Part of the data is missing.", "Stop the app and run `npm run restore` again.")];
  const rows = await rowsOf<{ name: string; checksum: string; done: Date | null; logs: string | null }>(
    database,
    "SELECT migration_name AS name, checksum, finished_at AS done, logs FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  ).catch(() => null);
  const repair = "Run `npm run db:migrate`; it says what to mend.";
  if (!rows)
    return [
      broken(
        "The database holds no tables of Gerai",
        "Nothing works on it.",
        "Run `npm run db:migrate`, or restore a backup.",
      ),
    ];
  const known = new Map(readMigrations().map((one) => [one.name, one.checksum]));
  const failed = rows.filter((row) => row.done === null);
  const changed = rows.filter((row) => known.has(row.name) && known.get(row.name) !== row.checksum);
  const unknown = rows.filter((row) => !known.has(row.name));
  const pending = [...known.keys()].filter((name) => !rows.some((row) => row.name === name));
  const found: Finding[] = [
    ...failed.map((row) =>
      broken(
        `The migration ${row.name} failed${row.logs ? `: ${row.logs}` : ""}`,
        "The schema is neither old nor new.",
        repair,
      ),
    ),
    ...changed.map((row) =>
      broken(
        `The migration ${row.name} is not the file that was applied`,
        "Nobody knows what the schema is.",
        "Restore its file; put the change into a new migration.",
      ),
    ),
    ...(pending.length > 0
      ? [
          broken(
            `${pending.length} migrations wait: ${pending.join(", ")}`,
            "This release asks for what they bring.",
            "Run `npm run db:migrate`.",
          ),
        ]
      : []),
    ...(unknown.length > 0
      ? [
          warning(
            `The database has migrations this release does not know: ${unknown.map((row) => row.name).join(", ")}`,
            "A newer release has been here. The one before it still works on its schema; older ones may not.",
            "Roll forward when you can.",
          ),
        ]
      : []),
  ];
  return found.length > 0 ? found : [ok(`All ${known.size} migrations are applied`)];
};

/** Character sets and engines: what joins, and what a consistent backup needs. */
export const checkTables: Check = async ({ database }) => {
  if (!database) return [];
  const [schema] = await rowsOf<{ charset: string; collation: string }>(
    database,
    "SELECT DEFAULT_CHARACTER_SET_NAME AS charset, DEFAULT_COLLATION_NAME AS collation FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = DATABASE()",
  );
  const odd = await rowsOf<{ name: string }>(
    database,
    `SELECT CONCAT(TABLE_NAME, '.', COLUMN_NAME, ' (', COLLATION_NAME, ')') AS name FROM information_schema.COLUMNS
     WHERE TABLE_SCHEMA = DATABASE() AND CHARACTER_SET_NAME NOT IN ('utf8mb4', 'ascii') LIMIT 5`,
  );
  const other = await rowsOf<{ name: string; engine: string }>(
    database,
    "SELECT TABLE_NAME AS name, ENGINE AS engine FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'BASE TABLE' AND ENGINE <> 'InnoDB' LIMIT 5",
  );
  const found: Finding[] = [];
  if (schema && schema.charset !== "utf8mb4")
    found.push(
      warning(
        `The database's character set is ${schema.charset}`,
        "New tables lose emoji and some names.",
        "ALTER DATABASE … CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci.",
      ),
    );
  if (odd.length > 0)
    found.push(
      broken(
        `Columns in other character sets: ${odd.map((row) => row.name).join(", ")}`,
        "Texts are cut or refused, and joins do not use indexes.",
        "Convert them to utf8mb4 (ids to ascii).",
      ),
    );
  if (other.length > 0)
    found.push(
      broken(
        `Tables outside InnoDB: ${other.map(({ name, engine }) => `${name} (${engine})`).join(", ")}`,
        "They know no transactions: an order can be half, and a backup inconsistent.",
        "ALTER TABLE … ENGINE=InnoDB.",
      ),
    );
  return found.length > 0 ? found : [ok(`Tables: InnoDB, ${schema?.charset} (${schema?.collation})`)];
};

/** The database answers, and how fast; without it the other checks of this area are left out. */
export const checkConnection =
  (problem: string | null): Check =>
  async ({ database }) => {
    if (!database)
      return [
        broken(
          `The database does not answer: ${problem ?? "DATABASE_URL is not set"}`,
          "Nothing works without it.",
          "Start it, or mend DATABASE_URL.",
        ),
      ];
    const started = performance.now();
    await database.query("SELECT 1");
    const ms = performance.now() - started;
    const words = `It answers in ${ms.toFixed(1)} ms`;
    return [
      ms > 20
        ? note(
            words,
            "Each order asks it several times in turn: the way there costs sales.",
            "Bring app and database closer together.",
          )
        : ok(words),
    ];
  };
