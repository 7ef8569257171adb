"use server";

import { staffAction } from "@/lib/identity/action-clients";
import { decideShopInput, refuseShopInput } from "../schema";
import { approveShop, rejectShop, reopenShop, suspendShop } from "../staff-review";
import { refreshStorefront } from "./refresh-storefront";

export const approveShopAction = staffAction({
  name: "shops.approveShop",
  input: decideShopInput,
  run: async (ctx, input) => {
    refreshStorefront(await approveShop(ctx, input));
    return {};
  },
});

export const rejectShopAction = staffAction({
  name: "shops.rejectShop",
  input: refuseShopInput,
  run: async (ctx, input) => {
    refreshStorefront(await rejectShop(ctx, input));
    return {};
  },
});

export const suspendShopAction = staffAction({
  name: "shops.suspendShop",
  input: refuseShopInput,
  run: async (ctx, input) => {
    refreshStorefront(await suspendShop(ctx, input));
    return {};
  },
});

export const reopenShopAction = staffAction({
  name: "shops.reopenShop",
  input: decideShopInput,
  run: async (ctx, input) => {
    refreshStorefront(await reopenShop(ctx, input));
    return {};
  },
});
