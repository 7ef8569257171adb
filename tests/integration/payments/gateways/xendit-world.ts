import { type FakeXendit, startFakeXendit, XENDIT_ACCOUNT, xenditEnv } from "../../../fakes/xendit-provider";
import type { GatewayWorld } from "./world";

export let xendit: FakeXendit;

export const world: GatewayWorld = {
  gateway: "xendit",
  async start() {
    xendit = await startFakeXendit();
    Object.assign(process.env, xenditEnv(xendit.url));
  },
  stop: () => xendit.stop(),
  pay: (ref) => xendit.pay(invoiceOf(ref).id),
  // A refused try leaves an invoice open for another way to pay; it ends by its time.
  fail: null,
  refuse: (ref) => xendit.refuse(invoiceOf(ref).id),
  expire: (ref) => xendit.expire(invoiceOf(ref).id),
  payLate: (ref) => xendit.pay(invoiceOf(ref).id),
  payOther: (ref, what) =>
    xendit.pay(invoiceOf(ref).id, what === "sum" ? { amount: 1 } : { currency: "USD" }),
  others: ["sum", "currency"],
  takeDeliveries: () => xendit.kept.splice(0),
  claimPaid(ref) {
    const invoice = invoiceOf(ref);
    return xendit.delivery(invoice, { status: "PAID", paid_amount: invoice.amount });
  },
  // The token covers nothing of the body, so an altered one is not told apart: it is read back like the others.
  forgeries: ({ body, headers }) => [
    { body, headers: { "webhook-id": "1" } },
    ...["", `x${XENDIT_ACCOUNT.callbackToken}`, "another-token-of-tests"].map((token) => ({
      body,
      headers: { ...headers, "x-callback-token": token },
    })),
  ],
  down(is) {
    xendit.down = is;
  },
  loseReply(of) {
    xendit.loseReply = of;
  },
  captures: false,
  dispute: {
    states: ["OPEN", "LOST"],
    tell: (ref, state) => xendit.dispute(invoiceOf(ref).id, state === "OPEN" ? "ACTION_REQUIRED" : state),
  },
  refunds: {
    hold() {
      xendit.refunds.held = true;
    },
    end: (how) => xendit.refunds.end(how),
  },
  async books(reference) {
    const invoices = xendit.invoices.filter((one) => one.external_id === reference);
    const ids = new Set(invoices.map((one) => one.id));
    const refunds = xendit.refunds.given.filter(
      (one) => ids.has(one.invoice_id) && one.status === "SUCCEEDED",
    );
    return {
      opened: invoices.length,
      charged: sum(invoices.filter((one) => one.status === "PAID").map((one) => one.paid_amount ?? 0)),
      refunded: sum(refunds.map((one) => one.amount)),
    };
  },
};

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);

export function invoiceOf(ref: string) {
  const found = xendit.invoices.find((one) => one.external_id === ref);
  if (!found) throw new Error(`no invoice of ${ref}`);
  return found;
}
