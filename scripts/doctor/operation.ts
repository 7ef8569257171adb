import { readIndex } from "../backup/binlogs.mjs";
import { listBackups } from "../backup/shelf.mjs";
import { type Check, type Finding, findings, rowsOf } from "./finding";

const { ok, note, warning, broken } = findings("Operation");

const LATE_SECONDS = 180;
const PROOF_LATE_MINUTES = 30;
const BACKUP_LATE_HOURS = 26;
const BINLOGS_LATE_HOURS = 1;

/** What law keeps ten years (docs/privacy.md), and how long before their end somebody should know. */
const BOOKS_YEARS = 10;
const BOOKS_NOTICE_MONTHS = 6;

type Job = { name: string; age: number; ok: number; error: string | null };

/** Jobs run, and end well. */
export const checkJobs: Check = async ({ database, env }) => {
  if (!database || env?.JOBS_ENGINE === "off") return [];
  const jobs = await rowsOf<Job>(
    database,
    "SELECT name, TIMESTAMPDIFF(SECOND, startedAt, NOW(3)) AS age, ok, error FROM JobRun WHERE name NOT LIKE 'keeping.%'",
  ).catch(() => null);
  if (!jobs) return [];
  const sweep = jobs.find(({ name }) => name === "ordering.expire-due-orders");
  const found: Finding[] = jobs
    .filter((job) => !job.ok)
    .map(({ name, error }) =>
      warning(
        `The job ${name} failed: ${error ?? "unknown"}`,
        "What it should have done waits for its next run.",
        "See the app's log.",
      ),
    );
  if (!sweep || sweep.age > LATE_SECONDS) {
    const since = sweep ? `for ${span(sweep.age)}` : "yet";
    found.push(
      broken(
        `No job has run ${since}`,
        "Unpaid stock is not given back, nobody is reminded or told.",
        "Start the app, and look at JOBS_ENGINE and the Inngest server.",
      ),
    );
  }
  return found.length > 0
    ? found
    : [ok(`${jobs.length} jobs run; unpaid orders were last swept ${span(sweep?.age ?? 0)} ago`)];
};

/** Events are relayed. */
export const checkRelay: Check = async ({ database }) => {
  if (!database) return [];
  const [lag] = await rowsOf<{ due: number; oldest: number | null; dead: number }>(
    database,
    `SELECT COUNT(CASE WHEN status <> 'DEAD' AND nextAttemptAt <= NOW(3) THEN 1 END) AS due,
       TIMESTAMPDIFF(SECOND, MIN(CASE WHEN status <> 'DEAD' AND nextAttemptAt <= NOW(3) THEN nextAttemptAt END), NOW(3)) AS oldest,
       COUNT(CASE WHEN status = 'DEAD' THEN 1 END) AS dead
     FROM OutboxEvent WHERE status IN ('PENDING', 'SENDING', 'DEAD')`,
  ).catch(() => []);
  if (!lag) return [];
  const found: Finding[] = [];
  const oldest = Number(lag.oldest ?? 0);
  if (oldest > LATE_SECONDS)
    found.push(
      broken(
        `${lag.due} events wait, the oldest for ${span(oldest)}`,
        "Paid orders do not reach their shops, nobody is told.",
        "See the relay in the app's log; with OUTBOX_RELAY=debezium see Debezium.",
      ),
    );
  if (Number(lag.dead) > 0)
    found.push(
      warning(
        `${lag.dead} events were given up`,
        "Their handlers failed 25 times.",
        "Read lastError in OutboxEvent, mend the cause, set status to PENDING.",
      ),
    );
  return found.length > 0 ? found : [ok(`Events: ${lag.due} due, none late, none given up`)];
};

/** The stock checker's last word. */
export const checkProof: Check = async ({ database, env }) => {
  if (!database) return [];
  const proofs = await rowsOf<{ minutes: number; violations: number }>(
    database,
    "SELECT TIMESTAMPDIFF(MINUTE, startedAt, NOW(3)) AS minutes, violations FROM StockProof ORDER BY startedAt DESC, id DESC LIMIT 1",
  ).catch(() => null);
  if (!proofs) return [];
  const [last] = proofs;
  if (!last)
    return [
      note(
        "The stock checker has not run yet",
        "It runs every ten minutes.",
        "`npm run check:stock` runs it now.",
      ),
    ];
  const age = span(last.minutes * 60);
  if (last.violations > 0)
    return [
      broken(
        `The stock checker found ${last.violations} violations ${age} ago`,
        "Stock or money is not what the books say.",
        "`npm run check:stock` names them; /admin/health mends levels.",
      ),
    ];
  if (env?.JOBS_ENGINE !== "off" && last.minutes > PROOF_LATE_MINUTES)
    return [
      warning(`The stock checker last ran ${age} ago`, "It should every ten minutes.", "Look at the jobs."),
    ];
  return [ok(`The stock checker was content ${age} ago`)];
};

