import { z } from "zod";
import {
  addShopProducts,
  changeOffer,
  countOffers,
  getOffer,
  listOffers,
  listOffersOfProduct,
  listPriceHistory,
  OFFER_BLOCKS,
  offerFilters,
  setPrices,
  setStatus,
  storefrontTags,
} from "@/lib/shops";
import { dearer, dearerIssue, MAX_BULK, MAX_PRICE, offerStatuses } from "@/lib/shops/schema";
import { type Endpoint, endpoint, reply } from "../../endpoint";
import { cursor, id, pageOf, rupiah, time, words } from "../../shapes";
import { countsOf, imageUrl, query, shopPath, units } from "./shapes";

const tag = "Products and prices";

const price = z.number().int().min(1).max(MAX_PRICE).meta({ description: "Whole rupiah" });
const compareAtPrice = price
  .nullable()
  .meta({ description: "The price struck through, above the price; null for none" });
const sku = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[\w.\-/]+$/);
const offerIds = z.array(id).min(1).max(MAX_BULK);

const offer = z
  .object({
    id,
    productId: id,
    productSlug: z.string(),
    name: z.string(),
    variantId: id,
    variantTitle: z.string(),
    sku: z.string(),
    price: rupiah,
    compareAtPrice: rupiah.nullable(),
    status: z.enum(offerStatuses),
    imageUrl,
    onHand: units,
    available: units.meta({ description: "Units an order may take now" }),
    blocks: z
      .array(z.enum(OFFER_BLOCKS))
      .meta({ description: "What keeps it from being sold; empty when a customer can buy it now" }),
  })
  .meta({ id: "ShopOffer" });

const list = endpoint({
  id: "listOffers",
  method: "GET",
  path: "/console/{shopId}/offers",
  tag,
  summary: "What a shop sells, last added first, with its stock",
  caller: { scope: "products:read" },
  params: shopPath,
  query: z.strictObject({
    q: query,
    filter: z.enum(offerFilters).optional(),
    cursor,
    include: words("counts"),
  }),
  result: pageOf(offer).extend({ counts: countsOf(offerFilters) }),
  run: async (ctx, { params, query: { q, filter, cursor: after, include } }) => {
    const page = await listOffers(ctx, { ...params, q, filter, after });
    return { ...page, counts: include ? await countOffers(ctx, params) : null };
  },
});

const read = endpoint({
  id: "getOffer",
  method: "GET",
  path: "/console/{shopId}/offers/{offerId}",
  tag,
  summary: "One variant that a shop sells",
  caller: { scope: "products:read" },
  params: shopPath.extend({ offerId: id }),
  result: offer,
  run: (ctx, { params }) => getOffer(ctx, params),
});

const add = endpoint({
  id: "addOffers",
  method: "POST",
  path: "/console/{shopId}/offers",
  tag,
  summary: "Puts variants of a product of the catalogue on sale",
  description: "Managers and owners. A line without a SKU takes the variant's own code.",
  caller: { scope: "products:write" },
  creates: true,
  status: 201,
  params: shopPath,
  body: z.strictObject({
    productId: id,
    status: z.enum(["DRAFT", "ACTIVE"]).default("ACTIVE"),
    lines: z
      .array(
        z
          .strictObject({
            variantId: id,
            sku: sku.nullable().default(null),
            price,
            compareAtPrice: compareAtPrice.default(null),
          })
          .refine(dearer, dearerIssue),
      )
      .min(1)
      .max(MAX_BULK),
  }),
  refusals: ["SKU_TAKEN"],
  result: z.object({ offerIds: z.array(id) }),
  run: async (ctx, { params, body }) => {
    const { offerIds: made, ...change } = await addShopProducts(ctx, { ...params, ...body });
    const location = `/api/v1/console/${params.shopId}/products/${body.productId}/offers`;
    return reply({ offerIds: made }, { headers: { location }, stale: storefrontTags(change) });
  },
});

