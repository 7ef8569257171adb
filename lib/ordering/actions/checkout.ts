"use server";

import { refresh } from "next/cache";
import { userAction } from "@/lib/identity/action-clients";
import { quoteCheckoutInput } from "../cart-schema";
import { checkoutQuote } from "../checkout-quote";
import { cancelOrder } from "../end-order";
import { placeOrder } from "../place-order";
import { cancelOrderInput, placeOrderInput } from "../schema";

/** The quote anew after another address was chosen or something was mended in place. */
export const quoteCheckoutAction = userAction({
  name: "ordering.quoteCheckout",
  input: quoteCheckoutInput,
  run: (ctx, input) => checkoutQuote(ctx, input),
});

/**
 * Checkout's last step. The idempotency key is minted when the page renders, so a double click, a retried POST or a page
 * brought back by the browser's back button returns the first order, not a second one.
 */
export const placeOrderAction = userAction({
  name: "ordering.placeOrder",
  input: placeOrderInput,
  run: async (ctx, input) => {
    const { number } = await placeOrder(ctx, input);
    refresh();
    return { number };
  },
});

export const cancelOrderAction = userAction({
  name: "ordering.cancelOrder",
  input: cancelOrderInput,
  run: async (ctx, input) => {
    await cancelOrder(ctx, input);
    refresh();
  },
});
