import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { createDoor, endpoints } from "@/lib/api";

/** The API's door behind an HTTP server of its own, as the app's one route puts it. Answers its base address and how to close it. */
export async function serveDoor(): Promise<{ url: string; close: () => Promise<void> }> {
  const door = createDoor(endpoints);
  const server = createServer(async (incoming, outgoing) => {
    const { response } = await door(await toRequest(incoming));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}/api/v1`, close };
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  // lib/platform/front-door.ts turns TRACE away before the framework; Request cannot even hold it.
  const method = incoming.method === "TRACE" ? "REPORT" : (incoming.method ?? "GET");
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
  const holdsBody = body.length > 0 && method !== "GET" && method !== "HEAD";
  return new Request(`http://127.0.0.1${incoming.url}`, { method, headers, ...(holdsBody && { body }) });
}
