import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { migrate } from "../../scripts/migrate.mjs";
import { ensureBuild } from "../../scripts/runtime/app-build.mjs";
import { appEnv } from "../../scripts/runtime/app-server.mjs";
import { reapLeftovers } from "../../scripts/runtime/children.mjs";
import { startServer } from "../../scripts/runtime/database-server.mjs";
import { MEMORY, startJobs } from "../../scripts/runtime/inngest-server.mjs";
import { testDataDir } from "../../scripts/runtime/paths.mjs";
import { freePorts } from "../../scripts/runtime/ports.mjs";
import { loadSecrets } from "../../scripts/runtime/secrets.mjs";
import { supervise } from "../../scripts/runtime/supervise.mjs";
import { DatabaseProxy } from "../fakes/database-proxy";
import { startBalancer } from "./balancer";
import { OutsideProvider } from "./provider";
import { request } from "./request";

/** How long unpaid stock is locked here. */
export const LOCK_SECONDS = 5;

type Env = Record<string, string | undefined>;
export type App = { name: string; url: string; port: number; frozen: boolean; env: Env };

export type Setting = {
  /** Of the run's own, under the tests' data. */
  folder: string;
  apps: number;
  databaseFlags: readonly string[];
  /** What the apps are told besides. */
  env: Env;
  /** Starts what stands outside too, by the stage's own secrets, and says what the apps are told of it. */
  outside: (secrets: Secrets) => Promise<Env>;
};
type Secrets = ReturnType<typeof loadSecrets>;
type Jobs = Awaited<ReturnType<typeof startJobs>>;

const CHAOS: Setting = { folder: "chaos", apps: 2, databaseFlags: [], env: {}, outside: async () => ({}) };

