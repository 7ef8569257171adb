import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { xenditGateway } from "@/lib/payments/gateways/xendit";
import { newId } from "@/lib/platform/id";
import { type FakeXendit, startFakeXendit, XENDIT_ACCOUNT, xenditEnv } from "../../../fakes/xendit-provider";

let xendit: FakeXendit;

beforeAll(async () => {
  xendit = await startFakeXendit();
  Object.assign(process.env, xenditEnv(xendit.url));
});
afterAll(() => xendit.stop());
beforeEach(() => {
  xendit.down = false;
  xendit.refunds.held = false;
});

const request = (reference = newId(), seconds = 900) => ({
  reference,
  amount: 125_000,
  currency: "IDR",
  title: "GRI-1",
  returnUrl: "http://localhost:3000/orders/GRI-1",
  expiresAt: new Date(Date.now() + seconds * 1000),
  locale: "id" as const,
});

test("ten presses at once lead to one page, and every other one is closed", async () => {
  const wanted = request();
  const pages = await Promise.all(Array.from({ length: 10 }, () => xenditGateway.create(wanted)));
  const open = xendit.invoices.filter(
    (one) => one.external_id === wanted.reference && one.status === "PENDING",
  );
  expect(open).toHaveLength(1);
  expect(new Set(pages.map((page) => page.checkoutUrl))).toEqual(new Set([open[0]?.invoice_url]));
  await expect(xenditGateway.read(wanted.reference)).resolves.toMatchObject({ status: "PENDING" });
});

test("a page's time ends no later than the lock, and a second of it is asked for even when it is over", async () => {
  for (const seconds of [900, -5]) {
    const wanted = request(newId(), seconds);
    await xenditGateway.create(wanted);
    const [invoice] = xendit.invoices.slice(-1);
    const ends = Date.parse(invoice?.expiry_date ?? "");
    expect(ends).toBeLessThanOrEqual(Math.max(wanted.expiresAt.getTime() + 500, Date.now() + 1000));
  }
});

test("the page's pay button takes the money and leads back to the order; a refused attempt leaves it open", async () => {
  const wanted = request();
  const { checkoutUrl, providerRef } = await xenditGateway.create(wanted);
  expect(await (await fetch(String(checkoutUrl))).text()).toContain(">Pay<");
  const press = (verb: string) => fetch(`${checkoutUrl}/${verb}`, { method: "POST", redirect: "manual" });
  for (const [verb, status] of [
    ["fail", "PENDING"],
    ["pay", "PAID"],
  ] as const) {
    expect((await press(verb)).headers.get("location")).toBe(wanted.returnUrl);
    await expect(xenditGateway.read(providerRef)).resolves.toMatchObject({ status });
  }
  await expect(xenditGateway.read(providerRef)).resolves.toMatchObject({
    reference: wanted.reference,
    amount: 125_000,
    currency: "IDR",
    method: "qris",
    fee: 750,
  });
});

test("closing a page twice, or a paid one, does no harm", async () => {
  const unpaid = await xenditGateway.create(request());
  await xenditGateway.cancel(unpaid.providerRef);
  await xenditGateway.cancel(unpaid.providerRef);
  await expect(xenditGateway.read(unpaid.providerRef)).resolves.toMatchObject({ status: "EXPIRED" });
  const { providerRef } = await paid();
  await xenditGateway.cancel(providerRef);
  await expect(xenditGateway.read(providerRef)).resolves.toMatchObject({ status: "PAID" });
});

test("a refund pending for so long that Xendit forgot its key is not given again", async () => {
  const payment = await paid();
  const refund = { reference: newId(), amount: 50_000, currency: "IDR", refundRef: null, earlier: [] };
  xendit.refunds.held = true;
  const asked = await xenditGateway.refund(payment, refund);
  expect(asked.status).toBe("PENDING");
  xendit.refunds.forgetKeys();
  await expect(xenditGateway.refund(payment, refund)).resolves.toEqual(asked);
  await xendit.refunds.end("SUCCEEDED");
  await expect(xenditGateway.refund(payment, refund)).resolves.toEqual({ ...asked, status: "SUCCEEDED" });
  expect(givenOf(payment.captureRef)).toBe(50_000);
});

test("a refund that fails at Xendit says why, and tried again under a new name it is given", async () => {
  const payment = await paid();
  const refund = { reference: newId(), amount: 50_000, currency: "IDR", refundRef: null, earlier: [] };
  xendit.refunds.held = true;
  await xenditGateway.refund(payment, refund);
  await xendit.refunds.end("FAILED");
  await expect(xenditGateway.refund(payment, refund)).resolves.toMatchObject({
    status: "FAILED",
    failure: "INSUFFICIENT_BALANCE",
  });
  await expect(xenditGateway.refund(payment, { ...refund, reference: newId() })).resolves.toMatchObject({
    status: "SUCCEEDED",
  });
});

test("what Xendit will never give back is FAILED: above what was paid, and a bank transfer", async () => {
  const refund = { reference: newId(), amount: 125_001, currency: "IDR", refundRef: null, earlier: [] };
  await expect(xenditGateway.refund(await paid(), refund)).resolves.toMatchObject({
    status: "FAILED",
    failure: "MAXIMUM_REFUND_AMOUNT_REACHED",
  });
  await expect(xenditGateway.refund(await paid("BANK_TRANSFER"), refund)).resolves.toMatchObject({
    status: "FAILED",
    failure: "REFUND_NOT_SUPPORTED",
  });
});

test("no clear answer is GATEWAY_UNAVAILABLE, and no error names a key or a token", async () => {
  const unclear = async (ask: Promise<unknown>) => {
    const error = await ask.then(
      () => null,
      (reason) => reason,
    );
    expect(error).toMatchObject({ code: "GATEWAY_UNAVAILABLE" });
    const told = `${error.message} ${error.stack} ${JSON.stringify(error)}`;
    expect(told).not.toContain(XENDIT_ACCOUNT.secretKey);
    expect(told).not.toContain(Buffer.from(`${XENDIT_ACCOUNT.secretKey}:`).toString("base64"));
  };
  const { providerRef } = await xenditGateway.create(request());
  xendit.down = true;
  await unclear(xenditGateway.read(providerRef));
  xendit.down = false;
  xendit.loseReply = "read";
  await unclear(xenditGateway.read(providerRef));
  await expect(xenditGateway.read(newId())).resolves.toBeNull();
  const [invoice] = xendit.invoices.slice(-1);
  Object.assign(invoice ?? {}, { amount: "125000" });
  await unclear(xenditGateway.read(providerRef));
  await unclear(xenditGateway.create({ ...request(), amount: 0.5 }));
});

async function paid(method = "QR_CODE") {
  const { providerRef } = await xenditGateway.create(request());
  const invoice = xendit.invoices.find((one) => one.external_id === providerRef);
  const captureRef = invoice?.id ?? "";
  await xendit.pay(captureRef, { method });
  return { providerRef, captureRef };
}

function givenOf(invoiceId: string) {
  const given = xendit.refunds.given.filter((one) => one.invoice_id === invoiceId);
  return given.reduce((sum, one) => sum + one.amount, 0);
}
