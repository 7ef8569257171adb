import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** A post as it came in. */
export type Received = { path: string; headers: IncomingHttpHeaders; body: string };
type Answering = (response: ServerResponse, post: Received) => void;

export type WebhookReceiver = {
  /** A fresh address on this server. */
  address(): string;
  /** What came to an address, oldest first. */
  received(address: string): Received[];
  /** Everything that came. */
  all(): readonly Received[];
  /** What an address answers from now on: a status, or whatever it does; 204 unless told. */
  answer(address: string, answer: number | Answering): void;
  port: number;
  close(): Promise<void>;
};

/** A shop's own server, that takes webhooks. */
export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const received: Received[] = [];
  const answers = new Map<string, Answering>();
  let made = 0;
  const server = createServer(async (request, response) => {
    const post = { path: request.url ?? "", headers: request.headers, body: await text(request) };
    received.push(post);
    const answering = answers.get(post.path);
    if (answering) answering(response, post);
    else response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const pathOf = (address: string) => new URL(address).pathname;
  return {
    port,
    address: () => `http://127.0.0.1:${port}/hooks/${++made}`,
    received: (address) => received.filter((post) => post.path === pathOf(address)),
    all: () => received,
    answer: (address, answer) =>
      void answers.set(
        pathOf(address),
        typeof answer === "number" ? (response) => response.writeHead(answer).end("no") : answer,
      ),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
