/**
 * `npm test`: sets the machine up, then runs every check and every suite. `npm test -- verify|unit|integration|e2e|chaos
 * [FILE…]` runs a part. The last line is the sum: "N passed, N failed".
 */
import { rmSync } from "node:fs";
import path from "node:path";
import { BROWSER_PACKAGES, findBrowser } from "./runtime/browser.mjs";
import { reapLeftovers, startChild, stopAllChildren } from "./runtime/children.mjs";
import { installDatabase, startDatabase } from "./runtime/database.mjs";
import { Failure, printFailure } from "./runtime/failure.mjs";
import { buildServer, canBuildServer } from "./runtime/inngest-build.mjs";
import { findInngest } from "./runtime/inngest-server.mjs";
import { tryLock, unlock } from "./runtime/locks.mjs";
import { ensurePackages, requireNode } from "./runtime/packages.mjs";
import { packageProgram, projectRoot, testDataDir } from "./runtime/paths.mjs";
import { say, step } from "./runtime/progress.mjs";
import { closingLine, countPlaywright, countVitest, noTests, sayLoudly, sum } from "./runtime/report.mjs";
import { findStripeMock } from "./runtime/stripe-mock.mjs";
import { canInstallPackages, installPackages } from "./runtime/system-packages.mjs";
import { chaosRounds } from "./test-chaos.mjs";
import { verify } from "./verify.mjs";

const SECTIONS = ["verify", "unit", "integration", "e2e", "chaos"];
const PROJECTS = { unit: ["unit"], integration: ["integration", "alone", "repeatable-read"] };
const CHAOS = { rounds: 4, seconds: 7 };
const data = testDataDir();
const lockFile = path.join(data, "run", "test.lock");
let counts = noTests();
let holdsLock = false;

async function main() {
  requireNode();
  const { sections, filters } = readArguments(process.argv.slice(2));
  const wants = (section) => sections.includes(section);
  const needsDatabase = wants("integration") || wants("e2e");
  const other = tryLock(lockFile);
  if (other) throw new Failure(`Tests of this clone are running already (process ${other.holder.pid}).`);
  holdsLock = true;
  await emptyTestData();

  const jobServer = wants("e2e") || wants("chaos") ? buildJobServer() : undefined; // long: it runs beside the rest
  // Where it fails, the test that wants it says so.
  if (wants("integration")) void findStripeMock({ data, say: () => undefined });
  await ensurePackages({ data });
  if (needsDatabase) await installPrograms(wants("e2e"));

  if (wants("verify")) {
    await section("verify", () => verify({ data }));
  }
  const database = needsDatabase
    ? await startDatabase(
        { data, password: "test", database: "gerai", throwaway: true },
        { ...process.env, DATABASE_URL: process.env.TEST_DATABASE_SERVER_URL },
      )
    : undefined;
  const env = { ...process.env, TEST_DATABASE_SERVER_URL: database?.url, NEXT_TELEMETRY_DISABLED: "1" };
  for (const project of ["unit", "integration"].filter(wants)) {
    await section(project, () => vitest(project, filters, env));
  }
  await jobServer;
  if (wants("e2e")) await section("e2e", () => playwright(filters, env));
  if (wants("chaos")) await section("chaos", () => chaosRounds({ ...CHAOS, env }));
}

/** Runs one part and shows what it counted; one that falls over counts as a failure, and the rest still runs. */
async function section(name, run) {
  say(`\n── ${name} ${"─".repeat(Math.max(0, 96 - name.length))}`);
  const started = Date.now();
  const counted = await run().catch((error) => {
    printFailure(error);
    return { failed: 1 };
  });
  const result = sum(counted);
  counts = sum(counts, result);
  // Indented, so that only the run's last line reads as the closing one.
  say(`   ${name}: ${closingLine(result)} in ${Math.round((Date.now() - started) / 1000)} s`);
}

async function vitest(project, filters, env) {
  const report = path.join(data, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const projects = PROJECTS[project].flatMap((name) => ["--project", name]);
  await show("vitest", [packageProgram("vitest"), "run", ...projects, ...reporters, ...filters], env);
  return countVitest(report);
}

async function playwright(filters, env) {
  if (!findBrowser()) {
    throw new Failure(
      "No Chromium on this machine: install it (`apt-get install chromium`) or set CHROMIUM_PATH.",
    );
  }
  const report = path.join(data, "e2e.json");
  await show("playwright", [packageProgram("playwright"), "test", ...filters], {
    ...env,
    E2E_RESULTS: report,
  });
  const counted = countPlaywright(report);
  return findInngest() ? counted : sum(counted, { skipped: 1 });
}

function show(name, [command, ...args], env) {
  const child = startChild({
    name,
    command,
    args,
    env,
    cwd: projectRoot,
    data,
    shown: true,
    graceMs: 60_000,
  });
  return child.exited;
}

async function installPrograms(withBrowser) {
  if (!canInstallPackages()) return;
  if (!process.env.TEST_DATABASE_SERVER_URL) {
    await step("Installing a database server", () => installDatabase({ data }));
  }
  if (withBrowser && !findBrowser()) {
    await step("Installing Chromium", () => installPackages(BROWSER_PACKAGES, { data }));
  }
}

/** The real job server for the browser tests, built once for all clones. Without it something is left untested. */
async function buildJobServer() {
  if (findInngest()) return;
  try {
    if (!canBuildServer()) throw new Failure("there is no Go on this machine to build it with");
    await step("Building the Inngest server (once, about 4 minutes)", () =>
      buildServer({ data, niceness: 5 }),
    );
  } catch (error) {
    sayLoudly(
      `SKIPPED: everything that needs a real Inngest server, because ${error.message}\n` +
        "The browser tests run on the in-process engine instead; project short-lock-inngest is left out.",
    );
  }
}

function readArguments(words) {
  const isSection = (word) => SECTIONS.includes(word);
  const named = words.filter(isSection);
  const filters = words.filter((word) => !isSection(word));
  if (named.length > 0) return { sections: named, filters };
  return { sections: filters.length > 0 ? ["unit", "integration"] : SECTIONS, filters };
}

async function emptyTestData() {
  for (const folder of [data, path.join(data, "e2e"), path.join(data, "chaos")]) await reapLeftovers(folder);
  const parts = ["mysql", "e2e", "chaos", "log"];
  for (const name of [...parts, "unit.json", "integration.json", "e2e.json", "chaos.json"]) {
    rmSync(path.join(data, name), { recursive: true, force: true });
  }
}

async function finish(code) {
  await stopAllChildren();
  if (holdsLock) unlock(lockFile);
  process.exit(code);
}

for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(name, () => void finish(1));

main()
  .catch((error) => {
    printFailure(error);
    counts = sum(counts, { failed: 1 });
  })
  .finally(async () => {
    if (counts.failed > 0) say(`\nLogs of what ran are in ${path.join(data, "log")}.`);
    await stopAllChildren();
    console.log(`\n${closingLine(counts)}`);
    await finish(counts.failed > 0 || counts.passed === 0 ? 1 : 0);
  });
