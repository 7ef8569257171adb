import { z } from "zod";
import { LISTING_SORTS } from "@/lib/shops";
import { cachedListProducts } from "@/lib/shops/cached";
import { type Endpoint, endpoint } from "../endpoint";
import { cursor, id, pageOf, rupiah, slug, whole } from "../shapes";

const picture = z.object({ url: z.string(), width: z.number().int(), height: z.number().int() });

export const productCard = z
  .object({
    productId: id,
    slug,
    name: z.string(),
    nameEn: z.string().nullable(),
    brand: z.string().nullable(),
    picture: picture.nullable(),
    minPrice: rupiah,
    maxPrice: rupiah,
    compareAt: rupiah.nullable(),
    offerCount: z.number().int(),
    shopCount: z.number().int(),
    cities: z.array(z.string()),
    sold: z.number().int(),
    available: z.number().int(),
  })
  .meta({ id: "ProductCard" });

const listProductsEndpoint = endpoint({
  id: "listProducts",
  method: "GET",
  path: "/products",
  tag: "Catalogue",
  summary: "Products on sale, narrowed and sorted, a page at a time",
  caller: "anybody",
  fresh: 30,
  query: z.strictObject({
    sort: z.enum(LISTING_SORTS).optional(),
    cursor,
    size: whole(1, 60).optional(),
  }),
  result: pageOf(productCard),
  run: async (_ctx, { query }) => cachedListProducts(query),
});

export const catalogueEndpoints: readonly Endpoint[] = [listProductsEndpoint];
