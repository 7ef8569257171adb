import { lookup } from "node:dns/promises";
import { releaseOf, startApp } from "./app-server.mjs";
import { freePorts } from "./ports.mjs";

/** How long an instance goes on serving after it was told to end; the gateway notices within half of it. */
const DRAIN_SECONDS = "2";
/** Asked of each instance before it is sent anything: its first pages are slow, and nobody should wait for them. */
const WARM_UP = ["/", "/en", "/search", "/api/health"];

/**
 * Several processes of the built app on private ports, for a gateway to send requests to. One that dies is started again; `roll`
 * restarts them one by one.
 *
 * @param {{ count: number, server: string, env: Record<string, string | undefined>, data: string,
 *   onTrouble: (text: string) => void, onGiveUp: (failure: Error) => void }} options
 */
export async function startInstances({ count, server, env, data, ...troubleshooting }) {
  const ports = await freePorts(count);
  const own = {
    ...env,
    // By its name: Next takes its own rewrites for another server's when it listens on 127.0.0.1.
    HOSTNAME: "localhost",
    TRUST_PROXY: "1",
    DRAIN_SECONDS: env.DRAIN_SECONDS ?? DRAIN_SECONDS,
    // Longer than the gateway keeps a connection: it never sends a request into one that is just being closed.
    KEEP_ALIVE_TIMEOUT: "75000",
  };
  const { address, family } = await lookup("localhost");
  const host = family === 6 ? `[${address}]` : address;
  const list = ports.map((port, index) => ({ name: `app-${index + 1}`, port, address: `${host}:${port}` }));
  let gateway;
  let current = server;
  const turn = (name, state) => gateway?.setState(name, state).catch(() => undefined); // its own health checks see it too
  const started = await Promise.all(
    list.map(async ({ name, port, address: at }) => ({
      name,
      process: await startApp({
        ...{ server, port, env: own, data, name, title: `Instance ${name}` },
        onDeath: () => void turn(name, "maint"),
        async onReady() {
          await warmUp(at);
          await turn(name, "ready");
        },
        ...troubleshooting,
      }),
    })),
  );
  return {
    list,
    /** The gateway that sends these their requests, once there is one. */
    behind(one) {
      gateway = one;
    },
    /** Restarts one after the other, from another build if one is given: out of turn, ended well, started, back in turn. */
    async roll(newServer = current) {
      for (const { name, process } of started) {
        await turn(name, "drain");
        try {
          await process.restart(releaseOf(newServer));
        } catch (error) {
          // The build that ran until now still does; the others were not touched.
          await process.restart(releaseOf(current));
          throw error;
        }
        await gateway?.untilUp(name);
      }
      current = newServer;
    },
    async stop() {
      await Promise.all(started.map(({ process }) => process.stop()));
    },
  };
}

async function warmUp(address) {
  for (let round = 0; round < 2; round++) {
    for (const path of WARM_UP) {
      await fetch(`http://${address}${path}`, { signal: AbortSignal.timeout(10_000) })
        .then((answer) => answer.arrayBuffer())
        .catch(() => undefined);
    }
  }
}
