import { createHash } from "node:crypto";
import { z } from "zod";
import { env } from "@/lib/platform/env";
import { DomainError } from "@/lib/platform/errors";
import { acceptedSecrets } from "@/lib/platform/secrets/in-use";
import { callProvider, readAnswer } from "./call-provider";
import { readDelivery, sameSecret } from "./delivered";
import type { CreateRequest, Gateway, ProviderPayment } from "./gateway";
import { chargeDirectly, midtransChannels } from "./midtrans-charge";
import { callCore, readTransaction } from "./midtrans-core";
import { jakartaTime, methodOf, statusOf } from "./midtrans-map";
import { refundAtMidtrans } from "./midtrans-refund";

const opened = z.object({ token: z.string().min(1), redirect_url: z.url() });

const webhook = z.object({
  order_id: z.string().min(1).max(120),
  status_code: z.string().max(10),
  gross_amount: z.string().max(30),
  signature_key: z.string().max(200).default(""),
});

/**
 * Midtrans: Snap, one hosted page for QRIS, virtual accounts, e-wallets and cards, and its Core API, which opens one virtual account
 * or one QRIS to be paid on our page. Either way our Payment.id is the order_id and names the payment everywhere.
 */
export const midtransGateway: Gateway = {
  name: "midtrans",
  currency: "IDR",
  methods: ["qris", "va", "wallet", "card"],
  channels: midtransChannels,
  mayNotKnowYet: true,

  async create(request) {
    if (request.channel) return chargeDirectly(request, request.channel);
    const { MIDTRANS_SNAP_BASE_URL, MIDTRANS_SERVER_KEY } = env();
    // Asking again gives another door to the same order_id, which Midtrans lets be paid once.
    const answer = await callProvider("midtrans", {
      method: "POST",
      url: `${MIDTRANS_SNAP_BASE_URL}/transactions`,
      secretKey: MIDTRANS_SERVER_KEY,
      body: snapRequest(request),
    });
    if (answer.status === 400 && JSON.stringify(answer.body).includes("already been taken"))
      throw new DomainError("PAYMENT_STATE", {
        message: "midtrans has a payment of this order_id under way",
      });
    const { redirect_url } = readAnswer("midtrans", opened, answer);
    return { providerRef: request.reference, checkoutUrl: redirect_url };
  },

  async read(providerRef): Promise<ProviderPayment | null> {
    const found = await readTransaction(providerRef);
    if (!found) return null;
    const status = statusOf(found);
    return {
      providerRef: found.order_id,
      reference: found.order_id,
      status,
      amount: found.gross_amount,
      currency: found.currency,
      method: methodOf(found.payment_type),
      captureRef: status === "PAID" ? found.transaction_id : null,
      fee: null,
      ...(/chargeback$/.test(found.transaction_status) && { chargedBack: found.transaction_status }),
    };
  },

  async cancel(providerRef) {
    // Expire, not cancel: cancel would also void a card payment that has been captured. 404: no way to pay opened yet, and a page
    // alone cannot be closed, it ends with its deadline; 407: ended; 412: paid.
    const { code } = await callCore("POST", `/${providerRef}/expire`);
    if (![200, 202, 404, 407, 412].includes(code))
      throw new DomainError("GATEWAY_UNAVAILABLE", { message: `midtrans answered ${code} to expire` });
  },

  refund: ({ providerRef }, refund) => refundAtMidtrans(providerRef, refund),

  async verifyWebhook(body) {
    const told = readDelivery("midtrans", webhook, body);
    const keys = acceptedSecrets("MIDTRANS_SERVER_KEY").filter(Boolean);
    if (!keys.some((key) => sameSecret(told.signature_key, signatureOf(told, key))))
      throw new DomainError("SIGNATURE_INVALID", { message: "not signed with midtrans' server key" });
    // Midtrans names no event, and its signature leaves the status out: told apart by all they say, a forged status cannot take the
    // place of the true one, and a repeated delivery is the same event.
    const eventId = `notification:${createHash("sha256").update(body).digest("hex")}`;
    return { eventId, providerRef: told.order_id };
  },
};

function signatureOf(told: z.infer<typeof webhook>, serverKey: string): string {
  const text = `${told.order_id}${told.status_code}${told.gross_amount}${serverKey}`;
  return createHash("sha512").update(text).digest("hex");
}

/** Snap keeps a page for five minutes at least; a way to pay chosen there still ends with `expiry`. */
const MIN_PAGE_MINUTES = 5;

function snapRequest(request: CreateRequest) {
  const minutes = Math.max(Math.ceil((request.expiresAt.getTime() - Date.now()) / 60_000), 1);
  return {
    transaction_details: { order_id: request.reference, gross_amount: request.amount },
    item_details: [{ id: request.title, name: request.title, price: request.amount, quantity: 1 }],
    credit_card: { secure: true },
    callbacks: { finish: request.returnUrl },
    // Whole minutes counted from a start that makes them end at the very second of the lock's deadline.
    expiry: { start_time: jakartaTime(request.expiresAt, -minutes * 60), duration: minutes, unit: "minute" },
    page_expiry: { duration: Math.max(minutes, MIN_PAGE_MINUTES), unit: "minute" },
  };
}
