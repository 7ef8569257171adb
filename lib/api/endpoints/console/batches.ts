import { z } from "zod";
import { applyImport, checkImport, getBatch, listBatches, undoBatch } from "@/lib/inventory";
import { applyImportInput, checkImportInput, undoBatchInput } from "@/lib/inventory/schema";
import { type Endpoint, endpoint, reply } from "../../endpoint";
import { idOfKey } from "../../key-id";
import { cursor, id, pageOf, time } from "../../shapes";
import { imageUrl, shopPath, units } from "./shapes";

const tag = "Stock";
/** A file of a megabyte as JSON text, and some. */
const FILE_BODY = 3 * 1024 * 1024;

const batchPath = shopPath.extend({ batchId: id });
const kind = z.enum(["RECEIPT", "ADJUSTMENT", "COUNT", "IMPORT", "UNDO"]);

const batch = z
  .object({
    id,
    number: z.string(),
    kind,
    note: z.string().nullable(),
    lineCount: units,
    unitsIn: units,
    unitsOut: units,
    person: z.string().nullable(),
    createdAt: time,
    undoes: z.string().nullable().meta({ description: "Number of the batch it takes back" }),
    undoneBy: z.string().nullable(),
    countNumber: z.string().nullable(),
  })
  .meta({ id: "StockBatch" });

const line = z.object({
  id: z.string(),
  name: z.string(),
  variantTitle: z.string(),
  sku: z.string().nullable(),
  imageUrl,
  warehouse: z.string(),
  delta: units,
  onHandAfter: units,
  reason: z.string().nullable(),
  note: z.string().nullable(),
});

const list = endpoint({
  id: "listStockBatches",
  method: "GET",
  path: "/console/{shopId}/stock/batches",
  tag,
  summary: "Receipts, adjustments, counts, imports and undoings, newest first",
  caller: { scope: "stock:read" },
  params: shopPath,
  query: z.strictObject({ kind: kind.optional(), cursor }),
  result: pageOf(batch),
  run: (ctx, { params, query: { cursor: after, ...rest } }) =>
    listBatches(ctx, { ...params, ...rest, after }),
});

const read = endpoint({
  id: "getStockBatch",
  method: "GET",
  path: "/console/{shopId}/stock/batches/{batchId}",
  tag,
  summary: "One batch with a page of its lines, and whether its units are still there to be taken back",
  caller: { scope: "stock:read" },
  params: batchPath,
  query: z.strictObject({ cursor }),
  result: batch.extend({
    lines: pageOf(line),
    gone: z.array(
      z.object({
        name: z.string(),
        variantTitle: z.string(),
        warehouse: z.string(),
        needed: units,
        free: units,
      }),
    ),
    goneCount: units,
  }),
  run: (ctx, { params, query: { cursor: after } }) => getBatch(ctx, { ...params, after }),
});

const made = z.object({ batchId: id, number: z.string() });

const undo = endpoint({
  id: "undoStockBatch",
  method: "POST",
  path: "/console/{shopId}/stock/batches/{batchId}/undo",
  tag,
  summary:
    "Takes a batch back, by a batch of the opposite moves: all of it, or nothing while units of it are gone",
  description: "Everybody in the team but viewers.",
  caller: { scope: "stock:write" },
  creates: true,
  status: 201,
  params: batchPath,
  body: undoBatchInput.pick({ note: true }),
  refusals: ["BATCH_UNDONE", "UNITS_GONE"],
  result: made,
  run: async (ctx, { params, body, key }) => {
    const batchId = idOfKey(key);
    const { number } = await undoBatch(ctx, { ...params, ...body, idempotencyKey: batchId });
    return located(params.shopId, { batchId, number });
  },
});

const check = endpoint({
  id: "checkStockImport",
  method: "POST",
  path: "/console/{shopId}/stock/imports/check",
  tag,
  summary:
    "The dry run of a file of stock figures: row by row what it would change, or what is wrong with it",
  description:
    "Everybody in the team but viewers. CSV with the columns sku, warehouse and quantity; up to 5000 rows.",
  caller: { scope: "stock:write" },
  bodyLimit: FILE_BODY,
  params: shopPath,
  body: checkImportInput.omit({ shopId: true }),
  result: z.object({
    hash: z.string(),
    rows: z.array(
      z.object({
        line: units,
        sku: z.string(),
        warehouse: z.string(),
        name: z.string().nullable(),
        variantTitle: z.string().nullable(),
        quantityText: z.string(),
        mode: z.enum(["set", "add"]).nullable(),
        reason: z.string().nullable(),
        note: z.string().nullable(),
        before: units.nullable().meta({ description: "On hand now: what `seen` of the import says" }),
        after: units.nullable(),
        reserved: units,
        problem: z
          .enum([
            "SKU_MISSING",
            "SKU_UNKNOWN",
            "WAREHOUSE_UNKNOWN",
            "QUANTITY_INVALID",
            "MODE_UNKNOWN",
            "ROW_TWICE",
            "BELOW_LOCKS",
          ])
          .nullable(),
      }),
    ),
  }),
  run: (ctx, { params, body }) => checkImport(ctx, { ...params, ...body }),
});

const apply = endpoint({
  id: "applyStockImport",
  method: "POST",
  path: "/console/{shopId}/stock/imports",
  tag,
  summary: "Applies a checked file as one batch, each row by the difference that the check showed",
  description:
    "Everybody in the team but viewers. `seen` has what the check said was on hand before each row, null for a row that stays out.",
  caller: { scope: "stock:write" },
  creates: true,
  status: 201,
  bodyLimit: FILE_BODY,
  params: shopPath,
  body: applyImportInput.omit({ shopId: true, idempotencyKey: true }),
  refusals: ["FILE_CHANGED", "IMPORT_MOVED"],
  result: made,
  run: async (ctx, { params, body, key }) => {
    const batchId = idOfKey(key);
    const { number } = await applyImport(ctx, { ...params, ...body, idempotencyKey: batchId });
    return located(params.shopId, { batchId, number });
  },
});

function located(shopId: string, result: { batchId: string; number: string }) {
  const location = `/api/v1/console/${shopId}/stock/batches/${result.batchId}`;
  return reply(result, { headers: { location } });
}

export const batchEndpoints: readonly Endpoint[] = [list, read, undo, check, apply];
