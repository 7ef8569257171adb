"use server";

import { shopAction } from "@/lib/identity/action-clients";
import { bookCourier } from "./book";
import { handOverShopOrder } from "./hand-over";
import { packShopOrder } from "./pack";
import { listToHandOver } from "./queries";
import {
  bookCourierInput,
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
