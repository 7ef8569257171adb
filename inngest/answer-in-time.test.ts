import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { answeringWithin } from "./answer-in-time";

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function listen(answer: (end: () => void) => void): Promise<string> {
  server = createServer((_request, response) => answer(() => response.end("ok")));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("a jobs server that takes the connection and says nothing is given up on, and not waited for as long as it is frozen", async () => {
  const frozen = await listen(() => undefined);
  await expect(answeringWithin(50)(frozen, { method: "POST" })).rejects.toThrow("no answer within 50 ms");
});

test("one that answers is read to its end", async () => {
  const alive = await listen((end) => end());
  const answer = await answeringWithin(2_000)(alive);
  expect(await answer.text()).toBe("ok");
});
