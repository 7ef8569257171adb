import type { PayInstructions } from "../schema";

/** Where a provider's payment stands, in our words. APPROVED: the buyer agreed, and the money comes with `capture`. */
export type ProviderStatus = "PENDING" | "APPROVED" | "PAID" | "FAILED" | "EXPIRED" | "CANCELLED";

export type ProviderPayment = {
  providerRef: string;
  /** Our Payment.id, as given at creation. */
  reference: string;
  status: ProviderStatus;
  /** In the smallest unit our books know of the currency: whole rupiah, US cents. A provider that counts otherwise is translated in its client. */
  amount: number;
  currency: string;
  method: string | null;
  /** The provider's id of the money movement, once paid. */
  captureRef: string | null;
  /** What the provider keeps for itself, in the same unit; null where it does not say. */
  fee: number | null;
  /** What was paid besides, where the provider took money more than once for one reference: each by its own `captureRef`. */
  besides?: readonly { captureRef: string; amount: number }[];
  /** The buyer's bank took the money back, or a part of it: the provider's word for that. */
  chargedBack?: string;
};

/** A buyer, his bank or the provider wants back what was paid. It is decided there; here it is kept and shown. */
export type ProviderDispute = {
  disputeRef: string;
  /** Of the payment it is about its `captureRef` or its reference; null where the provider names neither. */
  paymentName: string | null;
  state: "OPEN" | "WON" | "LOST";
  /** In the provider's words: why, and where it stands. */
  reason: string | null;
  told: string;
  /** As ProviderPayment has it; null where it is not told. */
  amount: number | null;
  currency: string | null;
  respondBy: Date | null;
};

export type CreateRequest = {
  /** Payment.id; doubles as idempotency key, so asking again returns the same provider payment. */
  reference: string;
  amount: number;
  currency: string;
  /** What the buyer sees at the provider: the order's number. */
  title: string;
  returnUrl: string;
  /** The one way to pay that was chosen; null: whatever the provider's page offers. */
  channel?: string | null;
  /** The provider stops taking money then: the deadline of the stock lock. */
  expiresAt: Date;
  locale: "id" | "en";
};

/** Where the buyer goes to pay, or what he must know to pay on our page. Both null: opened before, and its provider tells no more how it is paid. */
export type Opened = { providerRef: string; checkoutUrl: string | null; instructions?: PayInstructions };

/** One thing a buyer may choose at a gateway; `channel` null is the gateway's own page. */
export type Channel = { channel: string | null; methods: readonly string[] };

/** `providerRef` is the provider's name of the payment or, where a delivery names only that, our reference. */
export type VerifiedWebhook = { eventId: string; providerRef: string };

export type RefundRequest = {
  reference: string;
  amount: number;
  currency: string;
  /** The provider's own name of this refund once it has told one: then it is read, never asked for again, for a provider forgets idempotency keys after a day or some. */
  refundRef: string | null;
  /** The references it was asked for under before, and refused: one may have been given all the same, so all are looked for. */
  earlier: readonly string[];
};

/** FAILED also when the provider refuses the request for good. PENDING: the provider took the request and gives the money later; asked again it says how it stands. */
export type ProviderRefund = {
  refundRef: string;
  status: "PENDING" | "SUCCEEDED" | "FAILED";
  failure?: string;
};

/**
 * A payment provider. Every call is HTTP with a time-out and throws GATEWAY_UNAVAILABLE when it has no clear answer; none is made
 * inside a database transaction (M4). A webhook is only a reason to read the payment back: its body decides nothing.
 */
export type Gateway = {
  name: string;
  /** What it charges in. Rupiah where the provider takes them. */
  currency: "IDR" | "USD";
  /** Ways to pay it offers, by code of messages/<locale>/payments.json: card, va, qris, wallet, paypal, … */
  methods: readonly string[];
  /** What the platform offers of it, where that is more than its page. */
  channels?(): readonly Channel[];
  /** A payment it does not know may still come, until the deadline: it learns of one when the buyer chooses a way to pay, or finds a new one late. */
  mayNotKnowYet?: true;
  create(request: CreateRequest): Promise<Opened>;
  /** null: the provider does not know it, or no more. */
  read(providerRef: string): Promise<ProviderPayment | null>;
  /**
   * Takes the money the buyer approved; only for providers that know APPROVED. `key` is the idempotency key. "refused": not this time,
   * and what the buyer may do next is read; under that key it stays refused.
   */
  capture?(providerRef: string, key: string): Promise<"asked" | "refused">;
  /** Closes the provider's page; harmless for one already paid or closed. */
  cancel(providerRef: string): Promise<void>;
  /** Gives money back; `reference` (Refund.id) is the idempotency key, so asking again gives it once and says how it stands. */
  refund(
    payment: { providerRef: string; captureRef: string },
    refund: RefundRequest,
  ): Promise<ProviderRefund>;
  /** For a provider whose given refund may come back: how one stands now. null: it does not know it. Asks for nothing. */
  readRefund?(refundRef: string): Promise<ProviderRefund | null>;
  /** For a provider that tells of disputes by webhooks of their own. */
  disputes?: {
    /** The dispute a verified delivery speaks of; null where it speaks of none. */
    named(body: string): string | null;
    /** As the provider has it: a delivery's word decides nothing. null: the provider does not know it. */
    read(name: string): Promise<ProviderDispute | null>;
  };
  /** For a provider that may have to be asked before its signature can be checked: nobody's webhook waits for that. */
  asksToVerify?: {
    /** All of a delivery's headers that the check looks at. */
    headers: readonly string[];
    /** Whether verifyWebhook would ask for this one. @throws SIGNATURE_INVALID where that is hopeless. */
    mustAsk(headers: Headers): boolean;
  };
  /** @throws SIGNATURE_INVALID for a forged, altered or stale delivery; INVALID_INPUT for one of unknown shape. */
  verifyWebhook(body: string, headers: Headers): Promise<VerifiedWebhook>;
};
