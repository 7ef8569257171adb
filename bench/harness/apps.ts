import { ensureBuild } from "../../scripts/runtime/app-build.mjs";
import { appEnv, startApp } from "../../scripts/runtime/app-server.mjs";
import { freePorts } from "../../scripts/runtime/ports.mjs";
import { loadSecrets } from "../../scripts/runtime/secrets.mjs";
import { benchData } from "./database";

/** Set by the bench for itself; the apps keep their own defaults. */
const OURS = ["ORDERS_AT_ONCE", "ORDER_DEADLINE_MS", "DATABASE_POOL", "LOG_LEVEL", "NODE_ENV"];

/** So many processes of the built app over one database, each with its jobs unless told otherwise, as behind a load balancer. */
export async function startApps(
  count: number,
  databaseUrl: string,
  told: Record<string, string> = {},
  name = "app",
): Promise<{ targets: string[]; stop: () => Promise<void> }> {
  const env = { ...appsEnv(databaseUrl, "http://localhost:3000"), ...told };
  const server = await ensureBuild({ data: benchData, env });
  const ports = await freePorts(count);
  const apps = await Promise.all(
    ports.map((port, index) =>
      startApp({ server, port, env, data: benchData, name: `${name}-${index + 1}` }),
    ),
  );
  return {
    targets: ports.map((port) => `http://127.0.0.1:${port}`),
    async stop() {
      await Promise.all(apps.map((app) => app.stop()));
    },
  };
}

/** What the built app is told under a bench: its own defaults, its jobs in its own processes. */
export function appsEnv(databaseUrl: string, url: string) {
  return appEnv({
    url,
    databaseUrl,
    data: benchData,
    secrets: loadSecrets(benchData),
    env: { ...without(process.env, OURS), APP_URL: url, NEXTAUTH_URL: url, JOBS_ENGINE: "in-process" },
  });
}

function without(env: NodeJS.ProcessEnv, names: readonly string[]): NodeJS.ProcessEnv {
  return { ...env, ...Object.fromEntries(names.map((name) => [name, ""])) };
}
