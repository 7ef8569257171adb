"use server";

import { shopAction, staffAction } from "@/lib/identity/action-clients";
import { cancelShopOrderInput } from "@/lib/ordering/schema";
import { bookCourier } from "./book";
import { callCourierOff } from "./call-courier-off";
import { cancelPartAsStaff, cancelShopOrder } from "./cancel-part";
import { handOverShopOrder } from "./hand-over";
import { packShopOrder } from "./pack";
import { listToHandOver } from "./queries";
import {
  bookCourierInput,
  callCourierOffInput,
  handOverInput,
  listToHandOverInput,
  packInput,
  setParcelStepInput,
  shopOrderRef,
} from "./schema";
import { markDelivered, setParcelStep } from "./set-step";

export const packShopOrderAction = shopAction({
  name: "shipping.pack",
  input: packInput,
  run: packShopOrder,
});

export const handOverShopOrderAction = shopAction({
  name: "shipping.handOver",
  input: handOverInput,
  run: handOverShopOrder,
});

export const bookCourierAction = shopAction({
  name: "shipping.bookCourier",
  input: bookCourierInput,
  run: bookCourier,
});

export const callCourierOffAction = shopAction({
  name: "shipping.callCourierOff",
  input: callCourierOffInput,
  run: callCourierOff,
});

export const cancelShopOrderAction = shopAction({
  name: "shipping.cancelPart",
  input: cancelShopOrderInput.extend({ shopId: shopOrderRef.shape.shopId }),
  run: cancelShopOrder,
});

export const cancelPartAsStaffAction = staffAction({
  name: "shipping.cancelAsStaff",
  input: cancelShopOrderInput,
  run: cancelPartAsStaff,
});

export const setParcelStepAction = shopAction({
  name: "shipping.setParcelStep",
  input: setParcelStepInput,
  run: setParcelStep,
});

export const markDeliveredAction = shopAction({
  name: "shipping.markDelivered",
  input: shopOrderRef,
  run: markDelivered,
});

/** Asked when the dialog for many orders opens: the board knows orders, not parcels. */
export const listToHandOverAction = shopAction({
  name: "shipping.listToHandOver",
  input: listToHandOverInput,
  run: listToHandOver,
});
