import { cpSync, existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { imageTree } from "../../scripts/image-tree.mjs";
import { migrate } from "../../scripts/migrate.mjs";
import { ensureBuild } from "../../scripts/runtime/app-build.mjs";
import { appEnv, startApp } from "../../scripts/runtime/app-server.mjs";
import { copyDatabase } from "../../scripts/runtime/database-copy.mjs";
import { createDatabase, withConnection, withDatabase } from "../../scripts/runtime/database-url.mjs";
import {
  asImageUser,
  giveToImageUser,
  makeReadOnly,
  placeForImage,
} from "../../scripts/runtime/image-user.mjs";
import { startJobs } from "../../scripts/runtime/inngest-server.mjs";
import { freePorts } from "../../scripts/runtime/ports.mjs";
import { step } from "../../scripts/runtime/progress.mjs";
import { loadSecrets } from "../../scripts/runtime/secrets.mjs";
import { seedDatabase } from "../../scripts/runtime/seed.mjs";
import { FLAVOURS, type Flavour, type RunningShop } from "./flavours";
import { planOutside } from "./outside";

type Stoppable = { stop: () => Promise<void> };

// What a developer's shell may hold must not decide which shop is tested.
const FOREIGN = [
  "DATABASE_URL",
  "APP_URL",
  "NEXTAUTH_URL",
  "PORT",
  "HOSTNAME",
  "JOBS_ENGINE",
  "LOCK_SECONDS",
  "SMTP_URL",
];
const FOREIGN_JOBS = ["INNGEST_BASE_URL", "INNGEST_DEV", "INNGEST_EVENT_KEY", "INNGEST_SIGNING_KEY"];

/** Starts the shops as tests ask for them, each once, and stops them all at the end. */
export class Shops {
  readonly #serverUrl: string;
  readonly #data: string;
  readonly #started = new Map<Flavour, Promise<RunningShop>>();
  readonly #services: Stoppable[] = [];
  #template: Promise<string> | undefined;

  constructor(serverUrl: string, data: string) {
    this.#serverUrl = serverUrl;
    this.#data = data;
  }

  start(flavour: Flavour): Promise<RunningShop> {
    const running = this.#started.get(flavour) ?? this.#launch(flavour);
    this.#started.set(flavour, running);
    return running;
  }

  async stop(): Promise<void> {
    for (const service of this.#services.reverse()) await service.stop();
  }

  async #launch(flavour: Flavour): Promise<RunningShop> {
    const data = path.join(this.#data, flavour);
    const { env, secrets, url, port, databaseUrl, outside } = await this.#prepare(flavour, data);
    const jobs = await startJobs({
      appUrl: `http://127.0.0.1:${port}`,
      env,
      data,
      secrets,
      fastRetries: true,
    });
    this.#services.push(jobs);
    const shopEnv = appEnv({ url, databaseUrl, data, secrets, env, extra: jobs.env });
    const server = await ensureBuild({ data: this.#data, env: shopEnv });
    const image = flavour === "default" ? await this.#asImage(server, data) : undefined;
    this.#services.push(await startApp({ server, port, data, ...image, env: { ...shopEnv, ...image?.env } }));
    return { url, databaseUrl, data, release: path.dirname(server), jobs: jobs.engine, outside };
  }

  /** The image's content without Docker: its tree, which cannot be written to, by its own way in, as its user. */
  async #asImage(server: string, data: string) {
    const place = placeForImage("e2e");
    this.#services.push({ stop: async () => place.remove() });
    await step("Putting the image's content together", () =>
      imageTree({ folder: place.tree, release: path.dirname(server) }),
    );
    makeReadOnly(place.tree);
    const media = path.join(data, "media");
    if (existsSync(media)) cpSync(media, path.join(place.data, "media"), { recursive: true });
    giveToImageUser(place.data);
    const entrypoint = path.join(place.tree, "entrypoint.mjs");
    const run = { ...asImageUser({ args: [entrypoint, "serve"], near: place.folder }), cwd: "/" };
    return { run, env: { GERAI_DATA: place.data } };
  }

  async #prepare(flavour: Flavour, data: string) {
    this.#template ??= step("Preparing the demo shop", () => this.#fillTemplate());
    const template = await this.#template;
    const databaseUrl = withDatabase(this.#serverUrl, `gerai_e2e_${flavour.replaceAll("-", "_")}`);
    await dropDatabase(databaseUrl);
    await copyDatabase(template, databaseUrl);
    const pictures = path.join(this.#data, "template");
    if (existsSync(pictures)) cpSync(pictures, data, { recursive: true });
    const [port = 0] = await freePorts(1);
    const outside = flavour === "outside" ? await planOutside() : undefined;
    const env: NodeJS.ProcessEnv = { ...cleanEnv(), ...FLAVOURS[flavour], ...outside?.env };
    return {
      outside: outside?.ports,
      env,
      secrets: loadSecrets(data),
      url: `http://localhost:${port}`,
      port,
      databaseUrl,
    };
  }

  /** One filled shop that the others are copies of. */
  async #fillTemplate(): Promise<string> {
    const data = path.join(this.#data, "template");
    mkdirSync(data, { recursive: true });
    const databaseUrl = withDatabase(this.#serverUrl, "gerai_e2e_template");
    await dropDatabase(databaseUrl);
    await createDatabase(databaseUrl);
    await migrate({ url: databaseUrl });
    const secrets = loadSecrets(data);
    const env = appEnv({ url: "http://localhost:3000", databaseUrl, data, secrets, env: cleanEnv() });
    await seedDatabase({ env: { ...env, JOBS_ENGINE: "off" }, data: this.#data });
    return databaseUrl;
  }
}

function cleanEnv(): NodeJS.ProcessEnv {
  const foreign = new Set([...FOREIGN, ...FOREIGN_JOBS]);
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !foreign.has(name)),
  ) as NodeJS.ProcessEnv;
}

async function dropDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await withConnection(withDatabase(url, ""), (connection) =>
    connection.query(`DROP DATABASE IF EXISTS \`${name}\``),
  );
}
