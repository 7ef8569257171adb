"use server";

import { shopAction } from "@/lib/identity/action-clients";
import { adjustStock, receiveStock } from "../receive-adjust";
import { adjustStockInput, receiveStockInput } from "../schema";

export const receiveStockAction = shopAction({
  name: "inventory.receive",
  input: receiveStockInput,
  run: receiveStock,
});

export const adjustStockAction = shopAction({
  name: "inventory.adjust",
  input: adjustStockInput,
  run: adjustStock,
});
