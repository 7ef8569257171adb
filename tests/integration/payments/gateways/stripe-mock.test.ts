import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stripeGateway } from "@/lib/payments/gateways/stripe";
import { testDataDir } from "../../../../scripts/runtime/paths.mjs";
import { sayLoudly } from "../../../../scripts/runtime/report.mjs";
import { findStripeMock } from "../../../../scripts/runtime/stripe-mock.mjs";

/** Stripe's own mock (github.com/stripe/stripe-mock): it answers from fixtures and refuses what its OpenAPI description does not know. */
const program = await findStripeMock({
  data: testDataDir(),
  say: (reason: string) =>
    sayLoudly(`SKIPPED: our requests against Stripe's own description of its API, because ${reason}`),
});

const PAYMENT = { providerRef: "cs_test_1", captureRef: "pi_1" };
let mock: ChildProcess;

describe.skipIf(!program)("each request of ours is one that Stripe's description of its API allows", () => {
  beforeAll(async () => {
    mock = spawn(program ?? "", ["-http-addr", "127.0.0.1:0"], { stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    while (!/HTTP at address: \S+:\d+/.test(output)) {
      const [chunk] = await once(mock.stdout as NodeJS.ReadableStream, "data");
      output += String(chunk);
    }
    const port = /HTTP at address: \S+:(\d+)/.exec(output)?.[1];
    Object.assign(process.env, {
      STRIPE_SECRET_KEY: "sk_test_123",
      STRIPE_BASE_URL: `http://127.0.0.1:${port}`,
    });
  });
  afterAll(() => void mock?.kill());

  test("open a page", async () => {
    const opened = await stripeGateway.create({
      reference: "01997a3e-0000-7000-8000-000000000001",
      amount: 125_000,
      currency: "IDR",
      title: "GR-1",
      returnUrl: "https://gerai.example/orders/GR-1",
      expiresAt: new Date(Date.now() + 900_000),
      locale: "id",
    });
    expect(opened.providerRef).toMatch(/^cs_/);
  });

  test("read it, with its intent, charge and fee", async () => {
    expect(await stripeGateway.read("cs_test_1")).toMatchObject({
      providerRef: expect.stringMatching(/^cs_/),
    });
  });

  test("close it", () => stripeGateway.cancel("cs_test_1"));

  test.each([null, "re_1"])("give money back, or ask how that stands: %s", async (refundRef) => {
    const request = { reference: "refund-1", amount: 25_000, currency: "IDR", refundRef, earlier: [] };
    const answer = await stripeGateway.refund(PAYMENT, request);
    expect(answer).toMatchObject({ status: "SUCCEEDED", refundRef: expect.stringMatching(/^re_/) });
  });

  test("the mock does refuse what the description does not know", async () => {
    const answer = await fetch(`${process.env.STRIPE_BASE_URL}/v1/checkout/sessions`, {
      method: "POST",
      headers: { authorization: "Bearer sk_test_123" },
      body: new URLSearchParams({ mode: "payment", no_such_field: "1" }),
    });
    expect(answer.status).toBe(400);
  });
});
