import { type IncomingMessage, Server, type ServerResponse } from "node:http";

/**
 * Sees a request before the framework does. Answers true when it has taken it: it has answered, or will, or will let it `pass` later.
 */
export type Doorkeeper = (request: IncomingMessage, response: ServerResponse, pass: () => void) => boolean;

const KEEPERS = Symbol.for("gerai.doorkeepers");
type GlobalWithKeepers = typeof globalThis & { [KEEPERS]?: Map<string, Doorkeeper> };

/**
 * Puts a doorkeeper at this process's HTTP server, behind those that are there already; a second one of the same name is none.
 *
 * It listens in on the server's "request" event, as tracing libraries do, because the framework owns the server.
 */
export function listenIn(name: string, keeper: Doorkeeper): void {
  const holder = globalThis as GlobalWithKeepers;
  if (!holder[KEEPERS]) {
    holder[KEEPERS] = new Map();
    patchServer(holder[KEEPERS]);
  }
  if (!holder[KEEPERS].has(name)) holder[KEEPERS].set(name, keeper);
}

function patchServer(keepers: ReadonlyMap<string, Doorkeeper>): void {
  const emit = Server.prototype.emit;
  Server.prototype.emit = function (this: Server, event: string | symbol, ...args: unknown[]): boolean {
    const [request, response] = args as [IncomingMessage | undefined, ServerResponse | undefined];
    if (event !== "request" || !request || !response) return Reflect.apply(emit, this, [event, ...args]);
    const rest = [...keepers.values()];
    const next = (): boolean => {
      const keeper = rest.shift();
      if (!keeper) return Reflect.apply(emit, this, [event, ...args]);
      return keeper(request, response, next) || next();
    };
    return next();
  };
}
