import { z } from "zod";
import {
  adjustMany,
  findSoldVariants,
  listLowStock,
  listStockGrid,
  receiveStock,
  setLevelRules,
  stockFilters,
} from "@/lib/inventory";
import { adjustManyInput, receiveStockInput, setLevelRulesInput } from "@/lib/inventory/schema";
import { notFound } from "@/lib/platform/errors";
import { type Endpoint, endpoint, reply } from "../../endpoint";
import { idOfKey } from "../../key-id";
import { cursor, id, pageOf, time } from "../../shapes";
import { flag, imageUrl, query, shopPath, units } from "./shapes";

const tag = "Stock";

/** One variant in one warehouse. */
export const placePath = shopPath.extend({ variantId: id, warehouseId: id });

const variantStock = z
  .object({
    variantId: id,
    productId: id,
    name: z.string(),
    variantTitle: z.string(),
    sku: z.string(),
    imageUrl,
    inTransit: units.meta({ description: "Sent between warehouses and not yet received" }),
    onHand: units,
    reserved: units.meta({ description: "Locked for orders and transfers" }),
    available: units.meta({ description: "Free units over the active warehouses" }),
    cells: z.array(
      z.object({
        warehouseId: id,
        onHand: units,
        reserved: units,
        available: units,
        safetyStock: units.meta({ description: "Kept back from sale" }),
        safetyOwn: flag.meta({ description: "Whether that number is this variant's own" }),
        lowStockAt: units.nullable(),
        low: flag,
        incoming: units,
        outgoing: units,
        held: units,
      }),
    ),
  })
  .meta({ id: "VariantStock" });

const list = endpoint({
  id: "listStock",
  method: "GET",
  path: "/console/{shopId}/stock",
  tag,
  summary: "Stock by variant and warehouse, in the order of SKUs",
  caller: { scope: "stock:read" },
  params: shopPath,
  query: z.strictObject({ q: query, filter: z.enum(stockFilters).optional(), cursor }),
  result: pageOf(variantStock),
  run: (ctx, { params, query: { cursor: after, ...rest } }) =>
    listStockGrid(ctx, { ...params, ...rest, after }),
});

const read = endpoint({
  id: "getStock",
  method: "GET",
  path: "/console/{shopId}/stock/{variantId}",
  tag,
  summary: "Stock of one variant in each warehouse",
  caller: { scope: "stock:read" },
  params: shopPath.extend({ variantId: id }),
  result: variantStock,
  run: async (ctx, { params }) => {
    const [row] = (await listStockGrid(ctx, params)).rows;
    if (!row) throw notFound("variant");
    return row;
  },
});

const find = endpoint({
  id: "findSoldVariants",
  method: "GET",
  path: "/console/{shopId}/stock/variants",
  tag,
  summary: "Up to 20 variants the shop sells that match a word, with the free units of one warehouse",
  caller: { scope: "stock:read" },
  params: shopPath,
  query: z.strictObject({ q: z.string().trim().min(1).max(120), warehouseId: id.optional() }),
  result: z.object({
    rows: z.array(
      z.object({
        variantId: id,
        name: z.string(),
        variantTitle: z.string(),
        sku: z.string(),
        imageUrl,
        onHand: units,
        free: units,
      }),
    ),
  }),
  run: async (ctx, { params, query: asked }) => ({
    rows: await findSoldVariants(ctx, { ...params, ...asked }),
  }),
});

const low = endpoint({
  id: "listLowStock",
  method: "GET",
  path: "/console/{shopId}/stock/low",
  tag,
  summary: "The last 100 open alerts of low stock, newest first, and how many there are in all",
  caller: { scope: "stock:read" },
  params: shopPath,
  result: z.object({
    rows: z.array(
      z.object({
        id,
        variantId: id,
        name: z.string(),
        variantTitle: z.string(),
        sku: z.string(),
        warehouse: z.string(),
        free: units,
        threshold: units,
        openedAt: time,
      }),
    ),
    count: units,
  }),
  run: (ctx, { params }) => listLowStock(ctx, { ...params, limit: 100 }),
});

const batch = z.object({ batchId: id, number: z.string() });

const receive = endpoint({
  id: "receiveStock",
  method: "POST",
  path: "/console/{shopId}/stock/receipts",
  tag,
  summary: "Goods came in: puts them on hand as one batch",
  description: "Everybody in the team but viewers.",
  caller: { scope: "stock:write" },
  creates: true,
  status: 201,
  params: shopPath,
  body: receiveStockInput.omit({ shopId: true, idempotencyKey: true }),
  result: batch,
  run: async (ctx, { params, body, key }) => {
    const batchId = idOfKey(key);
    const { number } = await receiveStock(ctx, { ...params, ...body, idempotencyKey: batchId });
    return reply({ batchId, number }, { headers: { location: batchPath(params.shopId, batchId) } });
  },
});

const adjust = endpoint({
  id: "adjustStock",
  method: "POST",
  path: "/console/{shopId}/stock/adjustments",
  tag,
  summary: "Corrects counts, by a difference or to what was counted, as one batch: all lines, or none",
  description: "Everybody in the team but viewers. Locked units cannot be adjusted away: they are promised.",
  caller: { scope: "stock:write" },
  creates: true,
  status: 201,
  params: shopPath,
  body: adjustManyInput.omit({ shopId: true, idempotencyKey: true }),
  refusals: ["STOCK_WOULD_GO_BELOW_LOCKS"],
  result: batch,
  run: async (ctx, { params, body, key }) => {
    const batchId = idOfKey(key);
    const { number } = await adjustMany(ctx, { ...params, ...body, idempotencyKey: batchId });
    return reply({ batchId, number }, { headers: { location: batchPath(params.shopId, batchId) } });
  },
});

const setRules = endpoint({
  id: "setStockRules",
  method: "PUT",
  path: "/console/{shopId}/stock/{variantId}/warehouses/{warehouseId}/rules",
  tag,
  summary: "A variant's own safety stock and warning in one warehouse; null gives either back to the usual",
  description: "Managers and owners.",
  caller: { scope: "stock:write" },
  params: placePath,
  body: setLevelRulesInput.pick({ safetyStock: true, lowStockAt: true }),
  status: 204,
  run: async (ctx, { params, body }) => {
    await setLevelRules(ctx, { ...params, ...body });
    return undefined;
  },
});

function batchPath(shopId: string, batchId: string): string {
  return `/api/v1/console/${shopId}/stock/batches/${batchId}`;
}

export const stockEndpoints: readonly Endpoint[] = [list, read, find, low, receive, adjust, setRules];