const edit = endpoint({
  id: "changeOffer",
  method: "PATCH",
  path: "/console/{shopId}/offers/{offerId}",
  tag,
  summary: "Changes the price, the SKU or the status of an offer: all that is named, or nothing",
  description: "Managers and owners. A price without compareAtPrice strikes nothing through.",
  caller: { scope: "products:write" },
  edits: "getOffer",
  params: shopPath.extend({ offerId: id }),
  body: z
    .strictObject({
      price: price.optional(),
      compareAtPrice: compareAtPrice.optional(),
      sku: sku.optional(),
      status: z.enum(offerStatuses).optional(),
    })
    .refine((body) => body.compareAtPrice === undefined || body.price !== undefined, {
      path: ["price"],
      message: "REQUIRED",
    }),
  refusals: ["PRICE_INVALID", "SKU_TAKEN"],
  result: offer,
  run: async (ctx, { params, body }) => {
    const { price: asked, compareAtPrice: struck = null, ...rest } = body;
    const prices = asked === undefined ? undefined : { price: asked, compareAtPrice: struck };
    const change = await changeOffer(ctx, { ...params, ...rest, prices });
    return reply(await getOffer(ctx, params), { stale: storefrontTags(change) });
  },
});

const percent = (least: number, most: number) => z.number().int().min(least).max(most);

const reprice = endpoint({
  id: "changePrices",
  method: "POST",
  path: "/console/{shopId}/offers/prices",
  tag,
  summary: "Changes many prices by one rule: all of them, or none",
  description:
    "Managers and owners. SET gives all one price; PERCENT raises or lowers, rounded to hundreds of rupiah; DISCOUNT strikes the regular price through and takes so much off it; END_DISCOUNT goes back to it.",
  caller: { scope: "products:write" },
  // A percentage twice would be another price.
  creates: true,
  params: shopPath,
  body: z.strictObject({
    offerIds,
    change: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("SET"), price }),
      z.strictObject({ kind: z.literal("PERCENT"), percent: percent(-90, 300) }),
      z.strictObject({ kind: z.literal("DISCOUNT"), percent: percent(1, 90) }),
      z.strictObject({ kind: z.literal("END_DISCOUNT") }),
    ]),
  }),
  refusals: ["PRICE_INVALID"],
  result: z.object({ count: units }),
  run: async (ctx, { params, body }) => {
    const change = await setPrices(ctx, { ...params, ...body });
    return reply({ count: new Set(body.offerIds).size }, { stale: storefrontTags(change) });
  },
});

const setStatuses = endpoint({
  id: "changeOfferStatus",
  method: "POST",
  path: "/console/{shopId}/offers/status",
  tag,
  summary: "Puts many offers on sale, aside, or back into drafts",
  description: "Managers and owners.",
  caller: { scope: "products:write" },
  params: shopPath,
  body: z.strictObject({ offerIds, status: z.enum(offerStatuses) }),
  result: z.object({ count: units }),
  run: async (ctx, { params, body }) => {
    const change = await setStatus(ctx, { ...params, ...body });
    return reply({ count: new Set(body.offerIds).size }, { stale: storefrontTags(change) });
  },
});

const ofProduct = endpoint({
  id: "listOffersOfProduct",
  method: "GET",
  path: "/console/{shopId}/products/{productId}/offers",
  tag,
  summary: "All a shop's offers of one product, in the order of its variants",
  description: "A product has a hundred variants at most, so the list is not paged.",
  caller: { scope: "products:read" },
  params: shopPath.extend({ productId: id }),
  result: z.object({ rows: z.array(offer) }),
  run: async (ctx, { params }) => ({ rows: await listOffersOfProduct(ctx, params) }),
});

const priceHistory = endpoint({
  id: "listPriceHistory",
  method: "GET",
  path: "/console/{shopId}/products/{productId}/price-history",
  tag,
  summary: "The last 50 price changes of a shop's offers of one product, newest first",
  caller: { scope: "products:read" },
  params: shopPath.extend({ productId: id }),
  result: z.object({
    rows: z.array(
      z.object({
        id,
        variantTitle: z.string(),
        sku: z.string(),
        oldPrice: rupiah.nullable(),
        newPrice: rupiah,
        changedBy: z.string().nullable(),
        createdAt: time,
      }),
    ),
  }),
  run: async (ctx, { params }) => ({ rows: await listPriceHistory(ctx, params) }),
});

export const offerEndpoints: readonly Endpoint[] = [
  list,
  read,
  add,
  edit,
  reprice,
  setStatuses,
  ofProduct,
  priceHistory,
];
