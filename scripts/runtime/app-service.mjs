import { startApp } from "./app-server.mjs";
import { Failure } from "./failure.mjs";
import { findGateway, startGateway } from "./gateway.mjs";
import { startInstances } from "./instances.mjs";
import { findProgram } from "./paths.mjs";
import { step } from "./progress.mjs";
import { startRedis } from "./redis-server.mjs";
import { fetchSigningKeys, followSigningKeys } from "./signing-keys.mjs";
import { canInstallPackages, installPackages } from "./system-packages.mjs";

/**
 * The app on a port: one process of it, or several behind the gateway, which share a Redis where one can be had. Answers
 * `{ stop, about, roll }`; `roll` restarts the processes one by one.
 *
 * @param {{ instances: number, server: string, port: number, env: Record<string, string | undefined>, data: string,
 *   requestsPer10s?: number, onTrouble: (text: string) => void, onGiveUp: (failure: Error) => void }} options
 */
export async function startService({ instances: count, ...options }) {
  if (count > 1) return startMany({ count, ...options });
  return step("Starting the app", () => startApp(options));
}

async function startMany({ count, server, port, env, data, requestsPer10s, ...troubleshooting }) {
  const program = await findGateway({ data });
  if (!program) {
    throw new Failure(
      "Several instances need HAProxy in front of them, and there is none on this machine.\n" +
        "Install it (`apt-get install haproxy`, `brew install haproxy`), or start one instance.",
    );
  }
  const started = [];
  const stop = async () => {
    for (const one of started.reverse()) await one.stop();
  };
  try {
    const shared = await step("Starting what the instances share", () =>
      findShared({ env, data, ...troubleshooting }),
    );
    if (shared.stop) started.push(shared);
    const instances = await step(`Starting ${count} instances of the app`, () =>
      startInstances({ count, server, env: { ...env, ...shared.env }, data, ...troubleshooting }),
    );
    started.push(instances);
    const keys = await fetchSigningKeys({ url: `http://${instances.list[0].address}`, data }).catch(() => []);
    const gateway = await step("Starting the gateway", () =>
      startGateway({
        program,
        data,
        port,
        keys,
        instances: instances.list,
        requestsPer10s,
        ...troubleshooting,
      }),
    );
    started.push(gateway);
    instances.behind(gateway);
    await Promise.all(instances.list.map(({ name }) => gateway.untilUp(name)));
    const unfollow = followSigningKeys({ url: `http://127.0.0.1:${port}`, data, gateway, known: keys });
    started.push({ stop: unfollow });
    const ports = instances.list.map((one) => one.port).join(", ");
    return {
      stop,
      list: instances.list,
      roll: (newServer) => instances.roll(newServer),
      about: `HAProxy in front of ${count} instances (ports ${ports}); ${shared.about}`,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function findShared({ env, data, ...troubleshooting }) {
  if (env.REDIS_URL) return { env: {}, about: "their Redis from the environment" };
  const isHere = () => findProgram("redis-server", "valkey-server");
  if (!isHere() && canInstallPackages()) await installPackages(["redis-server"], { data });
  const redis = await startRedis({ name: "redis-shared", data, keeps: false, ...troubleshooting });
  return redis
    ? { env: { REDIS_URL: redis.url }, stop: redis.stop, about: "what they share in Redis" }
    : { env: {}, about: "no Redis here, so each caches and counts for itself" };
}
