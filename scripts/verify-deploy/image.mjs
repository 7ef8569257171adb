import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runCommand, startChild } from "../runtime/children.mjs";
import { installDatabase } from "../runtime/database.mjs";
import { startServer } from "../runtime/database-server.mjs";
import { withConnection } from "../runtime/database-url.mjs";
import { Failure } from "../runtime/failure.mjs";
import { asImageUser, giveToImageUser, IMAGE_USER, placeForImage } from "../runtime/image-user.mjs";
import { cacheDir } from "../runtime/paths.mjs";
import { freePorts } from "../runtime/ports.mjs";
import { step } from "../runtime/progress.mjs";
import { madeOnce, requireProgram } from "../runtime/tools.mjs";
import {
  canUnshare,
  confinementOf,
  endsWell,
  expectStatus,
  readOnlyRoot,
  untilHealthy,
} from "./image/container.mjs";
import { buildContext, environmentOf, lastOf, readDockerfile, runStage } from "./image/dockerfile.mjs";

export const name = "image";

/**
 * The image without Docker: the Dockerfile's own lines are run on what .dockerignore leaves, and what they make is run as its last
 * stage says, by the same version of Node, as its user, where nothing but /data can be written to.
 */
export async function run({ data }) {
  const { args, stages } = readDockerfile();
  isWhatWeRun(stages.get("app"));
  const place = placeForImage("verify");
  const source = path.join(data, "src");
  const database = await startEncryptedDatabase(data);
  try {
    const node = await nodeOf(args.NODE_VERSION, data);
    await step("Running the Dockerfile's lines", () => build({ stages, source, place, data }));
    giveToImageUser(place.data);
    const seen = await live({ stage: stages.get("app"), place, node, databaseUrl: database.url, data });
    return `Node ${args.NODE_VERSION}, ${sizeOf(place.tree)} MB, ${partsOf(place.tree)} parts listed; ${seen}`;
  } finally {
    await database.stop();
    rmSync(source, { recursive: true, force: true });
    execFileSync("chmod", ["-R", "u+w", place.folder]);
    place.remove();
  }
}

/** One that speaks to nobody in the clear, as a cloud's does. */
async function startEncryptedDatabase(data) {
  await installDatabase({ data });
  const [key, certificate] = ["key.pem", "certificate.pem"].map((file) => path.join(data, file));
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"];
  const kind = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  mkdirSync(data, { recursive: true });
  const openssl = requireProgram("openssl", "to make a certificate with");
  const args = ["req", ...kind, ...subject, "-keyout", key, "-out", certificate];
  await runCommand({
    name: "openssl",
    command: openssl,
    args,
    data,
    failure: "No certificate could be made",
  });
  rmSync(path.join(data, "mysql"), { recursive: true, force: true });
  const flags = [`--ssl-cert=${certificate}`, `--ssl-key=${key}`];
  const server = await startServer({ data, password: "test", database: "gerai", throwaway: true, flags });
  await withConnection(server.url, (connection) =>
    connection.query("SET GLOBAL require_secure_transport = ON"),
  );
  return { ...server, url: `${server.url}?ssl-mode=REQUIRED` };
}

/** The last stage adds nothing but words; these are the ones this run stands in for. */
function isWhatWeRun(stage) {
  const said = {
    COPY: "--from=build /out/app /app",
    USER: `${IMAGE_USER}:${IMAGE_USER}`,
    ENTRYPOINT: '["node", "/app/entrypoint.mjs"]',
    CMD: '["serve"]',
  };
  for (const [word, rest] of Object.entries(said)) {
    if (lastOf(stage, word) !== rest)
      throw new Failure(`The Dockerfile says ${word} ${lastOf(stage, word)}, not ${rest}.`);
  }
  if (!lastOf(stage, "HEALTHCHECK")?.endsWith('["node", "/app/entrypoint.mjs", "health"]'))
    throw new Failure("The Dockerfile's HEALTHCHECK is not the entry point's.");
}

async function build({ stages, source, place, data }) {
  rmSync(source, { recursive: true, force: true });
  const files = buildContext();
  const stage = stages.get("build");
  const { DATABASE_URL: _, NODE_ENV: __, ...inherited } = process.env;
  const env = { ...inherited, ...environmentOf(stage) };
  await runStage(stage, { files, folder: source, out: place.folder, env, data });
}

/** Through a life of a container: tables, goods, serving, an end that lets requests finish. */
async function live({ stage, place, node, databaseUrl, data }) {
  const [port] = await freePorts(1);
  const url = `http://127.0.0.1:${port}`;
  const secret = path.join(place.folder, "database-url");
  writeFileSync(secret, databaseUrl);
  const env = {
    ...environmentOf(stage),
    PATH: process.env.PATH,
    ...{ PORT: String(port), GERAI_DATA: place.data, DATABASE_URL_FILE: secret, GERAI_DEMO: "1" },
    ...{ APP_URL: url, NEXTAUTH_URL: url, NEXTAUTH_SECRET: "v".repeat(40), OTP_PEPPER: "v".repeat(40) },
    ...{ JOBS_ENGINE: "in-process", DRAIN_SECONDS: "3" },
  };
  const entrypoint = path.join(place.tree, "entrypoint.mjs");
  const contained = (words) =>
    readOnlyRoot(asImageUser({ node, args: [entrypoint, ...words], near: place.folder }), place);
  const command = (words, more) =>
    runCommand({ name: `image-${words[0]}`, ...contained(words), cwd: "/", env: { ...env, ...more }, data });
  await step("migrate, seed, check-stock", async () => {
    await command(["migrate"]);
    await command(["seed"], { JOBS_ENGINE: "off" });
    await command(["check-stock"]);
  });
  const app = startChild({
    name: "image-serve",
    ...contained(["serve"]),
    cwd: "/",
    env,
    data,
    graceMs: 40_000,
  });
  await untilHealthy(() => command(["health"]));
  const who = confinementOf(
    JSON.parse(readFileSync(path.join(data, "run", "image-serve.json"), "utf8")).program.pid,
  );
  for (const page of ["/", "/en", "/search?q=kopi", "/push-worker.js"]) await expectStatus(url + page, 200);
  const ended = await endsWell({ app, url });
  const log = readFileSync(app.log, "utf8");
  const complaint = /.*(EROFS|EACCES|read-only file system).*/i.exec(log)?.[0];
  if (complaint) throw new Failure(`The app wanted to write where it may not: ${complaint}`);
  const where = canUnshare() ? "everything but its data read-only" : "its own files read-only";
  return `${who}, ${where}; ${ended}`;
}

function sizeOf(folder) {
  const text = execFileSync("du", ["-sm", folder], { encoding: "utf8" });
  return Number.parseInt(text, 10);
}

function partsOf(tree) {
  const { components } = JSON.parse(readFileSync(path.join(tree, "sbom.cdx.json"), "utf8"));
  return components.length;
}

/** The Node of the image, which npm's registry has too. */
async function nodeOf(version, data) {
  const folder = path.join(cacheDir(), "tools", `node-${version}`);
  const program = path.join(
    folder,
    "node_modules",
    `node-${process.platform}-${process.arch}`,
    "bin",
    "node",
  );
  return madeOnce(program, () =>
    runCommand({
      name: "install-node",
      command: requireProgram("npm", "to install the image's Node with"),
      args: [
        "install",
        "--no-audit",
        "--no-fund",
        "--prefix",
        folder,
        `node-${process.platform}-${process.arch}@${version}`,
      ],
      data,
      failure: `Installing Node ${version} failed`,
    }),
  );
}
