"use server";

import { refresh } from "next/cache";
import { userAction } from "@/lib/identity/action-clients";
import { quoteCheckoutInput } from "../cart-schema";
import { checkoutQuote } from "../checkout-quote";
import { cancelOrder } from "../end-order";
import { cancelOrderInput } from "../schema";

/** The quote anew after another address was chosen or something was mended in place. */
export const quoteCheckoutAction = userAction({
  name: "ordering.quoteCheckout",
  input: quoteCheckoutInput,
  run: (ctx, input) => checkoutQuote(ctx, input),
});

export const cancelOrderAction = userAction({
  name: "ordering.cancelOrder",
  input: cancelOrderInput,
  run: async (ctx, input) => {
    await cancelOrder(ctx, input);
    refresh();
  },
});
