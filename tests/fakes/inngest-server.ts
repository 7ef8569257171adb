import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { vi } from "vitest";
import { systemCtx } from "@/lib/platform/ctx";

type SentEvent = { id: string; name: string; data: Record<string, unknown> };

export type InngestServer = {
  /** Relays every event that is due, and calls the functions that are triggered by them, as the jobs engine does. */
  relay(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * An Inngest server: takes events over HTTP and brings each to the functions it triggers by a POST to our own /api/inngest. Must start
 * before the client of the jobs engine is loaded, which reads its address.
 */
export async function startInngestServer(): Promise<InngestServer> {
  const waiting: SentEvent[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const events = [JSON.parse(Buffer.concat(chunks).toString("utf8"))].flat() as SentEvent[];
    waiting.push(...events);
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ ids: events.map(({ id }) => id), status: 200 }));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  vi.stubEnv("INNGEST_DEV", `http://127.0.0.1:${port}`);
  vi.stubEnv("INNGEST_EVENT_KEY", "test");
  return {
    async relay() {
      const [{ relayBatch }, { subscriptions }] = await Promise.all([
        import("@/inngest/relay"),
        import("@/inngest/subscriptions"),
      ]);
      while ((await relayBatch(systemCtx("test.relay"), "inngest")) > 0);
      for (const event of waiting.splice(0))
        for (const { handler } of subscriptions.filter((one) => one.event === event.name))
          await callFunction(`gerai-${handler.replaceAll(".", "-")}`, event);
    },
    stop: () => new Promise((closed) => void server.close(() => closed())),
  };
}

async function callFunction(fnId: string, event: SentEvent): Promise<void> {
  const { POST } = await import("@/app/api/inngest/route");
  const { NextRequest } = await import("next/server");
  const told = {
    version: 1,
    event,
    events: [event],
    steps: {},
    ctx: { run_id: event.id, fn_id: fnId, attempt: 0, use_api: false, stack: { stack: [], current: 0 } },
  };
  const request = new NextRequest(`http://gerai.test/api/inngest?fnId=${fnId}&stepId=step`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-inngest-server-kind": "dev" },
    body: JSON.stringify(told),
  });
  const answer = await POST(request, undefined);
  const said = await answer.text();
  if (!said.includes("RunComplete")) throw new Error(`${fnId} answered ${answer.status}: ${said}`);
}
