/** Where a provider's payment stands, in our words. */
export type ProviderStatus = "PENDING" | "PAID" | "FAILED" | "EXPIRED" | "CANCELLED";

export type ProviderPayment = {
  providerRef: string;
  /** Our Payment.id, as given at creation. */
  reference: string;
  status: ProviderStatus;
  /** Whole rupiah. */
  amount: number;
  currency: string;
  method: string | null;
  /** The provider's id of the money movement, once paid. */
  captureRef: string | null;
};

export type CreateRequest = {
  /** Payment.id; doubles as idempotency key, so asking again returns the same provider payment. */
  reference: string;
  amount: number;
  currency: "IDR";
  /** What the buyer sees at the provider: the order's number. */
  title: string;
  returnUrl: string;
  /** The provider stops taking money then: the deadline of the stock lock. */
  expiresAt: Date;
};

export type VerifiedWebhook = { eventId: string; providerRef: string };

/**
 * A payment provider. Every call is HTTP with a time-out and throws GATEWAY_UNAVAILABLE when it has no clear answer; none is made
 * inside a database transaction (M4). A webhook is only a reason to read the payment back: its body decides nothing.
 */
export type Gateway = {
  name: string;
  create(request: CreateRequest): Promise<{ providerRef: string; checkoutUrl: string }>;
  read(providerRef: string): Promise<ProviderPayment>;
  /** Closes the provider's page; harmless for one already paid or closed. */
  cancel(providerRef: string): Promise<void>;
  refund(providerRef: string, refund: { reference: string; amount: number }): Promise<{ refundRef: string }>;
  /** @throws SIGNATURE_INVALID for a forged, altered or stale delivery. */
  verifyWebhook(body: string, headers: Headers): VerifiedWebhook;
};
