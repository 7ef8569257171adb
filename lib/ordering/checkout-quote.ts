import { type DeliveryOption, type Parcel, quoteRates } from "@/lib/delivery";
import { type AddressRow, formatPhone, listAddresses, requireUser } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { type CartLine, type CartShop, getCart, type LineProblem } from "./cart";

export type CheckoutAddress = AddressRow;

/** What stands between the buyer and the order. Only LEFT_OUT does not stop it: that line simply stays in the cart. */
export type CheckoutProblem =
  | { code: "CART_EMPTY" }
  | { code: "NO_ADDRESS" }
  | { code: "LEFT_OUT"; lineId: string; name: string; reason: Exclude<LineProblem, "SHORT"> }
  | { code: "OUT_OF_STOCK"; lineId: string; name: string; left: number }
  | { code: "PRICE_CHANGED"; lineId: string; name: string; was: number; now: number }
  | { code: "NOT_DELIVERABLE"; shopId: string; shopName: string };

export type QuotedShop = Omit<CartShop, "lines"> & {
  lines: CartLine[];
  weightGrams: number;
  itemsTotal: number;
  options: DeliveryOption[];
  /** The buyer's choice where it is still offered, else the first. */
  chosen: DeliveryOption | null;
};

export type CheckoutQuote = {
  addresses: CheckoutAddress[];
  addressId: string | null;
  shops: QuotedShop[];
  itemsTotal: number;
  /** Null until every shop can deliver. */
  shippingTotal: number | null;
  total: number | null;
  problems: CheckoutProblem[];
  ready: boolean;
};

export type CheckoutQuoteInput = { addressId?: string | null; choices?: Record<string, string> };

/**
 * What the ticked lines of the caller's cart cost today, delivered to one of their addresses, and what keeps them from being
 * ordered. It promises nothing: placing the order reads everything again and compares the total. @throws UNAUTHENTICATED
 */
export async function checkoutQuote(ctx: Ctx, input: CheckoutQuoteInput = {}): Promise<CheckoutQuote> {
  requireUser(ctx);
  const [cart, addresses] = await Promise.all([getCart(ctx), listAddresses(ctx)]);
  const address = addresses.find(({ id }) => id === input.addressId) ?? addresses[0] ?? null;

  const ticked = cart.shops.map((shop) => ({ ...shop, lines: shop.lines.filter((line) => line.selected) }));
  const goods = ticked
    .map((shop) => ({ ...shop, lines: shop.lines.filter(orderable) }))
    .filter(({ lines }) => lines.length > 0);
  const parts = goods.map(weighed);
  const rates = address
    ? await quoteRates(
        ctx,
        parts.map((part) => parcelOf(part, address)),
      )
    : [];
  const shops = parts.map((part, index): QuotedShop => {
    const options = rates[index] ?? [];
    const wanted = options.find((option) => option.rateId === input.choices?.[part.shopId]);
    return { ...part, options, chosen: wanted ?? options[0] ?? null };
  });

  const problems: CheckoutProblem[] = [
    ...(shops.length === 0 ? [{ code: "CART_EMPTY" } as const] : []),
    ...(address ? [] : [{ code: "NO_ADDRESS" } as const]),
    ...ticked.flatMap((shop) => shop.lines.flatMap(lineProblems)),
    ...(address ? shops.flatMap(deliveryProblems) : []),
  ];
  const itemsTotal = shops.reduce((sum, shop) => sum + shop.itemsTotal, 0);
  const deliveredEverywhere = shops.length > 0 && shops.every((shop) => shop.chosen !== null);
  const shippingTotal = deliveredEverywhere
    ? shops.reduce((sum, shop) => sum + (shop.chosen?.cost ?? 0), 0)
    : null;
  return {
    addresses: addresses.map((one) => ({ ...one, phone: formatPhone(one.phone) })),
    addressId: address?.id ?? null,
    shops,
    itemsTotal,
    shippingTotal,
    total: shippingTotal === null ? null : itemsTotal + shippingTotal,
    problems,
    ready: shippingTotal !== null && problems.every(({ code }) => code === "LEFT_OUT"),
  };
}

// A line that is short stays in the quote, so that its buyer mends it here instead of finding it gone.
function orderable(line: CartLine): boolean {
  return line.problem === null || line.problem === "SHORT";
}

type WeighedShop = Omit<QuotedShop, "options" | "chosen">;

function weighed(shop: CartShop): WeighedShop {
  const weightGrams = shop.lines.reduce((sum, line) => sum + line.weightGrams * line.quantity, 0);
  const itemsTotal = shop.lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
  return { ...shop, weightGrams, itemsTotal };
}

// A shop sends from its own city as far as prices go: which warehouses serve a line is planned only when the stock is locked,
// and must not move a total the buyer has agreed to.
function parcelOf({ shopId, itemsTotal, weightGrams, ...from }: WeighedShop, to: CheckoutAddress): Parcel {
  return { from, to, weightGrams, seller: { shopId, itemsTotal } };
}

function lineProblems(line: CartLine): CheckoutProblem[] {
  const { id: lineId, name } = line;
  if (line.problem === "SHORT") return [{ code: "OUT_OF_STOCK", lineId, name, left: line.available }];
  if (line.problem) return [{ code: "LEFT_OUT", lineId, name, reason: line.problem }];
  return line.priceChanged
    ? [{ code: "PRICE_CHANGED", lineId, name, was: line.priceSeen, now: line.price }]
    : [];
}

function deliveryProblems(shop: QuotedShop): CheckoutProblem[] {
  return shop.options.length > 0
    ? []
    : [{ code: "NOT_DELIVERABLE", shopId: shop.shopId, shopName: shop.name }];
}
