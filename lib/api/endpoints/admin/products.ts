import { z } from "zod";
import {
  countCatalog,
  createProduct,
  getProductForEdit,
  listProductsForStaff,
  productTags,
  publishProduct,
  reactivateProduct,
  retireProduct,
  updateProduct,
  type WrittenProduct,
} from "@/lib/catalog";
import { productInput, productStatuses } from "@/lib/catalog/schema";
import type { ErrorCode } from "@/lib/platform/errors";
import { type Endpoint, endpoint, reply } from "../../endpoint";
import { cursor, id, pageOf, words } from "../../shapes";
import { countsOf, query } from "../console/shapes";
import { editableProduct, productRow, productStatus } from "./product-shapes";

const tag = "Staff: products";
const caller = "staff";
const description = "CATALOG and ADMIN.";
const path = z.strictObject({ productId: id });
const BODY_LIMIT = 256 * 1024;

const written = z.object({ id, slug: z.string(), status: productStatus }).meta({ id: "WrittenProduct" });

/** What writing a product may be refused with. */
export const WRITE_REFUSALS: readonly ErrorCode[] = [
  "SLUG_TAKEN",
  "CATEGORY_RETIRED",
  "TOO_MANY_VARIANTS",
  "VARIANT_EXISTS",
  "ATTRIBUTE_INVALID",
  "PICTURE_INVALID",
];

const list = endpoint({
  id: "listProductsForStaff",
  method: "GET",
  path: "/admin/products",
  tag,
  summary: "Products of the catalogue whatever their state, last changed first",
  caller,
  query: z.strictObject({
    q: query,
    status: productStatus.optional(),
    categoryId: id.optional().meta({ description: "With everything below it" }),
    brandId: id.optional(),
    cursor,
    include: words("counts"),
  }),
  result: pageOf(productRow).extend({ counts: countsOf(productStatuses) }),
  run: async (ctx, { query: { q, include, ...filter } }) => {
    const [page, counts] = await Promise.all([
      listProductsForStaff(ctx, { query: q, ...filter }),
      include?.has("counts") ? countCatalog(ctx) : null,
    ]);
    return {
      ...page,
      counts: counts && { DRAFT: counts.DRAFT, ACTIVE: counts.ACTIVE, RETIRED: counts.RETIRED },
    };
  },
});

const read = endpoint({
  id: "getProductForEdit",
  method: "GET",
  path: "/admin/products/{productId}",
  tag,
  summary: "A product with all its parts and what it lacks to be on sale",
  caller,
  params: path,
  result: editableProduct,
  run: (ctx, { params }) => getProductForEdit(ctx, { id: params.productId }),
});

const create = endpoint({
  id: "createProduct",
  method: "POST",
  path: "/admin/products",
  tag,
  summary: "Adds a product as a draft, which no shop can sell before it is published",
  description: `${description} Pictures are named by the address they got when they were uploaded on the site.`,
  caller,
  creates: true,
  status: 201,
  bodyLimit: BODY_LIMIT,
  body: productInput,
  refusals: WRITE_REFUSALS,
  result: written,
  run: async (ctx, { body }) => {
    const made = await createProduct(ctx, body);
    return reply(made, { headers: { location: `/api/v1/admin/products/${made.id}` } });
  },
});

const update = endpoint({
  id: "updateProduct",
  method: "PUT",
  path: "/admin/products/{productId}",
  tag,
  summary: "Replaces what a product says; one on sale must stay complete",
  description: `${description} Options and values keep their variants by their ids. A variant left out that was ever on sale is retired, never deleted.`,
  caller,
  edits: "getProductForEdit",
  bodyLimit: BODY_LIMIT,
  params: path,
  body: productInput,
  refusals: [...WRITE_REFUSALS, "PRODUCT_NOT_READY"],
  result: written,
  run: async (ctx, { params, body: product }) =>
    shown(await updateProduct(ctx, { id: params.productId, product })),
});

const publish = endpoint({
  id: "publishProduct",
  method: "POST",
  path: "/admin/products/{productId}/publish",
  tag,
  summary: "Puts a draft on sale",
  description,
  caller,
  params: path,
  refusals: ["PRODUCT_NOT_READY"],
  result: written,
  run: async (ctx, { params }) => shown(await publishProduct(ctx, { id: params.productId })),
});

const retire = endpoint({
  id: "retireProduct",
  method: "POST",
  path: "/admin/products/{productId}/retire",
  tag,
  summary: "Takes a product off sale in every shop; offers, stock and history stay",
  description,
  caller,
  params: path,
  result: written,
  run: async (ctx, { params }) => shown(await retireProduct(ctx, { id: params.productId })),
});

const reactivate = endpoint({
  id: "reactivateProduct",
  method: "POST",
  path: "/admin/products/{productId}/reactivate",
  tag,
  summary: "Puts a retired product back on sale",
  description,
  caller,
  params: path,
  refusals: ["PRODUCT_NOT_READY"],
  result: written,
  run: async (ctx, { params }) => shown(await reactivateProduct(ctx, { id: params.productId })),
});

function shown(product: WrittenProduct) {
  return reply(product, { stale: productTags(product) });
}

export const productEndpoints: readonly Endpoint[] = [
  list,
  read,
  create,
  update,
  publish,
  retire,
  reactivate,
];
