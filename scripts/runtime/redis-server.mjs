import { mkdirSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findProgram } from "./paths.mjs";
import { freePorts } from "./ports.mjs";
import { supervise } from "./supervise.mjs";

/** Caches and counters may be lost at any time, so they are bounded; what carries no time of its own is never pushed out. */
const FORGETFUL = ["--appendonly", "no", "--maxmemory", "128mb", "--maxmemory-policy", "volatile-lru"];

/**
 * A Redis of our own, or undefined where there is no program for one. `keeps` writes to disk, for what must outlive a restart.
 *
 * @param {{ name: string, data: string, keeps: boolean, port?: number, onTrouble?: (text: string) => void,
 *   onGiveUp?: (failure: Error) => void }} options
 */
export async function startRedis({ name, data, keeps, port, onTrouble, onGiveUp }) {
  const program = findProgram("redis-server", "valkey-server");
  if (!program) return undefined;
  const own = port ?? (await freePorts(1))[0];
  const folder = path.join(data, name);
  mkdirSync(folder, { recursive: true });
  const server = await supervise({
    name,
    title: "Redis",
    command: program,
    args: [
      ...["--port", String(own), "--bind", "127.0.0.1", "--dir", folder, "--save", "", "--daemonize", "no"],
      ...(keeps ? ["--appendonly", "yes"] : FORGETFUL),
    ],
    data,
    isReady: () => pings(own),
    onTrouble,
    onGiveUp,
  });
  return { ...server, port: own, url: `redis://127.0.0.1:${own}` };
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
