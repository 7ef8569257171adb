import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { startGcmStream } from "./gcm-stream";
import { writeFields } from "./protobuf-fields";
import { signedBy } from "./vapid-signature";

/** Hosts that Chromium's builds put before the path of an endpoint. */
const ENDPOINT_HOSTS = ["https://fcm.googleapis.com", "https://jmt17.google.com"];
const MOST_BYTES = 4096;

/** A browser's agreement: its device, the key only whose owner may send, and where in the browser it belongs. */
type Registration = { device: string; sender: string; category: string; subtype: string; gone: boolean };

export type GcmService = {
  /** Where an application server posts its messages, under the paths of their endpoints. */
  url: string;
  /** What a Chromium is started with to keep to this service. Its certificate is signed by nobody. */
  chromiumArgs: string[];
  /** What was answered to each message that was posted, in their order. */
  answers: { token: string; status: number }[];
  stop(): Promise<void>;
};

/**
 * The push service of Chromium as the browser itself speaks to it: check-in, registration and a stream (Chromium's
 * google_apis/gcm), and for application servers RFC 8030 with VAPID (RFC 8292). It cannot read what it carries.
 */
export async function startGcmService({ port = 0 } = {}): Promise<GcmService> {
  const devices = new Map<string, string>();
  const registrations = new Map<string, Registration>();
  const answers: GcmService["answers"] = [];
  const stream = await startGcmStream((device, secret) => devices.get(device) === secret);

  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const [, place, ...rest] = (request.url ?? "").split("/");
    if (place === "checkin") return response.end(checkIn(devices));
    if (place === "register") return response.end(register(request, new URLSearchParams(body.toString())));
    const token = rest.at(-1) ?? "";
    const status = take(token, request, body);
    answers.push({ token, status });
    return response
      .writeHead(status, status === 201 ? { location: `/messages/${answers.length}` } : {})
      .end();
  });

  function register(request: IncomingMessage, form: URLSearchParams): string {
    const [device = "", secret = ""] = (request.headers.authorization ?? "")
      .replace("AidLogin ", "")
      .split(":");
    if (devices.get(device) !== secret) return "Error=AUTHENTICATION_FAILED";
    const [category, subtype] = [form.get("app") ?? "", form.get("X-subtype") ?? ""];
    if (form.has("delete")) {
      for (const one of registrations.values())
        if (one.device === device && one.subtype === subtype) one.gone = true;
      return `deleted=${category}`;
    }
    const token = `${randomBytes(8).toString("base64url")}:${randomBytes(32).toString("base64url")}`;
    registrations.set(token, { device, sender: form.get("sender") ?? "", category, subtype, gone: false });
    return `token=${token}`;
  }

  function take(token: string, { headers }: IncomingMessage, body: Buffer): number {
    const found = registrations.get(token);
    if (!found) return 404;
    if (found.gone) return 410;
    const signed = ENDPOINT_HOSTS.some((host) => signedBy(found.sender, headers.authorization ?? "", host));
    if (!signed) return 403;
    if (headers.ttl === undefined || headers["content-encoding"] !== "aes128gcm") return 400;
    if (body.length > MOST_BYTES) return 413;
    const { sender: from, category, subtype } = found;
    const topic = String(headers.topic ?? "");
    const id = `0:${Date.now()}%${randomBytes(8).toString("hex")}`;
    stream.send(found.device, { id, from, category, subtype, topic, ttl: Number(headers.ttl), body });
    return 201;
  }

  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    chromiumArgs: [
      `--gcm-checkin-url=${url}/checkin`,
      `--gcm-registration-url=${url}/register`,
      `--gcm-mcs-endpoint=https://127.0.0.1:${stream.port}`,
      "--ignore-certificate-errors",
    ],
    answers,
    async stop() {
      await stream.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A browser that is new gets a number and a secret; the fields are those of Chromium's checkin.proto. */
function checkIn(devices: Map<string, string>): Buffer {
  const [device, secret] = [randomNumber(), randomNumber()];
  devices.set(String(device), String(secret));
  return writeFields([
    [1, true],
    [3, Date.now()],
    [7, { fixed64: device }],
    [8, { fixed64: secret }],
    [9, false],
  ]);
}

function randomNumber(): bigint {
  return randomBytes(8).readBigUInt64LE() >> 1n;
}
