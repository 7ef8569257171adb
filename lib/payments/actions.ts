"use server";

import { publicAction, shopAction, userAction } from "@/lib/identity/action-clients";
import { refundItems } from "./refund-items";
import { decideForDemo } from "./sandbox-provider/decide";
import { refundItemsInput, sandboxDecisionInput, startPaymentInput } from "./schema";
import { startPayment } from "./start-payment";

export const startPaymentAction = userAction({
  name: "payments.start",
  input: startPaymentInput,
  run: startPayment,
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
