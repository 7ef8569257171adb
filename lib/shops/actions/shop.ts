"use server";

import { shopAction, userAction } from "@/lib/identity/action-clients";
import { saveMedia } from "@/lib/platform/media-store";
import { requireShopRole } from "../access";
import { openShop, pauseShop, resumeShop, setShopPicture, submitShop, updateShop } from "../lifecycle";
import {
  openShopInput,
  removeShopPictureInput,
  setShopPictureInput,
  shopIdInput,
  updateShopInput,
} from "../schema";
import { refreshStorefront } from "./refresh-storefront";

/** First step of the guided opening; the page goes on to the new shop's setup. */
export const openShopAction = userAction({ name: "shops.openShop", input: openShopInput, run: openShop });

export const updateShopAction = shopAction({
  name: "shops.updateShop",
  input: updateShopInput,
  run: async (ctx, input) => {
    const done = await updateShop(ctx, input);
    refreshStorefront(done);
    return done;
  },
});

/** Takes the logo or banner as a form's file; the store makes a clean WebP of it or refuses. */
export const setShopPictureAction = shopAction({
  name: "shops.setShopPicture",
  input: setShopPictureInput,
  run: async (ctx, { shopId, kind, picture }) => {
    // Asked here too: nobody's file is decoded and kept before we know that they may.
    await requireShopRole(ctx, shopId, "OWNER");
    const stored = await saveMedia(ctx, new Uint8Array(await picture.arrayBuffer()), {
      mimeType: picture.type,
    });
    const done = await setShopPicture(ctx, { shopId, kind, url: stored.url });
    refreshStorefront(done);
    return { url: stored.url };
  },
});

export const removeShopPictureAction = shopAction({
  name: "shops.removeShopPicture",
  input: removeShopPictureInput,
  run: async (ctx, input) => {
    refreshStorefront(await setShopPicture(ctx, { ...input, url: null }));
    return {};
  },
});

export const submitShopAction = shopAction({ name: "shops.submitShop", input: shopIdInput, run: submitShop });

export const pauseShopAction = shopAction({
  name: "shops.pauseShop",
  input: shopIdInput,
  run: async (ctx, input) => {
    refreshStorefront(await pauseShop(ctx, input));
    return {};
  },
});

export const resumeShopAction = shopAction({
  name: "shops.resumeShop",
  input: shopIdInput,
  run: async (ctx, input) => {
    refreshStorefront(await resumeShop(ctx, input));
    return {};
  },
});
