/**
 * Checks the import directions of .dependency-cruiser.mjs. Its own command line is not used because its parser has to
 * be taught TSX first.
 */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Failure, printFailure } from "./runtime/failure.mjs";
import { projectRoot } from "./runtime/paths.mjs";

const FOLDERS = [
  "app",
  "components",
  "lib",
  "i18n",
  "inngest",
  "proxy.ts",
  "instrumentation.ts",
  "instrumentation-client.ts",
];
// Far fewer than there are: a parser that reads nothing finds nothing, and would look like a pass.
const FLOOR = 150;

/**
 * Cruises the folders below a root; answers the number of files read and the violations found.
 *
 * @returns {Promise<{ files: number, violations: import("dependency-cruiser").IViolation[] }>}
 */
export async function cruiseImports(root = projectRoot) {
  teachTsx();
  const { cruise } = await import("dependency-cruiser");
  const { default: extractTsConfig } = await import("dependency-cruiser/config-utl/extract-ts-config");
  const { default: config } = await import("../.dependency-cruiser.mjs");
  const { forbidden, options } = config;
  const before = process.cwd();
  process.chdir(root); // the rules' paths are relative to where it is run
  try {
    const present = FOLDERS.filter((folder) => existsSync(path.join(root, folder)));
    const { output } = await cruise(
      present,
      { ...options, ruleSet: { forbidden }, validate: true },
      undefined,
      {
        tsConfig: extractTsConfig(options.tsConfig.fileName),
      },
    );
    const { totalCruised, violations } = output.summary;
    return { files: totalCruised, violations };
  } finally {
    process.chdir(before);
  }
}

/** dependency-cruiser asks swc for TypeScript without JSX, so every component would be a syntax error. */
function teachTsx() {
  const require = createRequire(import.meta.url);
  const swc = require("@swc/core");
  if (swc.parseFileSync.knowsTsx) return;
  const plain = swc.parseFileSync;
  swc.parseFileSync = (file, options) => plain(file, { ...options, tsx: file.endsWith("x") });
  swc.parseFileSync.knowsTsx = true;
}

async function main() {
  const { files, violations } = await cruiseImports();
  for (const { rule, from, to, cycle } of violations) {
    const via = cycle ? cycle.map(({ name }) => name).join(" → ") : to;
    console.error(`${rule.name}: ${from} → ${via}`);
  }
  if (violations.length > 0) throw new Failure(`${violations.length} imports go the wrong way.`);
  if (files < FLOOR)
    throw new Failure(`Only ${files} files were read, fewer than ${FLOOR}: the parser is not at work.`);
  console.log(`${files} files, no import goes the wrong way.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    printFailure(error);
    process.exitCode = 1;
  });
}
