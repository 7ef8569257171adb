/**
 * `npm run up`: from whatever this machine is to a running shop, and back to nothing on Ctrl-C. `-- --instances 3` runs so many
 * processes of the app behind a gateway; SIGHUP then restarts them one by one, from a new build where the sources changed.
 * Environment: PORT, GERAI_DATA, DATABASE_URL, INNGEST_BASE_URL, and everything the app itself reads.
 */
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { migrate } from "./migrate.mjs";
import { ensureBuild, removeOtherReleases } from "./runtime/app-build.mjs";
import { appEnv } from "./runtime/app-server.mjs";
import { startService } from "./runtime/app-service.mjs";
import { reapLeftovers, stopAllChildren } from "./runtime/children.mjs";
import { startDatabase } from "./runtime/database.mjs";
import { shownUrl } from "./runtime/database-url.mjs";
import { Failure, printFailure } from "./runtime/failure.mjs";
import { buildServer, canBuildServer } from "./runtime/inngest-build.mjs";
import { startJobs } from "./runtime/inngest-server.mjs";
import { tryLock, unlock, updateLock } from "./runtime/locks.mjs";
import { ensurePackages, requireNode } from "./runtime/packages.mjs";
import { dataDir, projectRoot } from "./runtime/paths.mjs";
import { isPortTaken, nextFreePort } from "./runtime/ports.mjs";
import { endProcess, isRunning, npmLauncher } from "./runtime/processes.mjs";
import { say, step } from "./runtime/progress.mjs";
import { loadSecrets } from "./runtime/secrets.mjs";
import { seedDatabase } from "./runtime/seed.mjs";

const data = dataDir();
const lockFile = path.join(data, "run", "up.lock");
const launcher = npmLauncher();
const services = [];
const startedOnTerminal = process.stdin.isTTY === true;
let holdsLock = false;
let ending;
let roll = async () => end(0);

async function main() {
  const instances = readInstances();
  requireNode();
  mkdirSync(data, { recursive: true });
  await becomeTheOnlyOne();
  stopOnSignals();
  await reapLeftovers(data);
  const port = await choosePort();
  const url = process.env.APP_URL || `http://localhost:${port}`;
  updateLock(lockFile, { url, launcher });

  await ensurePackages({ data });
  const { env, database, jobs } = await prepare({ port, url });
  const server = await ensureBuild({ data, env });
  const app = await startService({ instances, server, port, env, data, ...troubleshooting });
  services.push(app);
  if (app.roll) roll = rollingRestart({ app, server, env, database });
  announce({ url, database, jobs, app });
  if (jobs.lacksServer) void buildJobServerForNextTime();
}

/** Database, its tables and its demo data, and the job server; answers the environment the app runs in. */
async function prepare({ port, url }) {
  const secrets = loadSecrets(data);
  const database = await startDatabase({
    data,
    password: secrets.databasePassword,
    database: "gerai",
    ...troubleshooting,
  });
  services.push(database);
  // For the commands that look at a running shop; its password stays in secrets.json.
  updateLock(lockFile, { url, launcher, database: shownUrl(database.url) });
  await step("Migrating the database", () => migrate({ url: database.url }));
  const appUrl = `http://127.0.0.1:${port}`;
  const jobs = await step("Starting the job server", () =>
    startJobs({ appUrl, data, secrets, ...troubleshooting }),
  );
  services.push(jobs);
  const env = appEnv({ url, databaseUrl: database.url, data, secrets, extra: jobs.env });
  if (env.GERAI_DEMO === "1") await step("Filling in the demo data", () => seedDatabase({ env, data }));
  return { env, database, jobs };
}

function readInstances() {
  const { values } = parseArgs({ options: { instances: { type: "string", default: "1" } } });
  const count = Number(values.instances);
  if (Number.isInteger(count) && count >= 1 && count <= 16) return count;
  throw new Failure(`--instances: expected a number from 1 to 16, not "${values.instances}".`);
}

/** What SIGHUP does with several instances: builds and migrates if the sources changed, then restarts them one by one. */
function rollingRestart({ app, server, env, database }) {
  let running = server;
  let underWay = false;
  return async () => {
    if (underWay) return say("  A rolling restart is under way already.");
    underWay = true;
    try {
      const next = await ensureBuild({ data, env, running });
      await step("Migrating the database", () => migrate({ url: database.url }));
      await step("Restarting the instances one by one", () => app.roll(next));
      running = next;
      removeOtherReleases(next);
    } catch (error) {
      if (!ending) say(`  The rolling restart stopped: ${error.message}`);
    } finally {
      underWay = false;
    }
  };
}

