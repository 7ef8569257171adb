import { createPrivateKey, generateKeyPairSync, sign } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { startGateway } from "../../scripts/runtime/gateway.mjs";
import { findProgram } from "../../scripts/runtime/paths.mjs";
import { freePorts } from "../../scripts/runtime/ports.mjs";
import { answers, dies, FakeInstance, type Handler } from "../fakes/app-instance";

const program = findProgram("haproxy");
const through = test.skipIf(!program);
if (!program) console.warn("  No haproxy here: the gateway is not tested.");

function signingKey(folder: string) {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const file = path.join(folder, "key.pem");
  writeFileSync(file, publicKey.export({ type: "spki", format: "pem" }));
  return { file, pem: privateKey.export({ type: "pkcs8", format: "pem" }).toString() };
}

function token(pem: string, claims: object, kid = "known") {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const text = `${part({ alg: "ES256", typ: "JWT", kid })}.${part(claims)}`;
  const signature = sign("sha256", Buffer.from(text), {
    key: createPrivateKey(pem),
    dsaEncoding: "ieee-p1363",
  });
  return `${text}.${signature.toString("base64url")}`;
}

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

const one = new FakeInstance("app-1");
const two = new FakeInstance("app-2");
let gateway: Awaited<ReturnType<typeof startGateway>>;
let url: string;
let key: ReturnType<typeof signingKey>;

beforeAll(async () => {
  if (!program) return;
  const data = mkdtempSync(path.join(os.tmpdir(), "gerai-gateway-"));
  key = signingKey(data);
  const [port = 0] = await freePorts(1);
  url = `http://127.0.0.1:${port}`;
  gateway = await startGateway({
    ...{ program, data, port, host: "127.0.0.1", requestsPer10s: 400 },
    instances: [await one.start(), await two.start()],
    keys: [{ kid: "known", alg: "ES256", file: key.file }],
  });
});
afterAll(async () => {
  await gateway?.stop();
  one.stop();
  two.stop();
});
beforeEach(async () => {
  if (!program) return;
  for (const instance of [one, two]) {
    instance.asked.length = 0;
    instance.answer = answers;
  }
  await Promise.all([gateway.untilUp("app-1"), gateway.untilUp("app-2")]);
});

/** With headers that fetch would not let through. */
function ask(target: string, headers: http.OutgoingHttpHeaders = {}, method = "GET", body = "") {
  return new Promise<{ status: number; headers: http.IncomingHttpHeaders; text: string }>(
    (resolve, reject) => {
      const request = http.request(`${url}${target}`, { method, headers }, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part) => {
          text += part;
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      });
      request.on("error", reject).end(body);
    },
  );
}

through(
  "what a caller says of himself in forwarding headers, and Next's own headers, never reach the app",
  async () => {
    const { text } = await ask("/", {
      host: "gerai.test",
      "x-forwarded-for": "203.0.113.9",
      "x-forwarded-host": "evil.test",
      "x-forwarded-proto": "ftp",
      forwarded: "for=203.0.113.9",
      "x-real-ip": "203.0.113.9",
      "x-middleware-subrequest": "middleware:middleware",
      "x-nextjs-data": "1",
      "x-invoke-path": "/admin",
      "x-prerender-revalidate": "1",
      "x-original-url": "/admin",
      rsc: "1",
    });
    const seen = JSON.parse(text);
    expect(seen).toMatchObject({
      host: "gerai.test",
      "x-forwarded-for": "127.0.0.1",
      "x-real-ip": "127.0.0.1",
      "x-forwarded-host": "gerai.test",
      "x-forwarded-proto": "http",
      rsc: "1",
    });
    expect(
      Object.keys(seen).filter((name) =>
        /^(x-(middleware|nextjs|invoke|prerender|original)|forwarded)/.test(name),
      ),
    ).toEqual([]);
  },
);

through(
  "a request keeps its id, gets one where it has none, and none that could forge a log line",
  async () => {
    expect((await ask("/", { "x-request-id": "given-by-me-1" })).headers["x-request-id"]).toBe(
      "given-by-me-1",
    );
    const made = await ask("/", { "x-request-id": 'a"b c{}' });
    expect(made.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.parse(made.text)["x-request-id"]).toBe(made.headers["x-request-id"]);
  },
);

