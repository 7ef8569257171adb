import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import packageJson from "@/package.json" with { type: "json" };
import {
  checkAddresses,
  checkOptional,
  checkSecretFiles,
  checkSecrets,
} from "../../../scripts/doctor/environment";
import { checkDisk } from "../../../scripts/doctor/machine";
import { checkProviders } from "../../../scripts/doctor/providers";
import { checkApp, checkInngest } from "../../../scripts/doctor/the-app";
import { aDeployment, foundBy, strongSecret } from "../../builders/deployment";

const folder = mkdtempSync(path.join(os.tmpdir(), "gerai-doctor-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the configuration", () => {
  test("secrets that are weak, the demo's, used twice, or of a test account", async () => {
    const demo = strongSecret("d");
    const weak = { NEXTAUTH_SECRET: "change-me-please-change-me-please-1", OTP_PEPPER: demo };
    const twice = { METRICS_TOKEN: strongSecret("n"), STRIPE_SECRET_KEY: "sk_test_1" };

    expect(await foundBy(checkSecrets([demo]), aDeployment(weak))).toEqual([
      "broken: NEXTAUTH_SECRET is weak: it holds words of an example",
      "broken: OTP_PEPPER is the demo's",
    ]);
    expect(await foundBy(checkSecrets([]), aDeployment(twice))).toEqual([
      "warning: METRICS_TOKEN is the same as another secret",
      "broken: STRIPE_SECRET_KEY is a test key or address",
    ]);
    expect(await foundBy(checkSecrets([]), aDeployment())).toEqual([]);
  });

  test("files of secrets that are missing, or open to everybody", async () => {
    const file = path.join(folder, "pepper");
    writeFileSync(file, "x", { mode: 0o644 });
    const files = { OTP_PEPPER_FILE: file, SMTP_URL_FILE: "/nowhere/smtp" };

    expect(await foundBy(checkSecretFiles, aDeployment(files))).toEqual([
      expect.stringMatching(/^warning: OTP_PEPPER_FILE: .* may be read by every user/),
      "broken: SMTP_URL_FILE: /nowhere/smtp cannot be read",
    ]);
  });

  test("addresses that cookies, webhooks and limits do not work with", async () => {
    const plain = { APP_URL: "http://localhost:3000", NEXTAUTH_URL: "https://other.test", TRUST_PROXY: "0" };

    expect(await foundBy(checkAddresses, aDeployment(plain))).toEqual([
      "broken: APP_URL is http://localhost:3000",
      "broken: APP_URL is http://localhost:3000",
      "broken: NEXTAUTH_URL is https://other.test, APP_URL http://localhost:3000",
    ]);
    expect(await foundBy(checkAddresses, aDeployment({ TRUST_PROXY: "0" }))).toEqual([
      "warning: APP_URL is https and TRUST_PROXY is not set",
    ]);
    expect(await foundBy(checkAddresses, aDeployment({ GERAI_DEMO: "1" }))).toEqual([
      "warning: A demo (GERAI_DEMO=1) at a public address",
    ]);
    expect(await foundBy(checkAddresses, aDeployment())).toEqual([]);
  });

  test("jobs that nobody runs, instances that share nothing, an Inngest that nobody signs for", async () => {
    expect(await foundBy(checkOptional, aDeployment({ JOBS_ENGINE: "off" }, { instances: 3 }))).toEqual([
      "warning: 3 instances and no REDIS_URL",
      "broken: JOBS_ENGINE=off",
      "note: Webhooks to be set at the providers",
    ]);
    const inngest = { JOBS_ENGINE: "inngest", INNGEST_DEV: "1", INNGEST_SIGNING_KEY: "signkey-prod-xyz" };
    expect(await foundBy(checkInngest, aDeployment(inngest))).toEqual([
      "broken: INNGEST_DEV is set",
      "broken: INNGEST_SIGNING_KEY is none of Inngest's",
      "broken: INNGEST_EVENT_KEY is not set",
    ]);
  });
});

describe("what is outside", () => {
  let answer: { status: number; body?: unknown; headers?: Record<string, string> };
  const server = createServer((_, response) => {
    response.writeHead(answer.status, answer.headers ?? {}).end(JSON.stringify(answer.body ?? {}));
  });
  let url: string;

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  const closed = {
    TWILIO_BASE_URL: "http://127.0.0.1:2",
    BITESHIP_API_KEY: "b",
    BITESHIP_SIGNATURE_SECRET: strongSecret("b"),
    BITESHIP_BASE_URL: "http://127.0.0.1:2",
    JOBS_ENGINE: "inngest",
    INNGEST_BASE_URL: "http://127.0.0.1:2",
    REDIS_URL: "redis://127.0.0.1:2",
    OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:2",
    VAULT_ADDR: "http://127.0.0.1:2",
  };

  test("providers that nobody answers for", async () => {
    expect(await foundBy(checkProviders, aDeployment(closed))).toEqual([
      "broken: Stripe cannot be reached at 127.0.0.1:2 (ECONNREFUSED)",
      "broken: Twilio cannot be reached at 127.0.0.1:2 (ECONNREFUSED)",
      "broken: Biteship cannot be reached at 127.0.0.1:2 (ECONNREFUSED)",
      "broken: The Inngest server cannot be reached at 127.0.0.1:2 (ECONNREFUSED)",
      expect.stringMatching(/^broken: The mail server 127\.0\.0\.1:2 does not take our mail/),
      expect.stringMatching(/^warning: Redis does not answer/),
      "warning: Nobody takes traces at 127.0.0.1:2 (ECONNREFUSED)",
      "broken: Vault cannot be reached (ECONNREFUSED)",
    ]);
  });

  test("a key that a gateway refuses, a gateway in trouble, a sealed Vault, a clock that is off", async () => {
    const gateways = {
      ...{ STRIPE_BASE_URL: url, PAYMENT_GATEWAYS: "stripe,paypal,xendit,midtrans", IDR_PER_USD: "16000" },
      ...{ PAYPAL_CLIENT_ID: "p", PAYPAL_CLIENT_SECRET: "p", PAYPAL_WEBHOOK_ID: "p", PAYPAL_BASE_URL: url },
      ...{
        XENDIT_SECRET_KEY: "x",
        XENDIT_CALLBACK_TOKEN: strongSecret("x"),
        XENDIT_BASE_URL: url,
        MIDTRANS_SERVER_KEY: "m",
        MIDTRANS_BASE_URL: url,
      },
      ...{ VAULT_ADDR: url, TWILIO_BASE_URL: url },
    };
    const gatewayLines = async () =>
      (await foundBy(checkProviders, aDeployment(gateways))).filter((line) => !line.includes("mail server"));

    answer = { status: 401 };
    expect(await gatewayLines()).toEqual([
      ...["Stripe", "PayPal", "Xendit", "Midtrans", "Twilio"].map((name) =>
        expect.stringContaining(`broken: ${name} refuses our key (HTTP 401`),
      ),
      "broken: Vault is HTTP 401",
    ]);
    answer = { status: 503 };
    expect(await gatewayLines()).toEqual([
      ...["Stripe", "PayPal", "Xendit", "Midtrans", "Twilio"].map((name) =>
        expect.stringContaining(`warning: ${name} has trouble (HTTP 503`),
      ),
      "broken: Vault is sealed",
    ]);
    answer = { status: 200, headers: { date: new Date(Date.now() - 600_000).toUTCString() } };
    expect((await gatewayLines())[0]).toMatch(/^broken: Stripe's clock: −(59|60)\d\.\d s/);
  });

  test("an app that is down, degraded, another release, somebody else's, or not there", async () => {
    const app = (status: string, version = packageJson.version, code = 200) => {
      answer = { status: code, body: { status, version } };
      return foundBy(checkApp, aDeployment({ APP_URL: url }));
    };
    expect(await app("ok")).toEqual([]);
    expect(await app("degraded")).toEqual([`warning: ${url} says degraded`]);
    expect(await app("down", packageJson.version, 503)).toEqual([`broken: ${url} says down`]);
    expect(await app("ok", "0.0.1")).toEqual([expect.stringMatching(/^warning: The app is release 0\.0\.1/)]);
    answer = { status: 404, body: {} };
    expect(await foundBy(checkApp, aDeployment({ APP_URL: url }))).toEqual([
      `broken: ${url} does not lead to Gerai (HTTP 404)`,
    ]);
    answer = {
      status: 200,
      body: { status: "ok" },
      headers: { date: new Date(Date.now() + 60_000).toUTCString() },
    };
    expect(await foundBy(checkApp, aDeployment({ APP_URL: url }))).toEqual([
      expect.stringMatching(/^broken: The gateway's and app's clock: \+/),
    ]);
    expect(await foundBy(checkApp, aDeployment({ APP_URL: "http://127.0.0.1:2" }))).toEqual([
      "broken: http://127.0.0.1:2 does not answer (ECONNREFUSED)",
    ]);
  });
});

test("a folder for pictures that is not there", async () => {
  expect(await foundBy(checkDisk, aDeployment({ GERAI_DATA: "/nowhere/gerai" }))).toEqual([
    expect.stringMatching(/^broken: .*\/nowhere\/gerai cannot be written \(ENOENT\)/),
  ]);
});
