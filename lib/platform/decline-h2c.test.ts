import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { expect, test } from "vitest";
import { declineH2c } from "./decline-h2c";

// Like the framework's server, which listens for upgrades and closes what it does not know.
async function listening(): Promise<Server> {
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    response.end(`${request.method} ${request.headers["content-type"]} ${body}`);
  });
  server.on("upgrade", (_request, socket) => socket.end());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

/** What the server answers to these bytes, sent in these pieces. */
async function answerTo(server: Server, ...pieces: string[]): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.setNoDelay(true);
  let answer = "";
  for (const piece of pieces) {
    socket.write(piece);
    await new Promise((resolve) => setImmediate(resolve));
  }
  for await (const chunk of socket.setTimeout(2_000, () => socket.destroy())) {
    answer += chunk;
    if (/\r\n\r\n.*json /s.test(answer)) break;
  }
  socket.destroy();
  return answer;
}

const offer = (upgrade: string) =>
  `POST /api/outbox HTTP/1.1\r\nConnection: Upgrade, HTTP2-Settings\r\nContent-Length: 11\r\nHost: app\r\nHTTP2-Settings: AAEAAEAA\r\nUpgrade: ${upgrade}\r\ncontent-type: application/json\r\n\r\n`;

test("a POST that offers HTTP/2, as Java's client sends it, is answered as HTTP/1.1, in one piece or in several; another upgrade goes to who listens for it", async () => {
  const server = await listening();
  expect(await answerTo(server, offer("h2c"), '{"a":"one"}')).toBe("");

  declineH2c();
  declineH2c();
  for (const pieces of [[`${offer("h2c")}{"a":"one"}`], [offer("h2c"), '{"a":', '"one"}']]) {
    const answer = await answerTo(server, ...pieces);
    expect(answer).toMatch(/^HTTP\/1\.1 200/);
    expect(answer).toContain('POST application/json {"a":"one"}');
  }
  expect(await answerTo(server, offer("websocket"), '{"a":"one"}')).toBe("");
  server.close();
});
