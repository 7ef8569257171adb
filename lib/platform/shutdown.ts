import { subscribe } from "node:diagnostics_channel";
import type { Server, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { db } from "./db";
import { env } from "./env";
import { rootLog } from "./log";
import { closeRedis } from "./redis";
import { sqlPool } from "./sql";

/** What a request under way may still take; then the process goes all the same. */
const DEADLINE_MS = 25_000;
const LOOK_MS = 50;
/** What a collector that does not answer may cost. */
const TELEMETRY_MS = 2_000;

/**
 * `loops` stop after what they claimed, `streams` end so that their readers connect to another instance, `telemetry` sends what is left
 * to tell.
 */
type Stage = "loops" | "streams" | "telemetry";
type Ending = () => unknown;
type State = { draining: boolean; endings: Record<Stage, Set<Ending>> };

// On globalThis: Next loads this module once for routes and once for instrumentation.
const STATE_KEY = Symbol.for("gerai.shutdown");
type GlobalWithState = typeof globalThis & { [STATE_KEY]?: State };

function state(): State {
  const holder = globalThis as GlobalWithState;
  holder[STATE_KEY] ??= {
    draining: false,
    endings: { loops: new Set(), streams: new Set(), telemetry: new Set() },
  };
  return holder[STATE_KEY];
}

/** Whether this process was told to end: its health page says so, and a gateway sends it nothing new. */
export function isDraining(): boolean {
  return state().draining;
}

/** Calls `ending` when the process ends. Returns how to take that back. */
export function atShutdown(stage: Stage, ending: Ending): () => void {
  const { endings } = state();
  endings[stage].add(ending);
  return () => endings[stage].delete(ending);
}

/**
 * Ends the process well on SIGTERM: the health page turns 503 for DRAIN_SECONDS, so that a gateway looks elsewhere; then nothing
 * new is accepted, loops finish what they claimed, streams end, requests under way are answered, connections close. Next's own
 * listeners, which stop accepting at once, are taken out.
 */
export function installShutdown(): void {
  const requests = watchRequests();
  let begun = false;
  const end = async (signal: NodeJS.Signals) => {
    if (begun) return;
    begun = true;
    await shutDown(requests, signal === "SIGTERM" ? env().DRAIN_SECONDS * 1000 : 0).catch((error: unknown) =>
      rootLog().error({ err: error }, "the process could not end well"),
    );
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.removeAllListeners(signal);
    process.on(signal, (name) => void end(name));
  }
}

async function shutDown(requests: ReturnType<typeof watchRequests>, drainMs: number): Promise<void> {
  const log = rootLog();
  state().draining = true;
  log.info({ drainMs }, "told to end: no longer healthy");
  const loops = run("loops");
  await sleep(drainMs);

  const deadline = Date.now() + DEADLINE_MS;
  requests.stopAccepting();
  await run("streams");
  while (requests.underWay() > 0 && Date.now() < deadline) {
    await sleep(LOOK_MS);
    await run("streams"); // one that was just being opened
    requests.closeIdle();
  }
  if (requests.underWay() > 0)
    log.warn({ requests: requests.underWay() }, "requests were cut off at the end");
  await Promise.race([loops, sleep(Math.max(deadline - Date.now(), 0))]);
  closeRedis();
  await Promise.race([run("telemetry"), sleep(TELEMETRY_MS)]);
  await Promise.race([Promise.allSettled([sqlPool().end(), db().$disconnect()]), sleep(2_000)]);
  log.info("ended");
}

async function run(stage: Stage): Promise<void> {
  const { endings } = state();
  await Promise.allSettled([...endings[stage]].map(async (ending) => ending()));
}

/** Next keeps its server to itself; Node tells of each request, and with it of the server. */
function watchRequests() {
  const servers = new Set<Server>();
  const open = new Set<ServerResponse>();
  let closing = false;
  const dropClosed = () => {
    for (const response of open) if (response.closed || response.destroyed) open.delete(response);
  };
  subscribe("http.server.request.start", (message) => {
    const { server, response } = message as { server: Server; response: ServerResponse };
    servers.add(server);
    // Without a listener of our own on each: Next has ten already, after which Node warns. Those cut off are dropped now and then.
    if (open.size > 0 && open.size % 64 === 0) dropClosed();
    open.add(response);
    // Or its connection would be used again, and again, until the deadline.
    if (closing) response.shouldKeepAlive = false;
  });
  subscribe("http.server.response.finish", (message) => {
    open.delete((message as { response: ServerResponse }).response);
  });
  return {
    underWay() {
      dropClosed();
      return open.size;
    },
    stopAccepting() {
      closing = true;
      for (const server of servers) server.close();
    },
    closeIdle() {
      for (const server of servers) server.closeIdleConnections();
    },
  };
}
