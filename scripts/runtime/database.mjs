import { dockerRuns, startContainer } from "./database-container.mjs";
import { findServerProgram, startServer } from "./database-server.mjs";
import { requireDatabase, shownUrl } from "./database-url.mjs";
import { Failure } from "./failure.mjs";
import { step } from "./progress.mjs";
import { canInstallPackages, installPackages } from "./system-packages.mjs";

/**
 * A database, from the first source that serves: DATABASE_URL; a server program on this machine; one from the
 * system's packages; a container. Answers `{ url, about, stop }`; what DATABASE_URL names is never stopped.
 */
export async function startDatabase(options, env = process.env) {
  if (env.DATABASE_URL) {
    await step("Waiting for the database", () => requireDatabase(env.DATABASE_URL));
    return {
      url: env.DATABASE_URL,
      about: `DATABASE_URL (${shownUrl(env.DATABASE_URL)})`,
      stop: async () => {},
    };
  }
  const reasons = [];
  for (const { name, isHere, start } of SOURCES) {
    if (!(await isHere())) continue;
    try {
      return await start(options);
    } catch (error) {
      reasons.push(`${name}: ${error.message}`);
    }
  }
  throw new Failure(noDatabase(reasons));
}

const SOURCES = [
  {
    name: "The database server on this machine",
    isHere: () => findServerProgram() !== undefined,
    start: startOwnServer,
  },
  {
    name: "A database server from the system's packages",
    isHere: () => findServerProgram() === undefined && canInstallPackages(),
    start: async (options) => {
      await step("Installing MariaDB and Redis from the system's packages", () => installDatabase(options));
      return startOwnServer(options);
    },
  },
  {
    name: "A database container",
    isHere: dockerRuns,
    start: (options) => step("Starting the database container", () => startContainer(options)),
  },
];

/**
 * Installs a database server from the system's packages, unless there is one. Redis comes along, small as it is: with
 * it the job server keeps its sleeping runs over a restart.
 */
export async function installDatabase({ data }) {
  if (!findServerProgram()) await installPackages(["mariadb-server", "redis-server"], { data });
}

function startOwnServer(options) {
  return step("Starting the database", () => startServer(options));
}

function noDatabase(reasons) {
  const tried =
    reasons.length > 0 ? `What was tried:\n${reasons.map((line) => `- ${line}`).join("\n")}\n` : "";
  return [
    "Gerai found no database to use.",
    tried,
    "Do one of these, then run the command again:",
    "- install MariaDB 10.11+ or MySQL 8+ (`apt-get install mariadb-server`, `brew install mariadb`);",
    "- start Docker;",
    "- set DATABASE_URL=mysql://user:password@host:port/database.",
  ].join("\n");
}