/** There is a backup, and it is young. */
export const checkBackup: Check = async ({ database, backupDir, strict }) => {
  const level = strict ? broken : note;
  const schedule = "Schedule `npm run backup` each night (docs/backup.md).";
  const [run] = database
    ? await rowsOf<{ hours: number; ok: number; error: string | null }>(
        database,
        "SELECT TIMESTAMPDIFF(HOUR, finishedAt, NOW(3)) AS hours, ok, error FROM JobRun WHERE name = 'keeping.backup'",
      ).catch(() => [])
    : [];
  const found: Finding[] = [];
  if (!run && !backupDir)
    return [level("There has been no backup", "Whatever breaks the disk ends the shop.", schedule)];
  if (run && !run.ok)
    found.push(
      broken(
        `The last backup failed: ${run.error}`,
        "The shop lives on the one before it.",
        "Run `npm run backup` by hand and mend what it says.",
      ),
    );
  else if (run && run.hours > BACKUP_LATE_HOURS)
    found.push(
      broken(`The last backup is ${span(run.hours * 3600)} old`, "So much would be lost.", schedule),
    );
  if (backupDir) found.push(...(await shelfFindings(backupDir, level)));
  return found.length > 0 ? found : [ok(`The last backup is ${span((run?.hours ?? 0) * 3600)} old`)];
};

async function shelfFindings(folder: string, level: typeof broken): Promise<Finding[]> {
  const backups = await listBackups(folder).catch(() => null);
  if (!backups)
    return [
      broken(
        `${folder} cannot be read`,
        "Backups that nobody reaches are none.",
        "Mount it, or mend BACKUP_DIR.",
      ),
    ];
  const newest = backups.at(-1);
  if (!newest)
    return [
      level(`${folder} holds no backup`, "Whatever breaks the disk ends the shop.", "Run `npm run backup`."),
    ];
  const hours = (Date.now() - new Date(newest.note.at).getTime()) / 3_600_000;
  const about = `${backups.length} backups in ${folder}, the newest of ${newest.note.at}`;
  const found =
    hours > BACKUP_LATE_HOURS
      ? [broken(about, "So much would be lost.", "See why the nightly backup did not run.")]
      : [ok(about)];
  if (!newest.note.database?.place) return found;
  const { through } = await readIndex(`${folder}/binlogs`);
  const late = through ? (Date.now() - new Date(through).getTime()) / 3_600_000 : Number.POSITIVE_INFINITY;
  if (late > BINLOGS_LATE_HOURS)
    found.push(
      warning(
        through ? `Binlogs are kept until ${through}` : "No binlogs are kept",
        "What was sold since then is lost with the server.",
        "Run `npm run backup -- --binlogs` every few minutes.",
      ),
    );
  return found;
}

function span(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`;
  if (seconds < 7200) return `${Math.round(seconds / 60)} minutes`;
  if (seconds < 172_800) return `${Math.round(seconds / 3600)} hours`;
  return `${Math.round(seconds / 86_400)} days`;
}

/** Books that no law keeps any more, or soon: no job ends them by itself. */
export const checkOldBooks: Check = async ({ database }) => {
  if (!database) return [];
  const [oldest] = await rowsOf<{ over: string; soon: number }>(
    database,
    `SELECT DATE_FORMAT(placedAt + INTERVAL ${BOOKS_YEARS} YEAR, '%Y-%m-%d') AS \`over\`,
       placedAt + INTERVAL ${BOOKS_YEARS} YEAR - INTERVAL ${BOOKS_NOTICE_MONTHS} MONTH < NOW(3) AS soon
     FROM \`Order\` ORDER BY id LIMIT 1`,
  ).catch(() => []);
  if (!oldest?.soon) return [];
  return [
    warning(
      `The oldest order is ten years old on ${oldest.over}`,
      "From then on no law asks to keep it, and its buyer's name, number and address need another reason to stay.",
      "Decide with your accountant what goes; docs/privacy.md says what can and what cannot.",
    ),
  ];
};
