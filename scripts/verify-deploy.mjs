/**
 * `npm run verify:deploy`: holds what is in deploy/, the image and the workflows against the real tools, and runs what is too big
 * for `npm test`. Each file of scripts/verify-deploy/ is a part: it exports `name` and `run({ data })`, which throws what is wrong
 * and answers one line of what was seen. `npm run verify:deploy -- WORD…` runs the parts whose file or name holds one of the words.
 */
import { mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { reapLeftovers, stopAllChildren } from "./runtime/children.mjs";
import { Failure, printFailure } from "./runtime/failure.mjs";
import { tryLock, unlock } from "./runtime/locks.mjs";
import { ensurePackages, requireNode } from "./runtime/packages.mjs";
import { projectRoot, testDataDir } from "./runtime/paths.mjs";
import { say } from "./runtime/progress.mjs";
import { closingLine, noTests } from "./runtime/report.mjs";

const PARTS = path.join(projectRoot, "scripts", "verify-deploy");
const data = testDataDir("deploy");
const lockFile = path.join(data, "run", "verify-deploy.lock");
const counts = noTests();
let holdsLock = false;

async function main() {
  requireNode();
  mkdirSync(data, { recursive: true });
  const other = tryLock(lockFile);
  if (other) throw new Failure(`verify:deploy runs in this clone already (process ${other.holder.pid}).`);
  holdsLock = true;
  await reapLeftovers(data);
  await ensurePackages({ data });
  for (const part of await readParts(process.argv.slice(2))) await runPart(part);
}

async function readParts(words) {
  const files = readdirSync(PARTS)
    .filter((file) => file.endsWith(".mjs"))
    .sort();
  const parts = await Promise.all(
    files.map(async (file) => ({ file, ...(await import(pathToFileURL(path.join(PARTS, file)).href)) })),
  );
  const isNamed = ({ file, name }) => words.some((word) => `${file} ${name}`.includes(word));
  const chosen = words.length === 0 ? parts : parts.filter(isNamed);
  if (chosen.length > 0) return chosen;
  throw new Failure(`There is no such part. There are: ${parts.map(({ name }) => name).join(", ")}.`);
}

/** One that falls over counts as a failure, and the rest still runs. */
async function runPart({ file, name, run }) {
  const started = Date.now();
  const took = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
  try {
    const seen = await run({ data: path.join(data, path.basename(file, ".mjs")) });
    counts.passed++;
    say(`✓ ${name} (${took()}): ${seen}`);
  } catch (error) {
    counts.failed++;
    say(`✗ ${name} (${took()})`);
    printFailure(error);
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
    counts.failed++;
  })
  .finally(async () => {
    await stopAllChildren();
    console.log(`\n${closingLine(counts)}`);
    await finish(counts.failed > 0 || counts.passed === 0 ? 1 : 0);
  });
