import { existsSync, mkdirSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { builtServer } from "./inngest-build.mjs";
import { findProgram, packageProgram } from "./paths.mjs";
import { freePorts } from "./ports.mjs";
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

async function startServer({ program, appUrl, data, secrets, onTrouble, onGiveUp, fastRetries = false }) {
  const redis = await startRedis({ data, onTrouble, onGiveUp });
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
      ...["--sqlite-dir", path.join(data, "inngest")],
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

/** Without Redis behind it the server forgets sleeping and retrying runs when it is stopped. */
async function startRedis({ data, onTrouble, onGiveUp }) {
  const program = findProgram("redis-server", "valkey-server");
  if (!program) return undefined;
  const [port] = await freePorts(1);
  const folder = path.join(data, "redis");
  mkdirSync(folder, { recursive: true });
  const server = await supervise({
    name: "redis",
    title: "Redis",
    command: program,
    args: [
      ...["--port", String(port), "--bind", "127.0.0.1", "--dir", folder],
      ...["--appendonly", "yes", "--save", "", "--daemonize", "no"],
    ],
    data,
    isReady: () => pings(port),
    onTrouble,
    onGiveUp,
  });
  return { ...server, url: `redis://127.0.0.1:${port}` };
}

async function pings(port) {
  const socket = net.connect(port, "127.0.0.1");
  try {
    return await Promise.race([
      new Promise((resolve, reject) => {
        socket.once("error", reject);
        // While it loads its log it answers -LOADING, which is not ready yet.
        socket.once("data", (data) => resolve(data.toString().startsWith("+PONG")));
        socket.write("PING\r\n");
      }),
      sleep(1000, false),
    ]);
  } finally {
    socket.destroy();
  }
}
