import { db } from "@/lib/platform/db";
import { type FakeMidtrans, midtransEnv, startFakeMidtrans } from "../../../fakes/midtrans-provider";
import type { GatewayWorld } from "./world";

export let midtrans: FakeMidtrans;

export const world: GatewayWorld = {
  gateway: "midtrans",
  async start() {
    midtrans = await startFakeMidtrans();
    Object.assign(process.env, midtransEnv(midtrans.url));
  },
  stop: () => midtrans.stop(),
  pay: (ref) => midtrans.become(ref, "settlement"),
  fail: (ref) => midtrans.become(ref, "deny", "deny"),
  // The buyer's bank denies a card: Snap takes another one.
  async refuse(ref) {
    midtrans.choose(ref, "credit_card");
    await midtrans.become(ref, "deny");
  },
  // Nobody touched the page: Midtrans knows of nothing and tells nothing, only our own deadline passes.
  async expire(ref) {
    await db()
      .$executeRaw`UPDATE Payment SET expiresAt = NOW(3) - INTERVAL 1 SECOND WHERE providerRef = ${ref}`;
  },
  payLate: (ref) => midtrans.become(ref, "settlement"),
  async payOther(ref, what) {
    const chosen = midtrans.choose(ref, "qris", what === "sum" ? 1 : undefined);
    if (what === "currency") chosen.currency = "USD";
    await midtrans.become(ref, "settlement");
  },
  others: ["sum", "currency"],
  takeDeliveries: () => midtrans.kept.splice(0),
  claimPaid: (ref) => midtrans.delivery(paidClaim(ref)),
  forgeries({ body }) {
    const told = JSON.parse(body);
    const { signature_key: _unsigned, ...unsigned } = told;
    const headers = {};
    return [
      { body: JSON.stringify(unsigned), headers },
      { body: JSON.stringify({ ...told, gross_amount: "1.00" }), headers },
      { body: JSON.stringify({ ...told, status_code: "201" }), headers },
      { body: JSON.stringify({ ...told, signature_key: told.signature_key.toUpperCase() }), headers },
      midtrans.delivery(told, "SB-Mid-server-of-another"),
    ];
  },
  down(is) {
    midtrans.down = is;
  },
  loseReply(of) {
    midtrans.loseReply = of;
  },
  captures: false,
  dispute: { states: ["LOST"], tell: (ref) => midtrans.become(ref, "chargeback") },
  refunds: {
    hold() {
      midtrans.refundsAnswer = { status_code: "414", status_message: "Insufficient merchant balance" };
    },
    // Asked again it is given, or refused once.
    async end(how) {
      const refusal = { status_code: "412", status_message: "Refund is rejected by the provider" };
      midtrans.refundsAnswer = how === "FAILED" ? refusal : null;
    },
  },
  async books(reference) {
    const orders = new Set(
      midtrans.pages.map((page) => page.orderId).filter((orderId) => orderId === reference),
    );
    const one = midtrans.transactions.get(reference);
    if (one?.expiry_time) orders.add(reference); // Charged without a page.
    const paid =
      one && ["settlement", "refund", "partial_refund", "chargeback"].includes(one.transaction_status);
    return {
      opened: orders.size,
      charged: paid ? Number(one.gross_amount) : 0,
      refunded: (one?.refunds ?? []).reduce((total, refund) => total + Number(refund.refund_amount), 0),
    };
  },
};

function paidClaim(ref: string) {
  const page = midtrans.pages.find((one) => one.orderId === ref);
  const amount = midtrans.transactions.get(ref)?.gross_amount ?? `${page?.amount}.00`;
  return {
    order_id: ref,
    transaction_id: "00000000-0000-4000-8000-000000000000",
    transaction_status: "settlement",
    fraud_status: "accept",
    status_code: "200",
    gross_amount: amount,
    payment_type: "qris",
  };
}

/** The same provider, where the buyer pays a QRIS on our own page: what he does not pay ends at Midtrans and is told. */
export const directWorld: GatewayWorld = {
  ...world,
  channel: "qris",
  tellsOnce: true,
  async start() {
    await world.start();
    process.env.MIDTRANS_CHANNELS = "qris,bca,bni,bri,mandiri,permata";
  },
  // What fails in the buyer's wallet is told to nobody: he tries again there.
  refuse: null,
  expire: (ref) => midtrans.become(ref, "expire"),
  async payOther(ref, what) {
    const other = what === "sum" ? { gross_amount: "1.00" } : { currency: "USD" };
    Object.assign(midtrans.transactions.get(ref) ?? {}, other);
    await midtrans.become(ref, "settlement");
  },
};
