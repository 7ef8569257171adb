import { z } from "zod";
import {
  acceptPrices,
  addToCart,
  buyAgain,
  checkoutQuote,
  getCart,
  removeLines,
  setQuantity,
  setSelected,
} from "@/lib/ordering";
import {
  acceptPricesInput,
  addToCartInput,
  buyAgainInput,
  quoteCheckoutInput,
  setQuantityInput,
  setSelectedInput,
} from "@/lib/ordering/cart-schema";
import { type Endpoint, endpoint } from "../../endpoint";
import { id, rupiah } from "../../shapes";
import { address } from "./account-shapes";

const tag = "Cart and checkout";
const count = z.number().int().min(0);

const freeShipping = z.object({ minItems: rupiah, zones: z.array(z.string()), maxAmount: rupiah.nullable() });

const cartLine = z
  .object({
    id,
    shopProductId: id,
    productId: id,
    variantId: id,
    productSlug: z.string(),
    variantCode: z.string(),
    name: z.string(),
    variantTitle: z.string(),
    picture: z.string().nullable(),
    price: rupiah.meta({ description: "What it costs now" }),
    priceSeen: rupiah.meta({ description: "What the buyer was last shown" }),
    priceChanged: z.boolean(),
    compareAtPrice: rupiah.nullable(),
    quantity: count,
    available: count,
    weightGrams: count,
    selected: z.boolean(),
    problem: z
      .string()
      .nullable()
      .meta({ description: "Why it cannot be bought as it stands, e.g. SHORT, SOLD_OUT" }),
  })
  .meta({ id: "CartLine" });

const cartShop = z.object({
  shopId: id,
  slug: z.string(),
  name: z.string(),
  province: z.string(),
  city: z.string(),
  freeShipping: freeShipping.nullable(),
  lines: z.array(cartLine),
});

const cart = z
  .object({
    shops: z.array(cartShop),
    lineCount: count,
    selected: z.object({ lines: count, units: count, total: rupiah }),
  })
  .meta({ id: "Cart" });

const quantity = z
  .object({
    quantity: count,
    available: count,
    clamped: z.boolean().meta({ description: "True when fewer are left than were asked for" }),
  })
  .meta({ id: "LineQuantity" });

const lineParams = z.strictObject({ lineId: id });
const buying = ["OFFER_UNAVAILABLE", "SHOP_CLOSED", "OUT_OF_STOCK", "CART_FULL"] as const;

const getCartEndpoint = endpoint({
  id: "getCart",
  method: "GET",
  path: "/cart",
  tag,
  summary: "The caller's cart with today's prices and stock, by shop",
  caller: "person",
  result: cart,
  run: (ctx) => getCart(ctx),
});

const addEndpoint = endpoint({
  id: "addToCart",
  method: "POST",
  path: "/cart/lines",
  tag,
  summary: "Put an offer into the cart, on top of what is there",
  caller: "person",
  creates: true,
  status: 201,
  body: addToCartInput,
  refusals: buying,
  result: quantity,
  run: (ctx, { body }) => addToCart(ctx, body),
});

const setQuantityEndpoint = endpoint({
  id: "setCartLine",
  method: "PATCH",
  path: "/cart/lines/{lineId}",
  tag,
  summary: "Change how many a line asks for",
  caller: "person",
  params: lineParams,
  body: setQuantityInput.omit({ lineId: true }),
  refusals: buying,
  result: quantity,
  run: (ctx, { params, body }) => setQuantity(ctx, { ...params, ...body }),
});

const removeEndpoint = endpoint({
  id: "removeCartLine",
  method: "DELETE",
  path: "/cart/lines/{lineId}",
  tag,
  summary: "Take a line out of the cart",
  caller: "person",
  params: lineParams,
  status: 204,
  run: async (ctx, { params }) => {
    await removeLines(ctx, { lineIds: [params.lineId] });
    return undefined;
  },
});

const selectEndpoint = endpoint({
  id: "selectCartLines",
  method: "POST",
  path: "/cart/selection",
  tag,
  summary: "Tick or untick one line, all of a shop's, or, with neither named, all",
  caller: "person",
  body: setSelectedInput,
  result: cart,
  run: async (ctx, { body }) => {
    await setSelected(ctx, body);
    return getCart(ctx);
  },
});

const acceptEndpoint = endpoint({
  id: "acceptCartPrices",
  method: "POST",
  path: "/cart/accepted-prices",
  tag,
  summary: "Agree to prices that have moved since the cart was shown",
  caller: "person",
  body: acceptPricesInput,
  result: z.object({ accepted: count }),
  run: (ctx, { body }) => acceptPrices(ctx, body),
});

const buyAgainEndpoint = endpoint({
  id: "buyAgain",
  method: "POST",
  path: "/cart/from-order",
  tag,
  summary: "Put an earlier order's lines back into the cart, as far as they can still be bought",
  caller: "person",
  creates: true,
  status: 201,
  body: buyAgainInput,
  refusals: ["CART_FULL"],
  result: z.object({ added: count, fewer: count, missing: z.array(z.string()) }),
  run: (ctx, { body }) => buyAgain(ctx, body),
});

const option = z
  .object({
    rateId: id,
    courier: z.string(),
    service: z.string(),
    etaDays: z.string(),
    cost: rupiah,
    discount: rupiah.meta({ description: "What the shop bears of it" }),
  })
  .meta({ id: "ShippingOption" });

const quote = z
  .object({
    addresses: z.array(address),
    addressId: id.nullable(),
    shops: z.array(
      cartShop
        .extend({
          weightGrams: count,
          itemsTotal: rupiah,
          options: z.array(option),
          chosen: option.nullable().meta({ description: "Null where no courier goes there" }),
        })
        .meta({ id: "QuotedShop" }),
    ),
    itemsTotal: rupiah,
    shippingTotal: rupiah.nullable(),
    total: rupiah
      .nullable()
      .meta({ description: "What POST /orders takes as expectedTotal; null until every shop can deliver" }),
    problems: z.array(z.looseObject({ code: z.string() })),
    ready: z.boolean(),
  })
  .meta({ id: "CheckoutQuote" });

const quoteEndpoint = endpoint({
  id: "quoteCheckout",
  method: "POST",
  path: "/checkout/quote",
  tag,
  summary: "What the ticked lines cost today, delivered, and what keeps them from being ordered",
  description:
    "Promises nothing and locks nothing: placing the order reads everything again and compares the total.",
  caller: "person",
  body: quoteCheckoutInput,
  result: quote,
  run: (ctx, { body }) => checkoutQuote(ctx, body),
});

export const cartEndpoints: readonly Endpoint[] = [
  getCartEndpoint,
  addEndpoint,
  setQuantityEndpoint,
  removeEndpoint,
  selectEndpoint,
  acceptEndpoint,
  buyAgainEndpoint,
  quoteEndpoint,
];
