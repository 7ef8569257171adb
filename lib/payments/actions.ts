"use server";

import { publicAction, shopAction, staffAction, userAction } from "@/lib/identity/action-clients";
import { askProvider } from "./ask-provider";
import { checkPayment } from "./check-payment";
import { giveBackByHand } from "./give-back-by-hand";
import { refundItems } from "./refund-items";
import { retryRefund } from "./retry-refund";
import { decideForDemo } from "./sandbox-provider/decide";
import {
  askProviderInput,
  checkPaymentInput,
  giveBackByHandInput,
  refundItemsInput,
  retryRefundInput,
  sandboxDecisionInput,
  startPaymentInput,
} from "./schema";
import { startPayment } from "./start-payment";

export const startPaymentAction = userAction({
  name: "payments.start",
  input: startPaymentInput,
  run: startPayment,
});

/** Back from the provider's page: its webhook may still be under way. */
export const checkPaymentAction = userAction({
  name: "payments.check",
  input: checkPaymentInput,
  run: checkPayment,
});

export const askProviderAction = staffAction({
  name: "payments.askProvider",
  input: askProviderInput,
  run: askProvider,
});

export const retryRefundAction = staffAction({
  name: "payments.retryRefund",
  input: retryRefundInput,
  run: retryRefund,
});

export const giveBackByHandAction = staffAction({
  name: "payments.giveBackByHand",
  input: giveBackByHandInput,
  run: giveBackByHand,
});

/** The pretend provider's own button: whoever has the page's address may press it, as at a real provider. */
export const decideSandboxPaymentAction = publicAction({
  name: "sandbox.decide",
  input: sandboxDecisionInput,
  run: decideForDemo,
});

export const refundItemsAction = shopAction({
  name: "payments.refundItems",
  input: refundItemsInput,
  run: refundItems,
});
