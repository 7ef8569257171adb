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
/** Commands, made into one file each: there is no compiler there, nor the packages that the app itself does not use. */
const BUNDLED = {
  scripts: ["put-secrets.ts", "check-stock.ts", "doctor.ts", "backup.mjs", "restore.mjs"],
  "prisma/seed": ["run.ts"],
};
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
  for (const [place, files] of Object.entries(BUNDLED)) await bundle(place, files, folder);
  writeFileSync(path.join(folder, "sbom.cdx.json"), listOfParts());
  return folder;
}

function bundle(place, files, folder) {
  return build({
    entryPoints: files.map((file) => path.join(projectRoot, place, file)),
    outdir: path.join(folder, place),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: ["react-server"],
    tsconfig: path.join(projectRoot, "tsconfig.json"),
    external: EXTERNAL,
    plugins: [leaveCopied(place)],
    // What is CommonJS among the packages asks for Node's own modules by require.
    banner: {
      js: 'import { createRequire as gerai } from "node:module"; const require = gerai(import.meta.url);',
    },
    logLevel: "error",
  });
}

/** What is in the tree as it is stays a file of its own: it finds the tree by where it lies. */
function leaveCopied(place) {
  const copied = COPIED.map(([from]) => path.join(projectRoot, from));
  return {
    name: "leave-copied",
    setup({ onResolve }) {
      onResolve({ filter: /^\.{1,2}\/.*\.mjs$/ }, ({ path: asked, resolveDir }) => {
        const file = path.resolve(resolveDir, asked);
        if (!copied.some((one) => file === one || file.startsWith(`${one}${path.sep}`))) return undefined;
        const relative = path.relative(path.join(projectRoot, place), file);
        return { path: relative.startsWith(".") ? relative : `./${relative}`, external: true };
      });
    },
  };
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
