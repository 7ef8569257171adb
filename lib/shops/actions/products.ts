"use server";

import { shopAction } from "@/lib/identity/action-clients";
import { addShopProducts, setPrice, setPrices, setSku, setStatus } from "../offers";
import { addShopProductsInput, bulkPriceInput, setPriceInput, setSkuInput, setStatusInput } from "../schema";
import { refreshStorefront } from "./refresh-storefront";

export const addShopProductsAction = shopAction({
  name: "shops.addShopProducts",
  input: addShopProductsInput,
  run: async (ctx, input) => {
    const done = await addShopProducts(ctx, input);
    refreshStorefront(done);
    return { offerIds: done.offerIds };
  },
});

export const setPriceAction = shopAction({
  name: "shops.setPrice",
  input: setPriceInput,
  run: async (ctx, input) => {
    refreshStorefront(await setPrice(ctx, input));
    return { price: input.price, compareAtPrice: input.compareAtPrice };
  },
});

/** One rule for many prices: a fixed price, a percentage, a discount and its end. */
export const setPricesAction = shopAction({
  name: "shops.setPrices",
  input: bulkPriceInput,
  run: async (ctx, input) => {
    refreshStorefront(await setPrices(ctx, input));
    return { count: input.offerIds.length };
  },
});

export const setStatusAction = shopAction({
  name: "shops.setStatus",
  input: setStatusInput,
  run: async (ctx, input) => {
    refreshStorefront(await setStatus(ctx, input));
    return { count: input.offerIds.length };
  },
});

export const setSkuAction = shopAction({
  name: "shops.setSku",
  input: setSkuInput,
  run: async (ctx, input) => {
    await setSku(ctx, input);
    return { sku: input.sku };
  },
});
