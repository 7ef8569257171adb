/**
 * `node scripts/image-tree.mjs FOLDER`: puts together what the image holds at /app: the built app, its files, the migrations, the
 * commands and the list of what all is made of. The Dockerfile copies this folder and adds nothing, so what runs from it without
 * Docker is what runs in a container. Wants a finished `next build`.
 */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { Failure, printFailure } from "./runtime/failure.mjs";
import { projectRoot } from "./runtime/paths.mjs";

/** Beside the app itself: copied as they are. */
const COPIED = [
  ["public", "public"],
  ["prisma/migrations", "prisma/migrations"],
  ["scripts/migrate.mjs", "scripts/migrate.mjs"],
  ["scripts/runtime", "scripts/runtime"],
  ["deploy/image/entrypoint.mjs", "entrypoint.mjs"],
  ["LICENSE", "LICENSE"],
];
/** Commands in TypeScript: made into one file each. */
const BUNDLED = [
  ["scripts/check-stock.ts", "scripts/check-stock.mjs"],
  ["prisma/seed/run.ts", "prisma/seed/run.mjs"],
];
/** Found in the tree's node_modules: the app's own build leaves them outside as well. */
const EXTERNAL = [
  "mysql2",
  "mariadb",
  "sharp",
  "pino",
  "redis",
  "nodemailer",
  "twilio",
  "web-push",
  "pdfkit",
];

/** Assembles the tree of a build; `release` is a finished standalone folder with its static files, the default this clone's own. */
export async function imageTree({ folder, release }) {
  const standalone = release ?? path.join(projectRoot, ".next", "standalone");
  if (!existsSync(path.join(standalone, "server.js"))) {
    throw new Failure(`There is no build in ${standalone}: run \`npm run build\` first.`);
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const copy = (from, to) => cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  copy(standalone, folder);
  if (!release) copy(path.join(projectRoot, ".next", "static"), path.join(folder, ".next", "static"));
  for (const [from, to] of COPIED) copy(path.join(projectRoot, from), path.join(folder, to));
  for (const [from, to] of BUNDLED) await bundle(from, path.join(folder, to));
  writeFileSync(path.join(folder, "sbom.cdx.json"), listOfParts());
  return folder;
}

function bundle(from, outfile) {
  return build({
    entryPoints: [path.join(projectRoot, from)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: ["react-server"],
    tsconfig: path.join(projectRoot, "tsconfig.json"),
    external: [...EXTERNAL, "./runtime/*"],
    // What is CommonJS among the packages asks for Node's own modules by require.
    banner: {
      js: 'import { createRequire as gerai } from "node:module"; const require = gerai(import.meta.url);',
    },
    logLevel: "error",
  });
}

/** The packages of the lockfile that are not for development only, as CycloneDX. */
function listOfParts() {
  const args = [
    "sbom",
    "--omit=dev",
    "--sbom-format=cyclonedx",
    "--sbom-type=application",
    "--package-lock-only",
  ];
  const text = execFileSync("npm", args, { cwd: projectRoot, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  const { components } = JSON.parse(text);
  if (components.length === 0) throw new Failure("The list of parts (SBOM) is empty.");
  return text;
}

async function main() {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Failure("Where to? node scripts/image-tree.mjs FOLDER");
  await imageTree({ folder: path.resolve(folder) });
  const { version } = JSON.parse(readFileSync(path.join(projectRoot, "package.json"), "utf8"));
  console.log(`Gerai ${version} is in ${path.resolve(folder)}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    printFailure(error);
    process.exitCode = 1;
  });
}
