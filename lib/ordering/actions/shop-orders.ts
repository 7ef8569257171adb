"use server";

import { shopAction, userAction } from "@/lib/identity/action-clients";
import { confirmReceived } from "../complete-part";
import { confirmReceivedInput, shopOrderInput } from "../schema";
import { acceptShopOrder } from "../shop-orders";

export const acceptShopOrderAction = shopAction({
  name: "ordering.accept",
  input: shopOrderInput,
  run: acceptShopOrder,
});

export const confirmReceivedAction = userAction({
  name: "ordering.confirmReceived",
  input: confirmReceivedInput,
  run: confirmReceived,
});
