import { z } from "zod";
import { cellHistory, diffStock, listLedger, stockAt } from "@/lib/inventory";
import { type Endpoint, endpoint } from "../../endpoint";
import { cursor, id, pageOf, time } from "../../shapes";
import { shopPath, units } from "./shapes";
import { placePath } from "./stock";

const tag = "Stock";

const cause = z.enum([
  "RECEIVE",
  "ADJUST",
  "RESERVE",
  "COMMIT",
  "RELEASE",
  "EXPIRE",
  "RESTOCK",
  "TRANSFER_HOLD",
  "TRANSFER_OUT",
  "TRANSFER_IN",
  "TRANSFER_CANCEL",
  "COUNT",
  "IMPORT",
  "UNDO",
  "REPAIR",
]);

const entry = z
  .object({
    id: z.string(),
    createdAt: time,
    name: z.string(),
    variantTitle: z.string(),
    sku: z.string().nullable(),
    warehouse: z.string(),
    deltaOnHand: units,
    deltaReserved: units,
    onHandAfter: units,
    reservedAfter: units,
    cause,
    reason: z.string().nullable(),
    note: z.string().nullable(),
    refNumber: z.string().nullable().meta({ description: "Number of the order or transfer behind it" }),
    batchNumber: z.string().nullable(),
    shopOrderId: id.nullable(),
    person: z.string().nullable(),
    actorName: z.string(),
  })
  .meta({ id: "LedgerEntry" });

const lock = z
  .object({ shopOrderId: id, number: z.string(), units, expiresAt: time })
  .meta({ id: "StockLock", description: "An order that holds units" });

const ledger = endpoint({
  id: "listLedger",
  method: "GET",
  path: "/console/{shopId}/stock/ledger",
  tag,
  summary: "Everything that ever moved stock, newest first; of one variant, warehouse or cause if named",
  caller: { scope: "stock:read" },
  params: shopPath,
  query: z.strictObject({
    variantId: id.optional(),
    warehouseId: id.optional(),
    cause: cause.optional(),
    cursor,
  }),
  result: pageOf(entry),
  run: (ctx, { params, query: { cursor: after, ...rest } }) => listLedger(ctx, { ...params, ...rest, after }),
});

const history = endpoint({
  id: "getStockHistory",
  method: "GET",
  path: "/console/{shopId}/stock/{variantId}/warehouses/{warehouseId}/history",
  tag,
  summary:
    "What moved one variant in one warehouse, newest first, and on the first page the orders that hold its units",
  caller: { scope: "stock:read" },
  params: placePath,
  query: z.strictObject({ cursor }),
  result: pageOf(entry).extend({ locks: z.array(lock) }),
  run: async (ctx, { params, query: { cursor: after } }) => {
    const { page, locks } = await cellHistory(ctx, { ...params, after });
    return { ...page, locks };
  },
});

const at = endpoint({
  id: "getStockAt",
  method: "GET",
  path: "/console/{shopId}/stock/{variantId}/warehouses/{warehouseId}/at",
  tag,
  summary: "What there was of a variant in a warehouse at a moment, and which orders held units then",
  caller: { scope: "stock:read" },
  params: placePath,
  query: z.strictObject({ time: z.iso.datetime({ offset: true }) }),
  result: z.object({
    onHand: units,
    reserved: units,
    cause: cause.nullable(),
    changedAt: time.nullable(),
    locks: z.array(lock),
  }),
  run: (ctx, { params, query }) => stockAt(ctx, { ...params, at: new Date(query.time) }),
});

const changes = endpoint({
  id: "listStockChanges",
  method: "GET",
  path: "/console/{shopId}/stock/changes",
  tag,
  summary:
    "What is different in a warehouse between two moments, by SKU; variants that stand as they stood are left out",
  caller: { scope: "stock:read" },
  params: shopPath,
  query: z.strictObject({
    warehouseId: id,
    from: z.iso.datetime({ offset: true }),
    to: z.iso.datetime({ offset: true }),
    cursor,
  }),
  result: pageOf(
    z.object({
      variantId: id,
      name: z.string(),
      variantTitle: z.string(),
      sku: z.string(),
      onHandBefore: units,
      reservedBefore: units,
      onHandAfter: units,
      reservedAfter: units,
    }),
  ),
  run: (ctx, { params, query: { warehouseId, from, to, cursor: after } }) =>
    diffStock(ctx, { ...params, warehouseId, from: new Date(from), to: new Date(to), after }),
});

export const stockHistoryEndpoints: readonly Endpoint[] = [ledger, history, at, changes];