through("a page whose instance dies over it comes from the next one", async () => {
  one.answer = dies;
  const all = await Promise.all(Array.from({ length: 20 }, (_, index) => ask(`/p/${index}`)));
  expect(all.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
  expect(one.asked.length).toBeGreaterThan(0);
});

through("a POST whose instance died over it is not sent a second time", async () => {
  one.answer = dies;
  two.answer = dies;
  // 502, or no answer at all where the gateway used a connection for a second time: the caller is to ask again either way.
  const status = await ask("/api/orders", { "content-length": 2 }, "POST", "{}").then(
    (answer) => answer.status,
    () => 502,
  );
  expect(status).toBe(502);
  expect([...one.asked, ...two.asked]).toEqual(["POST /api/orders"]);
});

through("an instance out of turn is sent nothing, and is back in turn when told", async () => {
  await gateway.setState("app-1", "drain");
  await Promise.all(Array.from({ length: 10 }, () => ask("/")));
  expect(one.asked).toEqual([]);
  await gateway.setState("app-1", "ready");
  await gateway.untilUp("app-1");
  await Promise.all(Array.from({ length: 20 }, () => ask("/")));
  expect(one.asked.length).toBeGreaterThan(0);
});

through(
  "a file of the app that one build lacks comes from the other, and from then on from memory",
  async () => {
    one.answer = (_, response) => response.writeHead(404).end();
    two.answer = (_, response) =>
      response.writeHead(200, { "cache-control": "public, max-age=31536000, immutable" }).end("chunk");
    for (let time = 0; time < 4; time++) expect((await ask("/_next/static/chunk.js")).text).toBe("chunk");
    expect(two.asked).toHaveLength(1);
  },
);

through("an event reaches its reader while the stream is open", async () => {
  const events: Handler = (_, response) =>
    void response
      .writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-transform" })
      .write("data: 1\n\n");
  one.answer = events;
  two.answer = events;
  const controller = new AbortController();
  const answer = await fetch(`${url}/api/notifications/stream`, { signal: controller.signal });
  const first = await answer.body?.getReader().read();
  expect(new TextDecoder().decode(first?.value)).toBe("data: 1\n\n");
  controller.abort();
});

through("answers are compressed for who can read that", async () => {
  const page: Handler = (_, response) =>
    void response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end("<p>".repeat(2_000));
  one.answer = page;
  two.answer = page;
  const { headers, text } = await ask("/", { "accept-encoding": "gzip" });
  expect(headers["content-encoding"]).toBe("gzip");
  expect(text.length).toBeLessThan(2_000);
});

through(
  "a body too large and a method nobody needs are refused at the door, in the app's own form",
  async () => {
    const large = { "content-length": 10_000_001 };
    // Refused before it is sent, so the caller may find its connection closed while it still sends.
    const refused = await ask("/api/orders", large, "POST", " ".repeat(10_000_001)).catch(() => null);
    if (refused)
      expect({ status: refused.status, ...JSON.parse(refused.text) }).toMatchObject({
        status: 413,
        code: "BODY_TOO_LARGE",
      });
    const traced = await ask("/", {}, "TRACE");
    expect(JSON.parse(traced.text)).toMatchObject({
      status: 405,
      code: "METHOD_NOT_ALLOWED",
      params: {},
      fieldErrors: {},
    });
    expect((await ask("/api/metrics")).status).toBe(404);
    expect((await ask("/api/outbox")).status).toBe(404);
    expect([...one.asked, ...two.asked]).toEqual([]);
  },
);

through(
  "a forged or expired access token is refused at the door; a good one, one of a new key, and an API key are the app's to judge",
  async () => {
    const bearer = (value: string) => ask("/api/v1/profile", { authorization: `Bearer ${value}` });
    const good = token(key.pem, { exp: inSeconds(600) });
    expect((await bearer(good)).status).toBe(200);
    const [head, , signature] = good.split(".");
    const forged = [
      head,
      Buffer.from(JSON.stringify({ exp: inSeconds(600), sub: "staff" })).toString("base64url"),
      signature,
    ];
    expect(await bearer(forged.join("."))).toMatchObject({
      status: 401,
      headers: { "content-type": "application/problem+json" },
    });
    expect((await bearer(token(key.pem, { exp: inSeconds(-120) }))).status).toBe(401);
    expect((await bearer(token(key.pem, { exp: inSeconds(600) }, "new"))).status).toBe(200);
    expect((await bearer("gk_live_0123456789")).status).toBe(200);
  },
);

through("with no instance left the visitor is told to come back in a moment", async () => {
  await Promise.all([gateway.setState("app-1", "maint"), gateway.setState("app-2", "maint")]);
  const { status, headers, text } = await ask("/");
  await Promise.all([gateway.setState("app-1", "ready"), gateway.setState("app-2", "ready")]);
  expect({ status, retryAfter: headers["retry-after"] }).toEqual({ status: 503, retryAfter: "5" });
  expect(text).toContain("Sebentar lagi");
});

through("one address that asks too often is told to wait", async () => {
  const all = await Promise.all(Array.from({ length: 450 }, () => ask("/search")));
  const refused = all.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]?.headers["retry-after"]).toBe("10");
  await vi.waitFor(async () => expect((await ask("/_next/static/chunk.js")).status).toBe(200));
});
