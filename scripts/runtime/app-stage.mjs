import { rmSync } from "node:fs";
import path from "node:path";
import { migrate } from "../migrate.mjs";
import { ensureBuild } from "./app-build.mjs";
import { appEnv, startApp } from "./app-server.mjs";
import { installDatabase } from "./database.mjs";
import { startServer } from "./database-server.mjs";
import { Failure } from "./failure.mjs";
import { freePorts } from "./ports.mjs";
import { loadSecrets } from "./secrets.mjs";

/** What the app's processes on a stage ask of whoever scrapes them. */
export const METRICS_TOKEN = "the-token-of-the-metrics";

/**
 * An empty database and the built app, of which any number of processes may be started: what a check of something around the app
 * stands on. Answers `{ secrets, database, startProcess, stop }`.
 */
export async function openStage({ data, extra = {} }) {
  const services = [];
  const secrets = loadSecrets(data);
  await installDatabase({ data });
  rmSync(path.join(data, "mysql"), { recursive: true, force: true });
  const database = await startServer({
    data,
    password: secrets.databasePassword,
    database: "gerai",
    throwaway: true,
  });
  services.push(database);
  await migrate({ url: database.url });
  return {
    secrets,
    database,
    /** One process; `engine` is its JOBS_ENGINE. Answers `{ url, port, address, log, stop }`; started again it wants its old port. */
    async startProcess(name, engine, oldPort) {
      const port = oldPort ?? (await freePorts(1))[0];
      const url = `http://127.0.0.1:${port}`;
      const own = { METRICS_TOKEN, DATABASE_POOL: "4", JOBS_ENGINE: engine, ...extra };
      const env = appEnv({ url, databaseUrl: database.url, data, secrets, extra: own });
      const server = await ensureBuild({ data, env });
      const app = await startApp({ server, port, data, env, name, title: `The app (${name})` });
      services.push(app);
      return { url, port, address: `127.0.0.1:${port}`, log: app.log, stop: app.stop };
    },
    async stop() {
      for (const one of services.reverse()) await one.stop();
    },
  };
}

/** A code is asked for: whatever comes of it, an event of it is written. */
export async function askForCode(url, phone) {
  const response = await fetch(`${url}/api/v1/auth/otp`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ phone }),
  });
  if (response.status !== 202)
    throw new Failure(`POST /auth/otp: ${response.status} ${await response.text()}`);
}
