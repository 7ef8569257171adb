import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** A webhook as the provider would post it. */
export type Delivery = { body: string; headers: Record<string, string> };

export type Call = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | undefined>;
  body: string;
};

/** What the provider does and answers; an answer without a body is empty. `lose` names the call whose answer may get lost. */
export type Answer = { status: number; body?: unknown; html?: string; location?: string; lose?: string };

export type ProviderServer = {
  url: string;
  /** While true every call is refused with 503, as by a load balancer with nothing behind it. */
  down: boolean;
  /** The next call that answers with this `lose` is done, and its connection dies before the answer. */
  loseReply: string | null;
  /** How many such answers are lost, for a client that asks again by itself. */
  loseTimes: number;
  /** What happens elsewhere while the next answer is on its way. */
  meanwhile: (() => Promise<void>) | null;
  /** Webhooks that were not posted anywhere, oldest first. */
  kept: Delivery[];
  /** Posts a webhook to `webhookUrl`, or keeps it where there is none. */
  send(delivery: Delivery): Promise<void>;
  stop(): Promise<void>;
};

/** A provider's HTTP server; the protocol is `answer`'s. With a `webhookUrl` it posts its webhooks there, with one more try. */
export async function startProviderServer(
  answer: (call: Call, server: ProviderServer) => Promise<Answer> | Answer,
  { port = 0, webhookUrl }: { port?: number; webhookUrl?: string | undefined } = {},
): Promise<ProviderServer> {
  const http = createServer(async (incoming, outgoing) => {
    if (provider.down) return void outgoing.writeHead(503).end();
    const given = await toAnswer(await toCall(incoming));
    const { meanwhile } = provider;
    provider.meanwhile = null;
    await meanwhile?.();
    if (given.lose && given.lose === provider.loseReply) {
      provider.loseTimes--;
      if (provider.loseTimes > 0) return void outgoing.destroy();
      Object.assign(provider, { loseReply: null, loseTimes: 1 });
      return void outgoing.destroy();
    }
    const type = given.html === undefined ? "application/json" : "text/html; charset=utf-8";
    outgoing.writeHead(given.status, {
      "content-type": type,
      ...(given.location && { location: given.location }),
    });
    outgoing.end(given.html ?? (given.body === undefined ? "" : JSON.stringify(given.body)));
  });
  const toAnswer = async (call: Call): Promise<Answer> => {
    try {
      return await answer(call, provider);
    } catch (error) {
      return { status: 500, body: { error: { message: String(error) } } };
    }
  };
  await new Promise<void>((resolve) => http.listen(port, "127.0.0.1", resolve));
  const provider: ProviderServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    down: false,
    loseReply: null,
    loseTimes: 1,
    meanwhile: null,
    kept: [],
    async send(delivery) {
      if (!webhookUrl) return void provider.kept.push(delivery);
      for (let attempt = 1; attempt <= 2; attempt++) {
        const init = { method: "POST", ...delivery, signal: AbortSignal.timeout(5_000) };
        const taken = await fetch(webhookUrl, init).then(
          (response) => response.ok,
          () => false,
        );
        if (taken) return;
      }
    },
    stop: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
  return provider;
}

/** The provider's own page: what is paid, and its two buttons. They post to `<path>/pay` and `<path>/fail`. */
export function hostedPage(page: {
  provider: string;
  title: string;
  sum: string;
  path: string;
  back: string;
}): string {
  const button = (verb: string, label: string) =>
    `<form method="post" action="${page.path}/${verb}"><button>${label}</button></form>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${page.provider}</title><body style="font:16px system-ui;max-width:24rem;margin:4rem auto;padding:0 1rem">
<h1>${page.provider}</h1><p>${page.title}</p><p><strong>${page.sum}</strong></p>
${button("pay", "Pay")}${button("fail", "Decline")}<p><a href="${page.back}">Back to the shop</a></p></body></html>`;
}

async function toCall(incoming: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const url = new URL(incoming.url ?? "/", "http://provider");
  return {
    method: incoming.method ?? "GET",
    path: url.pathname,
    query: url.searchParams,
    headers: incoming.headers as Record<string, string | undefined>,
    body: Buffer.concat(chunks).toString(),
  };
}
