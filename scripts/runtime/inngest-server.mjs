import { existsSync } from "node:fs";
import path from "node:path";
import { builtServer } from "./inngest-build.mjs";
import { findProgram, packageProgram } from "./paths.mjs";
import { freePorts } from "./ports.mjs";
import { startRedis } from "./redis-server.mjs";
import { supervise } from "./supervise.mjs";

/**
 * The job server, from the first source that serves: an address in the environment, a program on this machine, one
 * built before. Answers `{ env, about, engine, stop, lacksServer }`, where `env` is what the app needs to know. With no server the
 * app runs the same handlers in its own process.
 */
export async function startJobs({ appUrl, env = process.env, ...options }) {
  const nothing = async () => {};
  if (env.JOBS_ENGINE && env.JOBS_ENGINE !== "inngest") {
    return { engine: env.JOBS_ENGINE, env: {}, about: `JOBS_ENGINE=${env.JOBS_ENGINE}`, stop: nothing };
  }
  const address =
    env.INNGEST_BASE_URL || (/^https?:/.test(env.INNGEST_DEV ?? "") ? env.INNGEST_DEV : undefined);
  if (address || env.INNGEST_EVENT_KEY) {
    const about = `Inngest at ${address ?? "Inngest Cloud"}, from the environment`;
    return { engine: "inngest", env: { JOBS_ENGINE: "inngest" }, about, stop: nothing };
  }
  const program = findInngest();
  if (program) return startServer({ program, appUrl, ...options });
  const about = "the app's own process (no Inngest server program on this machine)";
  const engine = "in-process";
  return { engine, env: { JOBS_ENGINE: engine }, about, stop: nothing, lacksServer: true };
}

/** The Inngest server program of this machine: a package's, one on the PATH, or one built before. */
export function findInngest() {
  return findProgram("inngest", "inngest-cli") ?? packagedInngest() ?? builtServer();
}

function packagedInngest() {
  return [packageProgram("inngest-cli"), packageProgram("inngest")].find((file) => existsSync(file));
}

/** Folders in which the server and its Redis keep what they know. */
export const MEMORY = { server: "inngest", redis: "redis" };

async function startServer({ program, appUrl, data, secrets, onTrouble, onGiveUp, fastRetries = false }) {
  // Without Redis behind it the server forgets sleeping and retrying runs when it is stopped.
  const redis = await startRedis({ name: MEMORY.redis, data, keeps: true, onTrouble, onGiveUp });
  const ports = await freePorts(4);
  const url = `http://127.0.0.1:${ports[0]}`;
  const server = await supervise({
    name: "inngest",
    title: "The Inngest server",
    command: program,
    args: [
      ...["start", "--host", "127.0.0.1", "--port", String(ports[0])],
      ...["--connect-gateway-port", String(ports[1]), "--connect-gateway-grpc-port", String(ports[2])],
      ...["--connect-executor-grpc-port", String(ports[3])],
      // It registers the app by itself, also when the app starts later than it does.
      ...["--sdk-url", `${appUrl}/api/inngest`, "--poll-interval", "5"],
      ...["--sqlite-dir", path.join(data, MEMORY.server)],
      ...(redis ? ["--redis-uri", redis.url] : []),
      ...(fastRetries ? ["--retry-interval", "1"] : []),
    ],
    env: {
      ...process.env,
      DO_NOT_TRACK: "1",
      // Not as arguments: those can be read by every user of the machine.
      INNGEST_SIGNING_KEY: secrets.inngestSigningKey,
      INNGEST_EVENT_KEY: secrets.inngestEventKey,
    },
    data,
    isReady: async () => (await fetch(`${url}/health`)).ok,
    onTrouble,
    onGiveUp,
  });
  return {
    engine: "inngest",
    url,
    env: jobsEnv(url, secrets),
    about: `Inngest server at ${url}${redis ? ", kept in Redis" : ""}`,
    programs: { server, redis },
    async stop() {
      await server.stop();
      await redis?.stop();
    },
  };
}

function jobsEnv(url, secrets) {
  return {
    JOBS_ENGINE: "inngest",
    INNGEST_DEV: "0", // signed: the app listens on every address, so its job endpoint must ask who calls
    INNGEST_BASE_URL: url,
    INNGEST_SIGNING_KEY: `signkey-prod-${secrets.inngestSigningKey}`,
    INNGEST_EVENT_KEY: secrets.inngestEventKey,
  };
}
