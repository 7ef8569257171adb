"use server";

import { refresh } from "next/cache";
import { cookies } from "next/headers";
import { cookieOptions, guestCookieName } from "@/lib/identity";
import { publicAction, userAction } from "@/lib/identity/action-clients";
import type { Ctx } from "@/lib/platform/ctx";
import { acceptPrices, addToCart, removeLines, setQuantity, setSelected } from "../cart-changes";
import { mergeGuestCart } from "../cart-merge";
import { newGuestToken } from "../cart-owner";
import { buyAgain } from "../cart-refill";
import {
  acceptPricesInput,
  addToCartInput,
  buyAgainInput,
  removeLinesInput,
  setQuantityInput,
  setSelectedInput,
} from "../cart-schema";

/** How long a guest's cart waits for them. */
const GUEST_DAYS = 60;

export const addToCartAction = publicAction({
  name: "ordering.addToCart",
  input: addToCartInput,
  run: async (ctx, input) => {
    const result = await addToCart(await cartCtx(ctx), input);
    refresh();
    return result;
  },
});

export const setQuantityAction = publicAction({
  name: "ordering.setQuantity",
  input: setQuantityInput,
  run: async (ctx, input) => {
    const result = await setQuantity(ctx, input);
    refresh();
    return result;
  },
});

export const removeLinesAction = publicAction({
  name: "ordering.removeLines",
  input: removeLinesInput,
  run: async (ctx, input) => {
    const result = await removeLines(ctx, input);
    refresh();
    return result;
  },
});

export const setSelectedAction = publicAction({
  name: "ordering.setSelected",
  input: setSelectedInput,
  run: async (ctx, input) => {
    await setSelected(ctx, input);
    refresh();
  },
});

export const acceptPricesAction = publicAction({
  name: "ordering.acceptPrices",
  input: acceptPricesInput,
  run: async (ctx, input) => {
    const result = await acceptPrices(ctx, input);
    refresh();
    return result;
  },
});

export const buyAgainAction = userAction({
  name: "ordering.buyAgain",
  input: buyAgainInput,
  run: async (ctx, input) => {
    const result = await buyAgain(await cartCtx(ctx), input);
    refresh();
    return result;
  },
});

/** A guest's first line mints the secret of their cart; a person who was a guest on this browser takes that cart over. */
async function cartCtx(ctx: Ctx): Promise<Ctx> {
  const jar = await cookies();
  if (ctx.actor.kind === "user") {
    if (ctx.guestToken) {
      await mergeGuestCart(ctx);
      jar.set(guestCookieName(), "", { ...cookieOptions(), maxAge: 0 });
    }
    return ctx;
  }
  if (ctx.guestToken) return ctx;
  const guestToken = newGuestToken();
  jar.set(guestCookieName(), guestToken, { ...cookieOptions(), maxAge: GUEST_DAYS * 86_400 });
  return { ...ctx, guestToken };
}
