import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export type Misbehaviour = "none" | "server-error" | "too-many-requests" | "silence" | "not-json";

export type FakeTwilio = {
  url: string;
  /** Form fields of the messages it took. */
  messages: Record<string, string>[];
  /** When it took each of them. */
  takenAt: number[];
  /** Numbers that answered STOP. */
  stopped: Set<string>;
  /** Requests that came in, whatever became of them. */
  requests(): number;
  misbehave(as: Misbehaviour): void;
  close(): Promise<void>;
};

export const TWILIO_ACCOUNT = { accountSid: `AC${"0".repeat(32)}`, authToken: "a-token-for-tests" };

/**
 * Speaks Twilio's Messages API as documented: POST /2010-04-01/Accounts/{sid}/Messages.json with basic auth and a form, 201 and
 * the message as JSON, errors as {code, message, more_info, status}. Misbehaves on demand.
 */
export async function startFakeTwilio(): Promise<FakeTwilio> {
  const state = {
    ...{ mood: "none" as Misbehaviour, requests: 0 },
    ...{ messages: [] as Record<string, string>[], takenAt: [] as number[], stopped: new Set<string>() },
  };
  const server = createServer((request, response) => {
    state.requests++;
    if (state.mood === "silence") return;
    if (state.mood === "server-error") return refuse(response, 500, 20500, "Internal Server Error");
    if (state.mood === "too-many-requests") return refuse(response, 429, 20429, "Too Many Requests");
    if (state.mood === "not-json") return void response.writeHead(502).end("<html>Bad Gateway</html>");
    void takeMessage(request, response, state);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    messages: state.messages,
    takenAt: state.takenAt,
    stopped: state.stopped,
    requests: () => state.requests,
    misbehave: (as) => {
      state.mood = as;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function takeMessage(
  request: IncomingMessage,
  response: ServerResponse,
  { messages, takenAt, stopped }: Pick<FakeTwilio, "messages" | "takenAt" | "stopped">,
) {
  const { accountSid, authToken } = TWILIO_ACCOUNT;
  const expected = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString("base64")}`;
  if (request.headers.authorization !== expected) return refuse(response, 401, 20003, "Authenticate");
  if (request.method !== "POST" || request.url !== `/2010-04-01/Accounts/${accountSid}/Messages.json`) {
    return refuse(response, 404, 20404, `The requested resource ${request.url} was not found`);
  }
  if (request.headers["content-type"] !== "application/x-www-form-urlencoded") {
    return refuse(response, 415, 20415, "Unsupported Media Type");
  }
  const form = Object.fromEntries(new URLSearchParams(await text(request)));
  if (!form.To) return refuse(response, 400, 21604, "A 'To' phone number is required.");
  if (!form.From && !form.MessagingServiceSid)
    return refuse(response, 400, 21603, "A 'From' phone number is required.");
  if (form.To.endsWith("0000000"))
    return refuse(response, 400, 21211, `Invalid 'To' Phone Number: ${form.To}`);
  if (stopped.has(form.To)) return refuse(response, 400, 21610, "Attempt to send to unsubscribed recipient");
  messages.push(form);
  takenAt.push(Date.now());
  answer(response, 201, {
    sid: `SM${String(messages.length).padStart(32, "0")}`,
    account_sid: accountSid,
    api_version: "2010-04-01",
    to: form.To,
    from: form.From ?? null,
    messaging_service_sid: form.MessagingServiceSid ?? null,
    body: form.Body,
    status: "queued",
    direction: "outbound-api",
    num_segments: "1",
    num_media: "0",
    error_code: null,
    error_message: null,
    date_created: new Date().toUTCString(),
    date_updated: new Date().toUTCString(),
    date_sent: null,
    price: null,
    price_unit: "USD",
    uri: `/2010-04-01/Accounts/${accountSid}/Messages/SM1.json`,
    subresource_uris: {},
  });
}

function refuse(response: ServerResponse, status: number, code: number, message: string): void {
  answer(response, status, {
    code,
    message,
    more_info: `https://www.twilio.com/docs/errors/${code}`,
    status,
  });
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
