import { type FreeShipping, freeShippingOf } from "@/lib/delivery";
import type { Ctx } from "@/lib/platform/ctx";
import {
  OFFER_JOINS,
  OFFER_STATE,
  type OfferProblem,
  type OfferState,
  offerProblem,
  picturesOf,
} from "./cart-offers";
import { cartKey } from "./cart-owner";

/** SHORT: fewer units are left than the line asks for. */
export type LineProblem = OfferProblem | "SHORT";

export type CartLine = {
  id: string;
  shopProductId: string;
  productId: string;
  variantId: string;
  productSlug: string;
  variantCode: string;
  name: string;
  variantTitle: string;
  picture: string | null;
  price: number;
  priceSeen: number;
  priceChanged: boolean;
  compareAtPrice: number | null;
  quantity: number;
  available: number;
  weightGrams: number;
  selected: boolean;
  problem: LineProblem | null;
};

export type CartShop = {
  shopId: string;
  slug: string;
  name: string;
  province: string;
  city: string;
  /** What the shop promises to bear of the way; null when it promises nothing. */
  freeShipping: FreeShipping | null;
  lines: CartLine[];
};

export type Cart = {
  shops: CartShop[];
  lineCount: number;
  /** Of the lines that are ticked and can be bought as they stand. */
  selected: { lines: number; units: number; total: number };
};

type LineRow = OfferState & {
  id: string;
  shopProductId: string;
  productId: string;
  variantId: string;
  productSlug: string;
  variantCode: string;
  name: string;
  nameEn: string | null;
  title: string;
  titleEn: string;
  price: number;
  priceSeen: number;
  compareAtPrice: number | null;
  quantity: number;
  weightGrams: number;
  selected: number;
  shopId: string;
  shopSlug: string;
  shopName: string;
  shopProvince: string;
  shopCity: string;
};

/**
 * The caller's cart as it stands now: prices, stock and statuses are read from the offers, not from the cart. Shops stand in
 * the order in which something of theirs was last added.
 */
export async function getCart(ctx: Pick<Ctx, "sql" | "actor" | "guestToken" | "locale">): Promise<Cart> {
  const key = cartKey(ctx);
  if (!key) return toCart([], new Map());
  const rows = await ctx.sql.rows<LineRow>(
    `SELECT l.id, l.shopProductId, l.quantity, l.priceSeen, l.selected, sp.price, sp.compareAtPrice, sp.shopId, sp.productId,
       sp.variantId, p.slug AS productSlug, p.name, p.nameEn, v.code AS variantCode, v.title, v.titleEn, v.weightGrams,
       s.slug AS shopSlug, s.name AS shopName, s.province AS shopProvince,
       s.city AS shopCity, ${OFFER_STATE}
     FROM Cart c JOIN CartLine l ON l.cartId = c.id JOIN ShopProduct sp ON sp.id = l.shopProductId ${OFFER_JOINS}
     WHERE c.${key.column} IN (?) ORDER BY l.createdAt DESC, l.id DESC`,
    [key.values],
  );
  const shopIds = [...new Set(rows.map((row) => row.shopId))];
  const [pictureOf, rules] = await Promise.all([picturesOf(ctx, rows), freeShippingOf(ctx, shopIds)]);
  const entries = rows.map((row) => ({ row, line: toLine(row, pictureOf(row), ctx.locale === "en") }));
  return toCart(entries, rules);
}

/** How many lines the caller's cart holds, for the header. */
export async function cartCount(ctx: Pick<Ctx, "sql" | "actor" | "guestToken">): Promise<number> {
  const key = cartKey(ctx);
  if (!key) return 0;
  const [row] = await ctx.sql.rows<{ lines: number }>(
    `SELECT COUNT(*) AS \`lines\` FROM Cart c JOIN CartLine l ON l.cartId = c.id WHERE c.${key.column} IN (?)`,
    [key.values],
  );
  return row?.lines ?? 0;
}

function toLine(row: LineRow, picture: string | null, english: boolean): CartLine {
  const problem = offerProblem(row) ?? (row.quantity > row.available ? "SHORT" : null);
  return {
    id: row.id,
    shopProductId: row.shopProductId,
    productId: row.productId,
    variantId: row.variantId,
    productSlug: row.productSlug,
    variantCode: row.variantCode,
    name: (english && row.nameEn) || row.name,
    variantTitle: english ? row.titleEn : row.title,
    picture,
    price: row.price,
    priceSeen: row.priceSeen,
    priceChanged: row.price !== row.priceSeen,
    compareAtPrice: row.compareAtPrice,
    quantity: row.quantity,
    available: Math.max(0, row.available),
    weightGrams: row.weightGrams,
    selected: Boolean(row.selected),
    problem,
  };
}

function toCart(entries: { row: LineRow; line: CartLine }[], rules: Map<string, FreeShipping>): Cart {
  const shops = new Map<string, CartShop>();
  for (const { row, line } of entries) {
    const shop = shops.get(row.shopId) ?? {
      shopId: row.shopId,
      slug: row.shopSlug,
      name: row.shopName,
      province: row.shopProvince,
      city: row.shopCity,
      freeShipping: rules.get(row.shopId) ?? null,
      lines: [],
    };
    shop.lines.push(line);
    shops.set(row.shopId, shop);
  }
  const bought = entries.map(({ line }) => line).filter((line) => line.selected && line.problem === null);
  return {
    shops: [...shops.values()],
    lineCount: entries.length,
    selected: {
      lines: bought.length,
      units: bought.reduce((sum, line) => sum + line.quantity, 0),
      total: bought.reduce((sum, line) => sum + line.price * line.quantity, 0),
    },
  };
}
