/** A webhook as its provider would post it: deliver it once, twice, late or not at all. */
export type Delivery = { body: string; headers: Record<string, string> };

/** What the provider's books say of all its payments that carry one of our references, in the currency's smallest unit in our books. */
export type Books = { opened: number; charged: number; refunded: number };

export type Other = "sum" | "currency" | "order";
export type DisputeState = "OPEN" | "WON" | "LOST";

/**
 * One provider, played by a server over real HTTP, as the gateway contract sees it. `ref` is the provider's own id of a payment
 * (Payment.providerRef). Webhooks are not sent but kept, so that the contract decides when and how often they arrive.
 */
export type GatewayWorld = {
  /** As in PAYMENT_GATEWAYS. */
  gateway: string;
  /** One of its ways to pay on our own page; left out: its page. */
  channel?: string;
  /** Starts the server and sets the variables of the client; called before the environment is first read. */
  start(): Promise<void>;
  stop(): Promise<void>;

  /** The buyer pays, or approves, at the provider's page. */
  pay(ref: string): Promise<void>;
  /** The buyer's payment is refused for good; null where a page never ends that way: then `refuse` is how it fails. */
  fail: ((ref: string) => Promise<void>) | null;
  /** What the buyer tried to pay with is refused, and the page stays open for another try; null where the provider tells nobody of a try. */
  refuse: ((ref: string) => Promise<void>) | null;
  /** The page ends by its own deadline. */
  expire(ref: string): Promise<void>;
  /** Money comes in whatever we did meanwhile: it was under way when the page was closed. */
  payLate(ref: string): Promise<void>;
  /** The provider takes, and names ever after, something else than was asked. */
  payOther(ref: string, what: Other): Promise<void>;
  /** What can differ there: not the order, where our own id is the provider's name of the payment. */
  others: readonly Other[];

  /** Webhooks not taken yet, oldest first. */
  takeDeliveries(): Delivery[];
  /** A delivery the provider's key signed, of a new event, that says `ref` is paid although it is not. */
  claimPaid(ref: string): Delivery;
  /** The same delivery as others might make it: altered, signed by another key, replayed after hours, unsigned. */
  forgeries(delivery: Delivery): Delivery[];

  /** While down no call is answered. */
  down(is: boolean): void;
  /** The next such call takes effect and its answer is lost. */
  loseReply(of: "create" | "read" | "capture" | "refund"): void;
  /** Whether it tells once only how a payment is paid: where that answer is lost, another one is opened in its place. */
  tellsOnce?: true;
  /** Whether money comes only when we capture what the buyer approved. */
  captures: boolean;
  /** A payment is disputed, and how that goes on; null where the provider has no such thing. */
  dispute: {
    states: readonly DisputeState[];
    tell(ref: string, state: DisputeState): Promise<void>;
  } | null;
  /** Holds the refunds asked from now on as pending, until they end so; null where the provider answers at once. */
  refunds: { hold(): void; end(how: "SUCCEEDED" | "FAILED"): Promise<void> } | null;
  books(reference: string): Promise<Books>;
};
