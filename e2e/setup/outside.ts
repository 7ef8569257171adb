import { freePorts } from "../../scripts/runtime/ports.mjs";
import { type GcmService, startGcmService } from "../../tests/fakes/gcm-service";
import { type MailCatcher, startMailCatcher } from "../../tests/fakes/mail-catcher";
import { midtransEnv, startFakeMidtrans } from "../../tests/fakes/midtrans-provider";
import { startPaypalProvider } from "../../tests/fakes/paypal-provider";
import { startStripeProvider } from "../../tests/fakes/stripe-provider";
import { startFakeXendit, xenditEnv } from "../../tests/fakes/xendit-provider";

/** Where what stands outside will listen: the shop is told before it starts, the spec starts them. */
export type OutsidePorts = Record<"stripe" | "paypal" | "xendit" | "midtrans" | "mail" | "push", number>;

const STRIPE = { secretKey: "sk_test_of_the_fake", webhookSecret: "whsec_of_the_fake" };
const PAYPAL = {
  clientId: "client-of-the-fake",
  clientSecret: "secret-of-the-fake",
  webhookId: "WH-OF-THE-FAKE",
};

/** Ports, and the variables that send a shop's calls to them. */
export async function planOutside(): Promise<{ ports: OutsidePorts; env: Record<string, string> }> {
  const [stripe = 0, paypal = 0, xendit = 0, midtrans = 0, mail = 0, push = 0] = await freePorts(6);
  const at = (port: number) => `http://127.0.0.1:${port}`;
  const env = {
    ...xenditEnv(at(xendit)),
    ...midtransEnv(at(midtrans)),
    MIDTRANS_CHANNELS: "snap,qris,bca",
    PAYMENT_GATEWAYS: "stripe,paypal,xendit,midtrans",
    STRIPE_SECRET_KEY: STRIPE.secretKey,
    STRIPE_WEBHOOK_SECRET: STRIPE.webhookSecret,
    STRIPE_BASE_URL: at(stripe),
    PAYPAL_CLIENT_ID: PAYPAL.clientId,
    PAYPAL_CLIENT_SECRET: PAYPAL.clientSecret,
    PAYPAL_WEBHOOK_ID: PAYPAL.webhookId,
    PAYPAL_BASE_URL: at(paypal),
    PAYPAL_CERT_BASE_URL: at(paypal),
    IDR_PER_USD: "16350",
    SMTP_URL: `smtp://127.0.0.1:${mail}`,
    PUSH_BASE_URL: at(push),
  };
  return { ports: { stripe, paypal, xendit, midtrans, mail, push }, env };
}

/** The four gateways with their pages and webhooks, a real mail server, and the push service of the browser. */
export async function startOutside(
  shopUrl: string,
  ports: OutsidePorts,
): Promise<{ mail: MailCatcher; push: GcmService; stop: () => Promise<void> }> {
  const webhookUrl = (gateway: string) => `${shopUrl}/api/webhooks/${gateway}`;
  const mail = await startMailCatcher(ports.mail);
  const push = await startGcmService({ port: ports.push });
  const providers = await Promise.all([
    startStripeProvider({ ...STRIPE, port: ports.stripe, webhookUrl: webhookUrl("stripe") }),
    startPaypalProvider({ ...PAYPAL, port: ports.paypal, webhookUrl: webhookUrl("paypal") }),
    startFakeXendit({ port: ports.xendit, webhookUrl: webhookUrl("xendit") }),
    startFakeMidtrans({ port: ports.midtrans, webhookUrl: webhookUrl("midtrans") }),
  ]);
  return {
    mail,
    push,
    async stop() {
      for (const provider of providers) await provider.stop();
      await push.stop();
      await mail.stop();
    },
  };
}