/** Everything the chaos rounds break: a durable database, two processes of the built app, the job server; and what stands outside. */
export class Stage {
  readonly setting: Setting;
  readonly data: string;
  readonly apps: App[] = [];
  proxy!: DatabaseProxy;
  provider!: OutsideProvider;
  /** Straight to the database, past the proxy. */
  databaseUrl = "";
  engine = "";
  /** Where the apps are reached, whichever of them is up. */
  url = "";
  #jobs: Jobs | null = null;
  secrets!: Secrets;
  /** Why the run cannot go on: a program that would not stand up again. */
  failure: Error | null = null;
  readonly #services: { stop: () => Promise<void> }[] = [];
  readonly #processes: Awaited<ReturnType<typeof supervise>>[] = [];
  readonly #onGiveUp = (failure: Error) => {
    this.failure = failure;
  };

  constructor(setting: Partial<Setting> = {}) {
    this.setting = { ...CHAOS, ...setting };
    this.data = testDataDir(this.setting.folder);
  }

  /** Starts it all; the app from the sources here, or from another build's server. */
  async start(env: NodeJS.ProcessEnv, server?: string): Promise<void> {
    await reapLeftovers(this.data);
    rmSync(this.data, { recursive: true, force: true });
    this.secrets = loadSecrets(this.data);
    const trouble = { onTrouble: () => undefined, onGiveUp: this.#onGiveUp };
    const database = await startServer({
      data: this.data,
      password: this.secrets.databasePassword,
      database: `gerai_${this.setting.folder}`,
      flags: [...this.setting.databaseFlags],
      ...trouble,
    });
    this.#services.push(database);
    this.databaseUrl = database.url;
    await migrate({ url: database.url });
    const { proxy, url: proxiedUrl } = await DatabaseProxy.start(database.url);
    this.proxy = proxy;
    const balancer = await startBalancer(() => this.apps.filter((app) => !app.frozen).map((app) => app.port));
    this.provider = await new OutsideProvider({
      secret: this.secrets.sandboxGatewaySecret,
      webhookUrl: () => `${balancer.url}/api/webhooks/sandbox`,
    }).start();
    this.url = balancer.url;
    this.#services.push(proxy, balancer, this.provider);
    const jobs = await startJobs({
      appUrl: balancer.url,
      env,
      data: this.data,
      secrets: this.secrets,
      fastRetries: true,
      ...trouble,
    });
    this.#services.push(jobs);
    this.engine = jobs.engine;
    this.#jobs = jobs;
    const more = await this.setting.outside(this.secrets);
    await this.#startApps({
      env: { ...env, ...this.setting.env, ...more },
      databaseUrl: proxiedUrl,
      jobs: jobs.env,
      server,
    });
  }

  async stop(): Promise<void> {
    for (const service of this.#services.reverse()) await service.stop();
  }

  /** Restarts the apps from another build, one after the other. */
  async roll(server: string): Promise<void> {
    for (const app of this.#processes) await app.restart({ args: [server], cwd: path.dirname(server) });
  }

  async #startApps(given: {
    env: NodeJS.ProcessEnv;
    databaseUrl: string;
    jobs: Env;
    server: string | undefined;
  }): Promise<void> {
    const ports = await freePorts(this.setting.apps);
    const url = `http://127.0.0.1:${ports[0]}`;
    const env: Env = appEnv({
      url,
      databaseUrl: given.databaseUrl,
      data: this.data,
      secrets: this.secrets,
      env: {
        LOCK_SECONDS: String(LOCK_SECONDS),
        ...given.env,
        SANDBOX_GATEWAY_URL: this.provider.url,
        LOG_LEVEL: "warn",
      },
      extra: given.jobs,
    });
    const server = given.server ?? (await ensureBuild({ data: testDataDir("e2e"), env }));
    const started = ports.map((port, index) =>
      this.#startApp({
        name: `app-${index + 1}`,
        port,
        server,
        env: { ...env, NODE_ENV: "production", HOSTNAME: "127.0.0.1", PORT: String(port) },
      }),
    );
    await Promise.all(started);
  }

  /** Adds a program that ends with the stage. */
  keep(service: { stop: () => Promise<void> }): void {
    this.#services.push(service);
  }

  async #startApp(given: { name: string; port: number; server: string; env: Env }): Promise<void> {
    const url = `http://127.0.0.1:${given.port}`;
    const app: App = { name: given.name, url, port: given.port, frozen: false, env: given.env };
    this.apps.push(app);
    const spec = {
      name: given.name,
      title: given.name,
      command: process.execPath,
      args: [given.server],
      cwd: path.dirname(given.server),
      // Read at each start, so that a crash point can be armed for one life of the process.
      get env() {
        return app.env;
      },
      data: this.data,
      readyTimeoutMs: 90_000,
      maxRestarts: 20,
      isReady: () => serves(`${url}/api/health`),
      onGiveUp: this.#onGiveUp,
    };
    const supervised = await supervise(spec);
    this.#services.push(supervised);
    this.#processes.push(supervised);
  }

  /** The process id of a program that runs now, or undefined between two lives. */
  pidOf(name: string): number | undefined {
    try {
      return JSON.parse(readFileSync(path.join(this.data, "run", `${name}.json`), "utf8")).program.pid;
    } catch {
      return undefined;
    }
  }

  signal(name: string, signal: "SIGKILL" | "SIGSTOP" | "SIGCONT"): boolean {
    const pid = this.pidOf(name);
    if (pid === undefined) return false;
    process.kill(pid, signal);
    return true;
  }

  /** Kills the job server and starts it again after a while, with what it knew or, with `forgets`, without. */
  async killJobs(options: { downMs: number; forgets: boolean }): Promise<void> {
    if (!this.#jobs || !("programs" in this.#jobs)) throw new Error("no job server");
    const { server, redis } = this.#jobs.programs;
    const forget = (folder: string) => {
      rmSync(path.join(this.data, folder), { recursive: true, force: true });
      mkdirSync(path.join(this.data, folder));
    };
    this.signal("inngest", "SIGKILL");
    await server.restart({}, async () => {
      if (options.forgets) await redis?.restart({}, async () => forget(MEMORY.redis));
      if (options.forgets) forget(MEMORY.server);
      await sleep(options.downMs);
    });
  }

  /** Starts an app anew so that it will die at a crash point; its life after that is without one. */
  async armCrashPoint(app: App, crashPoint: string): Promise<void> {
    const plain = app.env;
    const before = this.pidOf(app.name);
    app.env = { ...plain, GERAI_CRASH_POINT: crashPoint };
    this.signal(app.name, "SIGKILL");
    while (this.pidOf(app.name) === before || this.pidOf(app.name) === undefined) await sleep(50);
    app.env = plain;
    await this.untilServed();
  }

  /** Resolves once every app and the job server serve, with the milliseconds that took; throws after `limitMs`. */
  async untilServed(limitMs = 60_000): Promise<number> {
    const started = Date.now();
    for (;;) {
      const pages = this.apps.map((app) => `${app.url}/api/health`);
      if (this.#jobs && "url" in this.#jobs) pages.push(`${this.#jobs.url}/health`);
      const up = await Promise.all(pages.map((page) => serves(page).catch(() => false)));
      if (up.every((one) => one === true)) return Date.now() - started;
      if (this.failure) throw this.failure;
      if (Date.now() - started > limitMs) throw new Error(`no service within ${limitMs / 1000} s`);
      await sleep(100);
    }
  }
}

async function serves(page: string): Promise<boolean | string> {
  const response = await request(page, { deadlineMs: 3_000 });
  return response.ok || `HTTP ${response.status}`;
}
