"use server";

import { shopAction } from "@/lib/identity/action-clients";
import { handOverInput, shopOrderRef } from "./schema";
import { handOverShopOrder, markDelivered, packShopOrder } from "./shipments";

export const packShopOrderAction = shopAction({
  name: "shipping.pack",
  input: shopOrderRef,
  run: packShopOrder,
});

export const handOverShopOrderAction = shopAction({
  name: "shipping.handOver",
  input: handOverInput,
  run: handOverShopOrder,
});

export const markDeliveredAction = shopAction({
  name: "shipping.markDelivered",
  input: shopOrderRef,
  run: markDelivered,
});
