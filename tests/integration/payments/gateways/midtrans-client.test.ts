import { afterAll, beforeAll, expect, test } from "vitest";
import { midtransGateway } from "@/lib/payments/gateways/midtrans";
import { newId } from "@/lib/platform/id";
import {
  type FakeMidtrans,
  MIDTRANS_ACCOUNT,
  midtransEnv,
  startFakeMidtrans,
} from "../../../fakes/midtrans-provider";

let midtrans: FakeMidtrans;

beforeAll(async () => {
  midtrans = await startFakeMidtrans();
  Object.assign(process.env, midtransEnv(midtrans.url));
});
afterAll(() => midtrans.stop());

const request = (expiresAt = new Date(Date.now() + 900_000)) => ({
  reference: newId(),
  amount: 125_000,
  currency: "IDR",
  title: "GRI-1",
  returnUrl: "http://localhost:3000/orders/GRI-1",
  expiresAt,
  locale: "id" as const,
});

test("a way to pay chosen on the page ends at the very second of the lock's deadline", async () => {
  for (const seconds of [30, 61, 899, 900]) {
    const wanted = request(new Date(Math.floor(Date.now() / 1000 + seconds) * 1000));
    await midtransGateway.create(wanted);
    expect(midtrans.pages.at(-1)?.endsAt).toBe(wanted.expiresAt.getTime());
  }
});

test("before the buyer has chosen a way to pay Midtrans knows of nothing: read back as null, closed without harm", async () => {
  const { providerRef } = await midtransGateway.create(request());
  await expect(midtransGateway.read(providerRef)).resolves.toBeNull();
  await midtransGateway.cancel(providerRef);
});

test("pressed again before the buyer has paid there is another door to one order; after that, none", async () => {
  const wanted = request();
  const doors = [await midtransGateway.create(wanted), await midtransGateway.create(wanted)];
  expect(new Set(doors.map((door) => door.providerRef))).toEqual(new Set([wanted.reference]));
  await midtrans.become(wanted.reference, "settlement");
  await expect(midtransGateway.create(wanted)).rejects.toMatchObject({ code: "PAYMENT_STATE" });
});

test("the page's buttons take the money and lead back to the order", async () => {
  const wanted = request();
  const { checkoutUrl, providerRef } = await midtransGateway.create(wanted);
  expect(await (await fetch(String(checkoutUrl))).text()).toContain(">Pay<");
  const press = (verb: string) => fetch(`${checkoutUrl}/${verb}`, { method: "POST", redirect: "manual" });
  expect((await press("va")).headers.get("location")).toContain("transaction_status=pending");
  await expect(midtransGateway.read(providerRef)).resolves.toMatchObject({ status: "PENDING", method: "va" });
  expect((await press("pay")).headers.get("location")).toMatch(/^http:\/\/localhost:3000\/orders\/GRI-1\?/);
  await expect(midtransGateway.read(providerRef)).resolves.toMatchObject({
    reference: wanted.reference,
    status: "PAID",
    amount: 125_000,
    currency: "IDR",
  });
});

test("closing ends a virtual account that waits, and voids no captured card", async () => {
  const waiting = await chosen("bank_transfer", "pending");
  await midtransGateway.cancel(waiting.providerRef);
  await expect(midtransGateway.read(waiting.providerRef)).resolves.toMatchObject({ status: "EXPIRED" });
  await midtransGateway.cancel(waiting.providerRef);
  const card = await chosen("credit_card", "capture");
  await midtransGateway.cancel(card.providerRef);
  await expect(midtransGateway.read(card.providerRef)).resolves.toMatchObject({ status: "PAID" });
});

test("the whole of a card payment not settled yet is voided, once", async () => {
  const card = await chosen("credit_card", "capture");
  const refund = { reference: newId(), amount: 125_000, currency: "IDR", refundRef: null, earlier: [] };
  const first = await midtransGateway.refund(card, refund);
  expect(first.status).toBe("SUCCEEDED");
  expect(midtrans.transactions.get(card.providerRef)?.transaction_status).toBe("cancel");
  await expect(midtransGateway.refund(card, refund)).resolves.toEqual(first);
});

test("a part of it waits for the settlement and is given then, once", async () => {
  const card = await chosen("credit_card", "capture");
  const refund = { reference: newId(), amount: 25_000, currency: "IDR", refundRef: null, earlier: [] };
  await expect(midtransGateway.refund(card, refund)).resolves.toMatchObject({ status: "PENDING" });
  await midtrans.become(card.providerRef, "settlement");
  await expect(midtransGateway.refund(card, refund)).resolves.toMatchObject({ status: "SUCCEEDED" });
  await expect(midtransGateway.refund(card, refund)).resolves.toMatchObject({ status: "SUCCEEDED" });
  expect(midtrans.transactions.get(card.providerRef)?.refunds).toHaveLength(1);
  await expect(midtransGateway.read(card.providerRef)).resolves.toMatchObject({
    status: "PAID",
    amount: 125_000,
  });
});

test("what Midtrans will never give back is FAILED: above what was paid, and a bank transfer", async () => {
  const refund = { reference: newId(), amount: 125_001, currency: "IDR", refundRef: null, earlier: [] };
  const qris = await midtransGateway.refund(await chosen("qris", "settlement"), refund);
  expect(qris).toMatchObject({ status: "FAILED", failure: expect.stringContaining("413") });
  const transfer = await midtransGateway.refund(await chosen("bank_transfer", "settlement"), refund);
  expect(transfer).toMatchObject({ status: "FAILED", failure: expect.stringContaining("bank_transfer") });
});

test("no clear answer is GATEWAY_UNAVAILABLE, and no error names the key", async () => {
  const unclear = async (ask: Promise<unknown>) => {
    const error = await ask.then(
      () => null,
      (reason) => reason,
    );
    expect(error).toMatchObject({ code: "GATEWAY_UNAVAILABLE" });
    const told = `${error.message} ${error.stack} ${JSON.stringify(error)}`;
    expect(told).not.toContain(MIDTRANS_ACCOUNT.serverKey);
    expect(told).not.toContain(Buffer.from(`${MIDTRANS_ACCOUNT.serverKey}:`).toString("base64"));
  };
  const { providerRef } = await chosen("qris", "settlement");
  midtrans.down = true;
  await unclear(midtransGateway.read(providerRef));
  midtrans.down = false;
  const told = midtrans.transactions.get(providerRef);
  for (const nonsense of [
    { gross_amount: "125.000,00" },
    { transaction_status: "won" },
    { status_code: "500" },
  ]) {
    midtrans.transactions.set(providerRef, { ...told, ...nonsense } as typeof told & object);
    await unclear(midtransGateway.read(providerRef));
  }
  await unclear(midtransGateway.create({ ...request(), amount: 0.5 }));
});

async function chosen(paymentType: string, status: string) {
  const { providerRef } = await midtransGateway.create(request());
  const { transaction_id: captureRef } = midtrans.choose(providerRef, paymentType);
  await midtrans.become(providerRef, status);
  return { providerRef, captureRef };
}
