import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export type Asked = { method: string; url: URL; headers: IncomingHttpHeaders; body: string };

export type Answered = { status: number; json?: unknown; html?: string; location?: string };

export type Delivery = { body: string; headers: Record<string, string> };

export type ProviderServer = {
  url: string;
  /** While down, calls and pages alike get 503. */
  down: boolean;
  /** The next call this is true of takes effect and its answer is lost: the connection breaks. */
  loseReplyTo: ((asked: Asked) => boolean) | null;
  /** Webhooks not taken yet, where there is no address to send them to. */
  kept: Delivery[];
  tell(delivery: Delivery): Promise<void>;
  stop(): Promise<void>;
};

/**
 * A provider's server over real HTTP: `route` speaks its protocol, this is what the network does to it. With a webhookUrl webhooks are
 * posted there, as often as `copies` says; else they are kept for a test to deliver.
 */
export async function startProviderServer(
  route: (asked: Asked) => Promise<Answered> | Answered,
  options: { port?: number; webhookUrl?: string; copies?: number } = {},
): Promise<ProviderServer> {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", provider.url);
    const body = await text(request);
    const asked = { method: request.method ?? "GET", url, headers: request.headers, body };
    if (provider.down) return void response.writeHead(503).end("<html>Service Unavailable</html>");
    const answer = await route(asked);
    if (provider.loseReplyTo?.(asked)) {
      provider.loseReplyTo = null;
      return void request.socket.destroy();
    }
    if (answer.location) return void response.writeHead(303, { location: answer.location }).end();
    if (answer.html !== undefined)
      return void response
        .writeHead(answer.status, { "content-type": "text/html; charset=utf-8" })
        .end(answer.html);
    response.writeHead(answer.status, { "content-type": "application/json" });
    response.end(JSON.stringify(answer.json ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve));
  const provider: ProviderServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    down: false,
    loseReplyTo: null,
    kept: [],
    async tell(delivery) {
      if (!options.webhookUrl) return void provider.kept.push(delivery);
      for (let copy = 0; copy < (options.copies ?? 1); copy++)
        await fetch(options.webhookUrl, { method: "POST", ...delivery }).catch(() => undefined);
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return provider;
}

/** True when the call is signed in with this secret key as user name and no password. */
export function knows(asked: Asked, secretKey: string): boolean {
  return asked.headers.authorization === `Basic ${Buffer.from(`${secretKey}:`).toString("base64")}`;
}

/** A body's JSON; null where it is none. */
export function jsonOf(asked: Asked): unknown {
  try {
    return JSON.parse(asked.body);
  } catch {
    return null;
  }
}

/** A hosted payment page: plain HTML whose buttons post forms, and a way back to the shop. */
export function hostedPage(page: {
  title: string;
  lines: string[];
  buttons: { label: string; action: string }[];
  backUrl: string;
}): string {
  const forms = page.buttons.map(
    ({ label, action }) => `<form method="post" action="${action}"><button>${label}</button></form>`,
  );
  return `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>${page.title}</title>
<body style="font-family:sans-serif;max-width:24rem;margin:2rem auto"><h1>${page.title}</h1>
${page.lines.map((line) => `<p>${line}</p>`).join("")}${forms.join("")}<a href="${page.backUrl}">Back to merchant</a></body></html>`;
}
