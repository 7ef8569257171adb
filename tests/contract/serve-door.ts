import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createDoor, endpoints } from "@/lib/api";
import { apiRequest, give } from "@/lib/api/own-door";

/** The API's door behind an HTTP server of its own, as lib/api/own-door.ts puts it. Answers its base address and how to close it. */
export async function serveDoor(): Promise<{ url: string; close: () => Promise<void> }> {
  const door = createDoor(endpoints);
  const server = createServer(async (incoming, outgoing) => {
    give(outgoing, await door(apiRequest(incoming, outgoing)));
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
