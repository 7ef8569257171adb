import { type IncomingMessage, Server } from "node:http";
import type { Socket } from "node:net";

const DECLINES = Symbol.for("gerai.declines-h2c");
type Patched = typeof globalThis & { [DECLINES]?: true };

/**
 * Lets clients in that ask, by the by, for HTTP/2 on a plain connection: Java's HTTP client, and so Debezium, does with each new
 * one. Who answers such a request as HTTP/1.1 has declined; but the framework listens for upgrades and closes the connection instead.
 * The request is given back to its socket without the offer, and read anew.
 */
export function declineH2c(): void {
  const holder = globalThis as Patched;
  if (holder[DECLINES]) return;
  holder[DECLINES] = true;
  const emit = Server.prototype.emit;
  Server.prototype.emit = function (this: Server, event: string | symbol, ...args: unknown[]): boolean {
    const [request, socket, head] = args as [IncomingMessage, Socket, Buffer];
    if (event !== "upgrade" || request.headers.upgrade?.toLowerCase() !== "h2c")
      return Reflect.apply(emit, this, [event, ...args]);
    if (head.length > 0) socket.unshift(head);
    socket.unshift(Buffer.from(headWithoutOffer(request), "latin1"));
    return this.emit("connection", socket);
  };
}

function headWithoutOffer({ method, url, httpVersion, rawHeaders }: IncomingMessage): string {
  const lines = [`${method} ${url} HTTP/${httpVersion}`];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [name = "", value = ""] = rawHeaders.slice(at, at + 2);
    if (!["upgrade", "http2-settings", "connection"].includes(name.toLowerCase()))
      lines.push(`${name}: ${value}`);
  }
  return `${lines.join("\r\n")}\r\n\r\n`;
}
