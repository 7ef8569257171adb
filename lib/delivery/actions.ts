"use server";

import { shopAction, staffAction } from "@/lib/identity/action-clients";
import { setFreeShippingRule } from "./free-shipping";
import { moveService, saveService, switchService } from "./rate-table";
import { freeShippingInput, moveServiceInput, saveServiceInput, switchServiceInput } from "./schema";

export const setFreeShippingAction = shopAction({
  name: "delivery.setFreeShipping",
  input: freeShippingInput,
  run: setFreeShippingRule,
});

export const saveServiceAction = staffAction({
  name: "delivery.saveService",
  input: saveServiceInput,
  run: saveService,
});

export const switchServiceAction = staffAction({
  name: "delivery.switchService",
  input: switchServiceInput,
  run: switchService,
});

export const moveServiceAction = staffAction({
  name: "delivery.moveService",
  input: moveServiceInput,
  run: moveService,
});
