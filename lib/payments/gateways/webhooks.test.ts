import { createHash } from "node:crypto";
import { expect, test, vi } from "vitest";
import { midtransGateway } from "./midtrans";
import { xenditGateway } from "./xendit";

// Read by env() the first time a gateway asks.
vi.stubEnv("XENDIT_CALLBACK_TOKEN", "token-of-xendit");
vi.stubEnv("MIDTRANS_SERVER_KEY", "Mid-server-of-tests");

const refused = { code: "SIGNATURE_INVALID" };
const invoice = { id: "579c8d61f23fa4ca35e52da4", external_id: "payment-1", status: "PAID" };
const paid = JSON.stringify(invoice);

function told(given: Record<string, string>, body = paid) {
  return xenditGateway.verifyWebhook(body, new Headers(given));
}

test("Xendit's token opens, whatever the body; no token, another or a longer one does not", async () => {
  await expect(told({ "x-callback-token": "token-of-xendit" })).resolves.toMatchObject({
    providerRef: "payment-1",
  });
  await expect(told({})).rejects.toMatchObject(refused);
  await expect(told({ "x-callback-token": "token-of-xendi" })).rejects.toMatchObject(refused);
  await expect(told({ "x-callback-token": "token-of-xendit2" })).rejects.toMatchObject(refused);
});

test("Xendit's event goes by its webhook-id, or by what it says where it has none", async () => {
  const token = { "x-callback-token": "token-of-xendit" };
  await expect(told({ ...token, "webhook-id": "wh-1" })).resolves.toMatchObject({ eventId: "wh-1" });
  await expect(told(token)).resolves.toMatchObject({ eventId: `${invoice.id}:PAID` });
  await expect(told({ ...token, "webhook-id": "x".repeat(121) })).resolves.toMatchObject({
    eventId: `${invoice.id}:PAID`,
  });
});

test.each(["", "[]", "{", '{"id":"1"}', '{"id":"1","external_id":7,"status":"PAID"}'])(
  "a delivery of unknown shape is refused as such: %s",
  async (body) => {
    const unknown = { code: "INVALID_INPUT" };
    await expect(told({ "x-callback-token": "token-of-xendit" }, body)).rejects.toMatchObject(unknown);
    await expect(midtransGateway.verifyWebhook(body, new Headers())).rejects.toMatchObject(unknown);
  },
);

const SAMPLE = { order_id: "1111", status_code: "200", gross_amount: "100000.00" };
const signature_key = createHash("sha512").update("1111200100000.00Mid-server-of-tests").digest("hex");
const notify = (fields: Record<string, unknown>) =>
  midtransGateway.verifyWebhook(JSON.stringify({ ...SAMPLE, signature_key, ...fields }), new Headers());

test("Midtrans' signature is the SHA-512 of order, status code, amount and server key", async () => {
  await expect(notify({})).resolves.toMatchObject({ providerRef: "1111" });
  for (const altered of [{ order_id: "1112" }, { status_code: "201" }, { gross_amount: "100000.0" }])
    await expect(notify(altered)).rejects.toMatchObject(refused);
  for (const key of ["", "0", signature_key.toUpperCase(), `${signature_key}0`])
    await expect(notify({ signature_key: key })).rejects.toMatchObject(refused);
});

test("Midtrans signs no status, so a forged one is an event of its own and cannot take the true one's place", async () => {
  const forged = await notify({ transaction_status: "settlement", transaction_id: "forged" });
  const genuine = await notify({ transaction_status: "settlement", transaction_id: "genuine" });
  expect(forged.eventId).not.toBe(genuine.eventId);
  expect(genuine).toEqual(await notify({ transaction_status: "settlement", transaction_id: "genuine" }));
  expect(genuine.eventId.length).toBeLessThanOrEqual(120);
});
