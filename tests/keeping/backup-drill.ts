/**
 * The long drill of `npm run verify:deploy -- backup`: the built app sells for a minute and more, backups are taken all the while, and a
 * restore on another, empty server must hold every order that was acknowledged before the backup's moment, whole, and every rule.
 */
import { execFile } from "node:child_process";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { newKey } from "../../scripts/backup/keys.mjs";
import { listBackups } from "../../scripts/backup/shelf.mjs";
import { startServer } from "../../scripts/runtime/database-server.mjs";
import { withConnection } from "../../scripts/runtime/database-url.mjs";
import { projectRoot } from "../../scripts/runtime/paths.mjs";
import { say } from "../../scripts/runtime/progress.mjs";
import { type Acknowledged, ClientLog, shop } from "../chaos/buyers";
import { openMarket } from "../chaos/market";
import { runOnStage } from "../chaos/run-on-stage";
import { Stage } from "../chaos/stage";
import { setTestEnv } from "../setup/test-env";

const [seconds = "70", server] = process.argv.slice(2);
const SECONDS = Number(seconds);
const BUYERS = 48;
/** Nobody may wait longer than this for the next order to be acknowledged, backup or not. */
const LONGEST_GAP_MS = 3_000;

const stage = new Stage({
  folder: "keeping",
  databaseFlags: ["--log-bin=shop-bin", "--binlog-format=ROW", "--server-id=7", "--sync-binlog=1"],
});
const shelf = path.join(stage.data, "backups");
const log = new ClientLog();

type Order = { number: string; key: string; units: number };

async function main(): Promise<void> {
  const environment = { ...process.env };
  await stage.start(environment, server);
  setTestEnv(stage.databaseUrl);
  Object.assign(process.env, {
    SANDBOX_GATEWAY_SECRET: stage.secrets.sandboxGatewaySecret,
    SANDBOX_GATEWAY_URL: stage.provider.url,
  });
  const keys = await newKey();
  const { taken, moment } = await sellAndBackUp(keys.publicKey);
  const other = await startServer({
    data: path.join(stage.data, "elsewhere"),
    password: "other",
    database: "elsewhere",
    throwaway: true,
  });
  try {
    await provePlain(other.url, keys.secretKey);
    await proveMoment(other.url, keys.secretKey, moment);
  } finally {
    await other.stop();
  }
  const gap = longestGap(log.orders);
  if (gap > LONGEST_GAP_MS) throw new Error(`sales stood still for ${gap} ms`);
  say(
    `${log.orders.length} orders acknowledged in ${SECONDS} s while ${taken} backups were taken; the longest pause between two ${gap} ms`,
  );
}

/** Buyers buy; backups follow one another; at a whole second in the middle of it stands the moment to come back to. */
async function sellAndBackUp(publicKey: string): Promise<{ taken: number; moment: Date }> {
  const market = await openMarket(BUYERS, stage.secrets.nextauthSecret);
  let isOver = false;
  const buyers = market.buyers.map((buyer) => shop(stage, market, buyer, log, () => isOver));
  const until = Date.now() + SECONDS * 1000;
  const seal = { BACKUP_RECIPIENTS: publicKey, DATABASE_URL: stage.databaseUrl };
  let taken = 0;
  await sleep(5_000);
  for (; Date.now() < until - 15_000; taken++) await command("backup", ["--to", shelf, "--keep", "3"], seal);
  const moment = new Date(Math.ceil(Date.now() / 1000 + 2) * 1000);
  await sleep(Math.max(0, until - Date.now()));
  isOver = true;
  await Promise.all(buyers);
  await command("backup", ["--to", shelf, "--binlogs"], seal);
  return { taken, moment };
}

async function provePlain(url: string, secretKey: string): Promise<void> {
  const newest = (await listBackups(shelf)).at(-1);
  if (!newest) throw new Error("no backup was taken");
  const started = Date.now();
  await command("restore", [newest.file], { DATABASE_URL: url, BACKUP_KEY: secretKey });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const found = await ordersIn(url);
  const at = new Date(newest.note.at).getTime();
  const told = log.orders.filter((order) => order.at < at);
  requireAll(told, found);
  say(
    `  ${told.length} orders acknowledged before ${newest.note.at} are there, ${found.size} in all, the checker is clean (${(newest.note.database.bytes / 1e6).toFixed(1)} MB of SQL backed up in ${newest.note.seconds} s, restored and checked in ${seconds} s)`,
  );
}

async function proveMoment(url: string, secretKey: string, moment: Date): Promise<void> {
  const until = moment.toISOString();
  await command("restore", ["--from", shelf, "--until", until, "--replace"], {
    DATABASE_URL: url,
    BACKUP_KEY: secretKey,
  });
  const found = await ordersIn(url);
  const told = log.orders.filter((order) => order.at < moment.getTime());
  requireAll(told, found);
  const later = log.orders.filter((order) => order.at > moment.getTime() + 7_000); // asked for after it, as no answer takes so long
  const early = later.filter(({ number }) => found.has(number));
  if (early.length > 0) throw new Error(`${early.length} orders placed after ${until} are there`);
  if (later.length === 0) throw new Error(`nothing was sold after ${until}: the moment proves nothing`);
  say(`  ${told.length} orders acknowledged before ${until} are there, none of ${later.length} later ones`);
}

/** Each is there, its buyer's, with all its units; and none is there that nobody asked for. */
function requireAll(told: Acknowledged[], found: Map<string, Order>): void {
  for (const order of told) {
    const row = found.get(order.number);
    if (!row) throw new Error(`order ${order.number}, acknowledged before, is not in the restored database`);
    if (row.key !== order.key || Number(row.units) !== order.units)
      throw new Error(`order ${order.number} is half in the restored database`);
  }
  const madeUp = [...found.values()].find(({ key }) => !log.asked.has(key));
  if (madeUp) throw new Error(`order ${madeUp.number} was never asked for`);
}

async function ordersIn(url: string): Promise<Map<string, Order>> {
  const rows = await withConnection(url, async (connection) => {
    const [found] = await connection.query(
      "SELECT o.number, o.idempotencyKey AS `key`, SUM(i.quantity) AS units FROM `Order` o LEFT JOIN OrderItem i ON i.orderId = o.id GROUP BY o.id",
    );
    return found as unknown as Order[];
  });
  return new Map(rows.map((row) => [row.number, row]));
}

function longestGap(orders: Acknowledged[]): number {
  const times = orders.map(({ at }) => at).sort((a, b) => a - b);
  return Math.max(...times.map((at, index) => at - (times[index - 1] ?? at)));
}

async function command(script: string, args: string[], env: Record<string, string>): Promise<void> {
  const program = path.join(projectRoot, "scripts", `${script}.mjs`);
  await promisify(execFile)(process.execPath, [program, ...args], {
    cwd: projectRoot,
    env: { ...process.env, GERAI_DATA: stage.data, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
}

runOnStage(stage, main);
