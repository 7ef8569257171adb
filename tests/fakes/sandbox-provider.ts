import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { POST as cancel } from "@/app/api/sandbox-gateway/payments/[ref]/cancel/route";
import { POST as refund } from "@/app/api/sandbox-gateway/payments/[ref]/refunds/route";
import { GET as read } from "@/app/api/sandbox-gateway/payments/[ref]/route";
import { POST as open } from "@/app/api/sandbox-gateway/payments/route";
import { POST as webhook } from "@/app/api/webhooks/[gateway]/route";

type Misbehaviour = {
  /** The next this many webhooks are lost. */
  loseWebhooks: number;
  /** Each webhook arrives this many times. */
  deliveries: number;
  /** Provider calls that fail with 500 before one is answered. */
  failCalls: number;
  /** What reading a payment claims, instead of the truth. */
  lie: Record<string, unknown> | null;
  /** Where webhooks go instead of to our route. */
  keep: { body: string; headers: Record<string, string> }[] | null;
  /** The next such call is done, and its answer lost. */
  loseReply: "create" | "read" | "refund" | null;
};

/**
 * The sandbox provider as a server of its own, over HTTP, with its webhooks coming back to our route; it misbehaves on
 * demand. Sets SANDBOX_GATEWAY_URL, so it must start before the environment is first read.
 */
export async function startSandboxProvider(): Promise<{
  misbehave: Misbehaviour;
  stop: () => Promise<void>;
}> {
  const misbehave: Misbehaviour = {
    loseWebhooks: 0,
    deliveries: 1,
    failCalls: 0,
    lie: null,
    keep: null,
    loseReply: null,
  };
  const server = createServer(async (incoming, outgoing) => {
    const answer = await route(await toRequest(incoming), misbehave);
    if (!answer) return void outgoing.destroy();
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
    outgoing.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  process.env.SANDBOX_GATEWAY_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { misbehave, stop: () => new Promise((resolve) => void server.close(() => resolve())) };
}

async function route(request: Request, misbehave: Misbehaviour): Promise<Response | null> {
  const { pathname } = new URL(request.url);
  if (pathname === "/api/webhooks/sandbox") return deliver(request, misbehave);
  if (misbehave.failCalls > 0) {
    misbehave.failCalls--;
    return new Response(null, { status: 500 });
  }
  const [ref = "", verb] = pathname.split("/").slice(4);
  const context = { params: Promise.resolve({ ref }) };
  if (!ref) return answerOrLose(await open(request), "create", misbehave);
  if (verb === "cancel") return cancel(request, context);
  if (verb === "refunds") return answerOrLose(await refund(request, context), "refund", misbehave);
  const answer = await read(request, context);
  if (misbehave.loseReply === "read") return answerOrLose(answer, "read", misbehave);
  return misbehave.lie && answer.ok ? Response.json({ ...(await answer.json()), ...misbehave.lie }) : answer;
}

function answerOrLose(
  answer: Response,
  call: "create" | "read" | "refund",
  misbehave: Misbehaviour,
): Response | null {
  if (misbehave.loseReply !== call) return answer;
  misbehave.loseReply = null;
  return null;
}

async function deliver(request: Request, misbehave: Misbehaviour): Promise<Response> {
  if (misbehave.loseWebhooks > 0) {
    misbehave.loseWebhooks--;
    return new Response(null, { status: 204 });
  }
  const body = await request.text();
  if (misbehave.keep) {
    misbehave.keep.push({ body, headers: Object.fromEntries(request.headers) });
    return new Response(null, { status: 204 });
  }
  const answers = await Promise.all(
    Array.from({ length: misbehave.deliveries }, () =>
      webhook(new Request(request.url, { method: "POST", body, headers: request.headers }), {
        params: Promise.resolve({ gateway: "sandbox" }),
      }),
    ),
  );
  return answers[0] ?? new Response(null, { status: 500 });
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const method = incoming.method ?? "GET";
  return new Request(`http://127.0.0.1${incoming.url}`, {
    method,
    headers: incoming.headers as Record<string, string>,
    body: method === "GET" ? null : Buffer.concat(chunks),
  });
}