/** One `up` a data folder: two would fight over the database's files. */
async function becomeTheOnlyOne() {
  for (let attempt = 0; attempt < 2; attempt++) {
    const other = tryLock(lockFile, { launcher });
    if (!other) {
      holdsLock = true;
      return;
    }
    // Its npm was killed: nobody can reach it any more, and it is about to stop by itself.
    const isAbandoned = other.launcher && !isRunning(other.launcher);
    if (!isAbandoned) {
      const where = other.url ? `at ${other.url}` : "and still starting";
      throw new Failure(
        `Gerai is already running ${where} (process ${other.holder.pid}, data in ${data}).\n` +
          "Stop that one first, or set GERAI_DATA to another folder to run a second shop beside it.",
      );
    }
    await step("Stopping the `up` that was killed", () => endProcess(other.holder, 75_000));
  }
  throw new Failure(`Another \`up\` just started on ${data}.`);
}

async function choosePort() {
  const wish = process.env.PORT;
  if (wish === undefined || wish === "") {
    const port = await nextFreePort(3000);
    if (port !== 3000) say(`  Port 3000 is taken by another program; using ${port}.`);
    return port;
  }
  const port = Number(wish);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Failure(`PORT: expected a number from 1 to 65535, not "${wish}".`);
  }
  if (await isPortTaken(port)) {
    throw new Failure(`Port ${port} is taken by another program. Set PORT to a free one, or leave it unset.`);
  }
  return port;
}

function announce({ url, database, jobs, app }) {
  say("");
  say(`Gerai is ready: ${url}`);
  say(`  Database   ${database.about}`);
  say(`  Jobs       ${jobs.about}`);
  if (app.about) say(`  Gateway    ${app.about}; \`kill -HUP ${process.pid}\` restarts them one by one`);
  if ((process.env.GERAI_DEMO ?? "1") === "1") {
    say(`  Inbox      ${url}/dev/inbox  (sign-in codes and every other message arrive here)`);
    for (const { who, phone } of demoAccounts()) say(`  Sign in    ${phone}  ${who}`);
  }
  say(`  Data, logs ${data}`);
  say("  Ctrl-C stops it.");
}

/** The seed's own list, so that what is printed here can be signed in with. */
function demoAccounts() {
  const file = path.join(projectRoot, "prisma", "seed", "demo-accounts.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
}

async function buildJobServerForNextTime() {
  if (!canBuildServer()) return;
  say("  Building the Inngest server in the background, for the next start.");
  try {
    await buildServer({ data, niceness: 19 });
    if (!ending) say("  The Inngest server is built; the next start uses it.");
  } catch (error) {
    if (!ending)
      say(
        `  The Inngest server could not be built (${error.message.split("\n")[0]}); see log/inngest-build.log.`,
      );
  }
}

const troubleshooting = {
  onTrouble: (text) => say(`  ${text}`),
  onGiveUp: (failure) => {
    printFailure(failure);
    void end(1);
  },
};

function stopOnSignals() {
  for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => void end(0));
  // The terminal sends it too, when it goes away.
  process.on("SIGHUP", () => void (startedOnTerminal && !hasTerminal() ? end(0) : roll()));
  // A terminal that went away must not turn the clean-up into a crash.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  if (launcher) {
    setInterval(() => {
      if (!isRunning(launcher)) void end(1);
    }, 500).unref();
  }
}

function hasTerminal() {
  try {
    closeSync(openSync("/dev/tty", "r"));
    return true;
  } catch {
    return false;
  }
}

/** Stops everything, the app first and the database last, then leaves. */
function end(code) {
  ending ??= (async () => {
    if (services.length > 0) say("\nStopping …");
    for (const service of [...services].reverse()) await service.stop();
    await stopAllChildren();
    if (holdsLock) unlock(lockFile);
    if (services.length > 0) say("Stopped.");
    process.exit(code);
  })();
  return ending;
}

main().catch((error) => {
  if (ending) return;
  printFailure(error);
  void end(1).catch(() => process.exit(1));
});
