"use server";

import { shopAction, staffAction, userAction } from "@/lib/identity/action-clients";
import { confirmReceived } from "../complete-part";
import { cancelShopOrderInput, confirmReceivedInput, shopOrderInput } from "../schema";
import { acceptShopOrder } from "../shop-orders";
import { cancelPartAsStaff } from "../staff-order-detail";

export const acceptShopOrderAction = shopAction({
  name: "ordering.accept",
  input: shopOrderInput,
  run: acceptShopOrder,
});

export const cancelPartAsStaffAction = staffAction({
  name: "ordering.cancelAsStaff",
  input: cancelShopOrderInput,
  run: cancelPartAsStaff,
});

export const confirmReceivedAction = userAction({
  name: "ordering.confirmReceived",
  input: confirmReceivedInput,
  run: confirmReceived,
});
