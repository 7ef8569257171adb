import { createHash, createSign, randomUUID } from "node:crypto";
import { crc32 } from "node:zlib";
import { signSandboxWebhook } from "@/lib/payments";
import { selfSigned } from "../../tests/fakes/certificate";

/** One webhook as its provider would post it, of an event nobody has heard of yet. */
export type Delivery = { gateway: string; body: string; headers: Record<string, string> };

const KEYS = {
  sandbox: "a-sandbox-secret-of-the-bench",
  stripe: "whsec_of_the_bench",
  paypal: "WH-OF-THE-BENCH",
  xendit: "callback-token-of-the-bench",
  midtrans: "SB-Mid-server-of-the-bench",
};
const DAY_MS = 86_400_000;
const { key: paypalKey, pem } = selfSigned(
  "bench",
  new Date(Date.now() - DAY_MS),
  new Date(Date.now() + DAY_MS),
);

/** What PayPal serves under every address of a certificate. */
export const paypalCertificate = pem;

/** The variables that switch all five gateways on and send every call of theirs to one address. */
export const gatewayEnv = (url: string): Record<string, string> => ({
  PAYMENT_GATEWAYS: "sandbox,stripe,paypal,xendit,midtrans",
  SANDBOX_GATEWAY_SECRET: KEYS.sandbox,
  SANDBOX_GATEWAY_URL: url,
  STRIPE_SECRET_KEY: "sk_test_of_the_bench",
  STRIPE_WEBHOOK_SECRET: KEYS.stripe,
  STRIPE_BASE_URL: url,
  PAYPAL_CLIENT_ID: "client-of-the-bench",
  PAYPAL_CLIENT_SECRET: "secret-of-the-bench",
  PAYPAL_WEBHOOK_ID: KEYS.paypal,
  PAYPAL_BASE_URL: url,
  PAYPAL_CERT_BASE_URL: url,
  IDR_PER_USD: "16350",
  XENDIT_SECRET_KEY: "xnd_of_the_bench",
  XENDIT_CALLBACK_TOKEN: KEYS.xendit,
  XENDIT_BASE_URL: url,
  MIDTRANS_SERVER_KEY: KEYS.midtrans,
  MIDTRANS_BASE_URL: url,
});

/** A signed webhook of each gateway; PayPal's also with a certificate that its receiver has never seen. */
export const deliveries: Record<string, (providerUrl: string) => Delivery> = {
  sandbox() {
    const body = JSON.stringify({ id: `evt_${randomUUID()}`, data: { ref: randomUUID() } });
    return {
      gateway: "sandbox",
      body,
      headers: { "sandbox-signature": signSandboxWebhook(body, KEYS.sandbox) },
    };
  },
  stripe() {
    const object = { id: `cs_${randomUUID()}`, object: "checkout.session" };
    const body = JSON.stringify({ id: `evt_${randomUUID()}`, data: { object } });
    // Stripe made the form of this signature common; the sandbox took it over.
    return {
      gateway: "stripe",
      body,
      headers: { "stripe-signature": signSandboxWebhook(body, KEYS.stripe) },
    };
  },
  paypal: (url) => paypal(`${url}/v1/notifications/certs/CERT-known`),
  "paypal, new certificate": (url) => paypal(`${url}/v1/notifications/certs/CERT-${randomUUID()}`),
  xendit() {
    const body = JSON.stringify({ id: randomUUID(), external_id: randomUUID(), status: "PAID" });
    return {
      gateway: "xendit",
      body,
      headers: { "x-callback-token": KEYS.xendit, "webhook-id": randomUUID() },
    };
  },
  midtrans() {
    const told = { order_id: randomUUID(), status_code: "200", gross_amount: "125000.00" };
    const text = `${told.order_id}${told.status_code}${told.gross_amount}${KEYS.midtrans}`;
    const signature_key = createHash("sha512").update(text).digest("hex");
    return { gateway: "midtrans", body: JSON.stringify({ ...told, signature_key }), headers: {} };
  },
};

function paypal(certUrl: string): Delivery {
  const resource = { id: randomUUID() };
  const body = JSON.stringify({ id: `WH-${randomUUID()}`, event_type: "CHECKOUT.ORDER.APPROVED", resource });
  const [id, time] = [randomUUID(), new Date().toISOString()];
  const text = [id, time, KEYS.paypal, crc32(body)].join("|");
  return {
    gateway: "paypal",
    body,
    headers: {
      "paypal-auth-algo": "SHA256withRSA",
      "paypal-cert-url": certUrl,
      "paypal-transmission-id": id,
      "paypal-transmission-time": time,
      "paypal-transmission-sig": createSign("RSA-SHA256").update(text).sign(paypalKey, "base64"),
    },
  };
}
