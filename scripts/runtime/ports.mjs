import { randomInt } from "node:crypto";
import net from "node:net";

/** Whether some program already listens on this port, on any address. */
export async function isPortTaken(port) {
  // A listener on one address does not always clash with a bind to all of them, so each is tried.
  for (const host of ["0.0.0.0", "127.0.0.1", "::"]) {
    if (await bindFails(port, host)) return true;
  }
  return false;
}

/** The first port from this one upwards that nobody uses. */
export async function nextFreePort(from) {
  for (let port = from; port < from + 200; port++) {
    if (!(await isPortTaken(port))) return port;
  }
  throw new Error(`no free port between ${from} and ${from + 200}`);
}

/** Below where operating systems take the ports of outgoing connections from: one of those takes what was free a moment ago. */
const LOWEST = 15_000;
const HIGHEST = 32_000;

/** Several different ports that were free a moment ago. */
export async function freePorts(count) {
  const ports = new Set();
  for (let tries = 0; ports.size < count; tries++) {
    if (tries > 1_000) throw new Error(`no ${count} free ports between ${LOWEST} and ${HIGHEST}`);
    const port = randomInt(LOWEST, HIGHEST);
    if (!ports.has(port) && !(await isPortTaken(port))) ports.add(port);
  }
  return [...ports];
}

async function bindFails(port, host) {
  try {
    const server = await listen(port, host);
    await new Promise((resolve) => server.close(resolve));
    return false;
  } catch (error) {
    return error.code === "EADDRINUSE" || error.code === "EACCES";
  }
}

function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });
}
