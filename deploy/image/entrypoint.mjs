/**
 * The one way into the image, and into the same tree without one: `entrypoint.mjs [serve | migrate | check-stock | doctor | …]`.
 * Each command runs in this process: no shell and no npm between it and who sends the signals.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.dirname(fileURLToPath(import.meta.url));
const [command = "serve", ...words] = process.argv.slice(2);

const COMMANDS = {
  serve: "server.js",
  migrate: "scripts/migrate.mjs",
  seed: "prisma/seed/run.mjs",
  "check-stock": "scripts/check-stock.mjs",
  doctor: "scripts/doctor.mjs",
  backup: "scripts/backup.mjs",
  restore: "scripts/restore.mjs",
};

/** Asks the app of this container for its health: what HEALTHCHECK runs, with nothing but Node there. */
async function health() {
  const url = `http://127.0.0.1:${process.env.PORT || 3000}/api/health`;
  const answer = await fetch(url, { signal: AbortSignal.timeout(4_000) }).catch((error) => error);
  const said = answer instanceof Error ? answer.message : (await answer.text()).slice(0, 300);
  console.log(said);
  return answer.ok ? 0 : 1;
}

async function main() {
  if (command === "health") {
    process.exitCode = await health();
    return;
  }
  const file = COMMANDS[command] && path.join(root, COMMANDS[command]);
  if (!file || !existsSync(file)) {
    const known = Object.keys(COMMANDS).filter((name) => existsSync(path.join(root, COMMANDS[name])));
    console.error(`There is no command "${command}", only: ${[...known, "health"].join(", ")}.`);
    process.exitCode = 64;
    return;
  }
  // As process 1 we have no default answer to signals. The app puts its own in place of these once it is up (lib/platform/shutdown).
  for (const [name, code] of Object.entries({ SIGTERM: 143, SIGINT: 130 })) {
    process.on(name, () => process.exit(code));
  }
  // The app reads files of secrets and Vault by itself, again and again; the rest is told once.
  if (command === "serve") listenEverywhere();
  else await import(new URL("scripts/put-secrets.mjs", import.meta.url).href);
  // The file's own: it runs as if it had been called by itself.
  process.argv = [process.execPath, file, ...words];
  await import(pathToFileURL(file).href);
}

/** A container's HOSTNAME is its own name, which is no wish about where to listen; LISTEN is. */
function listenEverywhere() {
  process.env.HOSTNAME = process.env.LISTEN || "0.0.0.0";
}

await main();
