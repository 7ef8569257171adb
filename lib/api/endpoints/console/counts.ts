import { z } from "zod";
import {
  applyCount,
  cancelCount,
  countFilters,
  getCount,
  listCountLines,
  listCounts,
  openCount,
  recordCount,
} from "@/lib/inventory";
import { openCountInput, recordCountInput } from "@/lib/inventory/schema";
import { type Endpoint, endpoint, reply } from "../../endpoint";
import { idOfKey } from "../../key-id";
import { cursor, id, pageOf, time } from "../../shapes";
import { flag, imageUrl, query, shopPath, units } from "./shapes";

const tag = "Stock counts";
const caller = { scope: "stock:write" } as const;
const description = "Everybody in the team but viewers.";
const path = shopPath.extend({ countId: id });

const count = z
  .object({
    id,
    number: z.string(),
    status: z.enum(["OPEN", "APPLIED", "CANCELLED"]),
    blind: flag.meta({ description: "Who counts is not told what is on record" }),
    warehouseId: id,
    warehouse: z.string(),
    note: z.string().nullable(),
    person: z.string().nullable(),
    createdAt: time,
    closedAt: time.nullable(),
    batchNumber: z.string().nullable(),
    lines: units,
    counted: units,
    different: units,
    more: units,
    less: units,
  })
  .meta({ id: "StockCount" });

const line = z
  .object({
    variantId: id,
    name: z.string(),
    variantTitle: z.string(),
    sku: z.string(),
    imageUrl,
    counted: units.nullable(),
    expected: units.nullable(),
    onHand: units.nullable(),
    reserved: units.nullable(),
    person: z.string().nullable(),
    countedAt: time.nullable(),
  })
  .meta({ id: "StockCountLine" });

const list = endpoint({
  id: "listStockCounts",
  method: "GET",
  path: "/console/{shopId}/counts",
  tag,
  summary: "A shop's stock counts, newest first",
  caller: { scope: "stock:read" },
  params: shopPath,
  query: z.strictObject({ cursor }),
  result: pageOf(count),
  run: (ctx, { params, query: { cursor: after } }) => listCounts(ctx, { ...params, after }),
});

const read = endpoint({
  id: "getStockCount",
  method: "GET",
  path: "/console/{shopId}/counts/{countId}",
  tag,
  summary: "One stock count with how far it is",
  caller: { scope: "stock:read" },
  params: path,
  result: count,
  run: (ctx, { params }) => getCount(ctx, params),
});

const lines = endpoint({
  id: "listStockCountLines",
  method: "GET",
  path: "/console/{shopId}/counts/{countId}/lines",
  tag,
  summary: "The lines of a count by SKU; while a blind count is open, without what is on record",
  caller: { scope: "stock:read" },
  params: path,
  query: z.strictObject({ filter: z.enum(countFilters).optional(), q: query, cursor }),
  result: pageOf(line),
  run: async (ctx, { params, query: { filter, q, cursor: after } }) => {
    const { status, blind: isBlind } = await getCount(ctx, params);
    const blind = isBlind && status === "OPEN";
    // What differs would tell a blind counter what is on record.
    const shown = blind && filter === "different" ? "counted" : filter;
    return listCountLines(ctx, { ...params, blind, filter: shown, q, after });
  },
});

const open = endpoint({
  id: "openStockCount",
  method: "POST",
  path: "/console/{shopId}/counts",
  tag,
  summary: "Opens a count of a warehouse, whole or of some variants; one at a time in each",
  description,
  caller,
  creates: true,
  status: 201,
  params: shopPath,
  body: openCountInput.omit({ shopId: true, idempotencyKey: true }),
  refusals: ["COUNT_OPEN", "COUNT_EMPTY"],
  result: z.object({ countId: id, number: z.string() }),
  run: async (ctx, { params, body, key }) => {
    const made = await openCount(ctx, { ...params, ...body, idempotencyKey: idOfKey(key) });
    const location = `/api/v1/console/${params.shopId}/counts/${made.countId}`;
    return reply(made, { headers: { location } });
  },
});

const record = endpoint({
  id: "recordStockCount",
  method: "PUT",
  path: "/console/{shopId}/counts/{countId}/lines/{variantId}",
  tag,
  summary: "Notes what lies on the shelf; null takes a line's number back",
  description: `${description} \`was\` is the number the line showed: what somebody else counted since is not overwritten.`,
  caller,
  params: path.extend({ variantId: id }),
  body: recordCountInput.pick({ counted: true, was: true }),
  refusals: ["COUNT_STATE", "COUNT_LINE_TAKEN"],
  result: z.object({ counted: units.nullable() }),
  run: (ctx, { params, body }) => recordCount(ctx, { ...params, ...body }),
});

const apply = endpoint({
  id: "applyStockCount",
  method: "POST",
  path: "/console/{shopId}/counts/{countId}/apply",
  tag,
  summary: "Books the differences as one batch; sales since stay sold, lines not counted stay as they are",
  description,
  caller,
  creates: true,
  params: path,
  refusals: ["COUNT_STATE", "COUNT_EMPTY", "STOCK_WOULD_GO_BELOW_LOCKS"],
  result: z.object({ batchId: id, number: z.string() }),
  run: async (ctx, { params, key }) => {
    const batchId = idOfKey(key);
    return { batchId, ...(await applyCount(ctx, { ...params, idempotencyKey: batchId })) };
  },
});

const cancel = endpoint({
  id: "cancelStockCount",
  method: "POST",
  path: "/console/{shopId}/counts/{countId}/cancel",
  tag,
  summary: "Calls a count off; what was counted stays readable and moves nothing",
  description,
  caller,
  params: path,
  refusals: ["COUNT_STATE"],
  result: count,
  run: async (ctx, { params }) => {
    await cancelCount(ctx, params);
    return getCount(ctx, params);
  },
});

export const countEndpoints: readonly Endpoint[] = [list, read, lines, open, record, apply, cancel];
