import { createDecipheriv, createECDH, hkdfSync, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { signedBy } from "./vapid-signature";

type Taken = { content: Record<string, unknown>; headers: IncomingMessage["headers"]; at: number };

/** A browser that agreed: its keys, and what it could read of what was posted to it. */
export type FakeBrowser = { endpoint: string; p256dh: string; auth: string; read: Taken[] };

export type PushService = {
  /** A new browser. Its endpoint's host is nobody's: what is sent to it goes to `url` instead. */
  browser(): FakeBrowser;
  /** What it answers from now on to messages for a browser. */
  answer(browser: FakeBrowser, status: number, headers?: Record<string, string>): void;
  url: string;
  close(): Promise<void>;
};

const HOST = "https://push.example";

/**
 * A push service as RFC 8030 has it: checks the sender's signature (RFC 8292) and decrypts what came with the browser's own key
 * (RFC 8291), so that a message that no browser could read is not taken.
 */
export async function startPushService(vapidPublicKey: string): Promise<PushService> {
  const browsers = new Map<string, { browser: FakeBrowser; key: ReturnType<typeof createECDH> }>();
  const answers = new Map<string, { status: number; headers: Record<string, string> }>();
  const server = createServer(async (request, response) => {
    const found = browsers.get(request.url ?? "");
    const body = await buffer(request);
    if (!found) return response.writeHead(404).end();
    if (!signedBy(vapidPublicKey, request.headers.authorization ?? "", HOST))
      return response.writeHead(403).end();
    const planned = answers.get(request.url ?? "");
    if (planned) return response.writeHead(planned.status, planned.headers).end();
    found.browser.read.push({ content: decrypt(body, found), headers: request.headers, at: Date.now() });
    return response.writeHead(201, { location: "/message/1" }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    browser() {
      const path = `/push/${randomBytes(8).toString("hex")}`;
      const key = createECDH("prime256v1");
      const browser = {
        endpoint: HOST + path,
        p256dh: key.generateKeys("base64url"),
        auth: randomBytes(16).toString("base64url"),
        read: [],
      };
      browsers.set(path, { browser, key });
      return browser;
    },
    answer: (browser, status, headers = {}) =>
      void answers.set(new URL(browser.endpoint).pathname, { status, headers }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function decrypt(
  body: Buffer,
  { browser, key }: { browser: FakeBrowser; key: ReturnType<typeof createECDH> },
): Record<string, unknown> {
  const salt = body.subarray(0, 16);
  const idLength = body[20] ?? 0;
  const senderKey = body.subarray(21, 21 + idLength);
  const sealed = body.subarray(21 + idLength);
  const info = Buffer.concat([
    Buffer.from("WebPush: info\0"),
    Buffer.from(browser.p256dh, "base64url"),
    senderKey,
  ]);
  const secret = key.computeSecret(senderKey);
  const ikm = Buffer.from(hkdfSync("sha256", secret, Buffer.from(browser.auth, "base64url"), info, 32));
  const derive = (what: string, length: number) =>
    Buffer.from(hkdfSync("sha256", ikm, salt, `Content-Encoding: ${what}\0`, length));
  const cipher = createDecipheriv("aes-128-gcm", derive("aes128gcm", 16), derive("nonce", 12));
  cipher.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
  // The last byte that is not padding says that this record is the last.
  return JSON.parse(padded.subarray(0, padded.lastIndexOf(2)).toString("utf8"));
}
