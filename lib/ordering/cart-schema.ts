import { z } from "zod";
import { orderNumber } from "./schema";

const id = z.uuid();
const quantity = z.number().int().min(1).max(999);

export const addToCartInput = z.strictObject({ shopProductId: id, quantity: quantity.default(1) });

export const setQuantityInput = z.strictObject({ lineId: id, quantity });

export const removeLinesInput = z.strictObject({ lineIds: z.array(id).min(1).max(100) });

/** One line, all of a shop's, or, with neither named, all. */
export const setSelectedInput = z.strictObject({
  selected: z.boolean(),
  lineId: id.optional(),
  shopId: id.optional(),
});

/** The prices the buyer was shown; only compared with the shops', never written. */
export const acceptPricesInput = z.strictObject({
  seen: z
    .array(z.strictObject({ lineId: id, price: z.number().int().positive() }))
    .min(1)
    .max(100),
});

export const buyAgainInput = z.strictObject({ orderNumber });

export const quoteCheckoutInput = z.strictObject({
  addressId: id.nullish(),
  choices: z.record(id, id).optional(),
});
