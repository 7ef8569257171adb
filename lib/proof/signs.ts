import { statfs } from "node:fs/promises";
import { requireStaff } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { FIGURES, readFigures } from "@/lib/platform/database-figures";
import { env } from "@/lib/platform/env";
import { SWEEP_JOB } from "@/lib/platform/health";
import { mysql2Pool } from "@/lib/platform/measure-process";
import { askRedis, hasRedis } from "@/lib/platform/redis";
import packageJson from "@/package.json" with { type: "json" };
import { judge, SIGNS, type Sign, type SignName } from "./sign-list";

type Read = Partial<Record<SignName, number | string | null>>;

/**
 * How everything stands, each thing as good, to be watched, or bad, with what it was judged by: the figures that metrics are made of,
 * read once, and what only this process can tell. Any staff. What cannot be read is bad; nothing here throws for it.
 */
export async function readSigns(ctx: Ctx): Promise<Sign[]> {
  requireStaff(ctx);
  const parts = await Promise.all(
    [readDatabase, readTables, readJobs, readLastProof, readRedis, readDisk].map((read) =>
      read(ctx).catch((error: unknown): Read => {
        ctx.log.warn({ err: error, read: read.name }, "health: could not be read");
        return {};
      }),
    ),
  );
  const values: Read = Object.assign({ release: packageJson.version, pool: mysql2Pool().waiting }, ...parts);
  return SIGNS.map((sign) => judge(sign, values[sign.name]));
}

async function readDatabase({ sql }: Ctx): Promise<Read> {
  const startedAt = performance.now();
  const [row] = await sql.rows<{ version: string }>("SELECT VERSION() AS version");
  return { database: Math.round(performance.now() - startedAt), databaseVersion: row?.version ?? null };
}

async function readTables({ sql }: Ctx): Promise<Read> {
  const values = await readFigures(sql);
  const read: Read = {};
  for (const { name, figure } of SIGNS) {
    if (!figure) continue;
    const index = FIGURES.findIndex(
      ({ metric, labels = {} }) =>
        metric === figure.metric && (!figure.label || Object.values(labels).includes(figure.label)),
    );
    read[name] = values[index] ?? null;
  }
  return read;
}

/** No job of ours is planned more seldom than hourly; backups are made each night, by whoever runs this. */
const LATE_SECONDS = 2 * 3600 + 600;
const BACKUP_LATE_SECONDS = 26 * 3600;
const lateAfter = (job: string) => (job.startsWith("keeping.") ? BACKUP_LATE_SECONDS : LATE_SECONDS);

async function readJobs({ sql }: Ctx): Promise<Read> {
  const runs = await sql.rows<{ name: string; age: number; ended: number; ok: number; engine: string }>(
    `SELECT name, TIMESTAMPDIFF(SECOND, startedAt, NOW(3)) AS age, finishedAt IS NOT NULL AS ended, ok, engine
     FROM JobRun WHERE startedAt > NOW(3) - INTERVAL 30 DAY ORDER BY name`,
  );
  const sweep = runs.find(({ name }) => name === SWEEP_JOB);
  const names = (which: typeof runs) => which.map(({ name }) => name).join(", ");
  return {
    engine: engineOf(sweep?.engine),
    sweep: sweep?.age ?? null,
    jobsFailed: names(runs.filter(({ ended, ok }) => ended === 1 && ok === 0)),
    jobsLate: names(runs.filter(({ name, age }) => age > lateAfter(name))),
  };
}

// Where the engine that was asked for does not call, the app sweeps by itself; then the engine needs a look.
function engineOf(ran: string | undefined): string {
  const { JOBS_ENGINE: wanted } = env();
  return wanted === "off" || (ran !== undefined && ran !== wanted) ? `!${ran ?? wanted}` : wanted;
}

async function readLastProof({ sql }: Ctx): Promise<Read> {
  const [row] = await sql.rows<{ violations: number; age: number }>(
    "SELECT violations, TIMESTAMPDIFF(SECOND, startedAt, NOW(3)) AS age FROM StockProof ORDER BY startedAt DESC, id DESC LIMIT 1",
  );
  return { proof: row?.violations ?? null, proofAge: row?.age ?? null };
}

async function readRedis(): Promise<Read> {
  if (!hasRedis()) return { redis: "-" };
  const answer = await askRedis((client) => client.ping()).catch(() => null);
  return { redis: answer === null ? "!away" : "PONG" };
}

async function readDisk(): Promise<Read> {
  const { bavail, blocks } = await statfs(/* turbopackIgnore: true */ env().GERAI_DATA);
  return { disk: Math.round((bavail / blocks) * 100) };
}
