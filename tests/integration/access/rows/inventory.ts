import { createHash } from "node:crypto";
import { readyTransfer, recordCount, SOURCING_RULES, sendTransfer } from "@/lib/inventory";
import { newId } from "@/lib/platform/id";
import { type AccessWorld, buildBatch, buildSpareCount, buildTransfer } from "../../../builders/access-world";
import { type ActionRows, shopManage, shopRead, shopStock } from "../outcomes";

const ownWarehouse = ({ shopId, goods }: AccessWorld) => ({ shopId, warehouseId: goods.warehouseId });
const place = {
  name: "Gudang Baru",
  province: "Jawa Barat",
  city: "Bandung",
  district: "Coblong",
  postcode: "40132",
  line: "Jl. Dago 1",
};
const ruleChoices = SOURCING_RULES.map((rule) => ({ rule, active: true }));
const transfer = async (world: AccessWorld) => ({
  shopId: world.shopId,
  transferId: (await buildTransfer(world)).transferId,
});

const stock: ActionRows = {
  receiveStockAction: {
    who: shopStock,
    input: (world) => ({
      ...ownWarehouse(world),
      lines: [{ variantId: world.goods.variantId, quantity: 1 }],
      idempotencyKey: newId(),
    }),
    crossed: true,
  },
  adjustStockAction: {
    who: shopStock,
    input: (world) => ({
      ...ownWarehouse(world),
      variantId: world.goods.variantId,
      change: { by: "delta", delta: 1 },
      reason: "FOUND",
      idempotencyKey: newId(),
    }),
    crossed: true,
  },
};

const cell = (world: AccessWorld) => ({ ...ownWarehouse(world), variantId: world.goods.variantId });

const levels: ActionRows = {
  cellHistoryAction: { who: shopRead, input: cell, crossed: true },
  stockAtAction: {
    who: shopRead,
    input: (world) => ({ ...cell(world), at: "2036-01-01T00:00:00Z" }),
    crossed: true,
  },
  setLevelRulesAction: {
    who: shopManage,
    input: (world) => ({ ...cell(world), safetyStock: 1, lowStockAt: null }),
    crossed: true,
  },
  setSafetyStockAction: {
    who: shopManage,
    input: (world) => ({ ...ownWarehouse(world), safetyStock: 1 }),
    crossed: true,
  },
};

const transfers: ActionRows = {
  createTransferAction: {
    who: shopStock,
    input: ({ shopId, goods, spareWarehouseId }) => ({
      shopId,
      fromWarehouseId: goods.warehouseId,
      toWarehouseId: spareWarehouseId,
      lines: [{ variantId: goods.variantId, quantity: 1 }],
      idempotencyKey: newId(),
    }),
    // Stock may be neither fetched from another shop's warehouse nor put into it.
    crossed: ({ other, goods }, input) => [
      { ...input, shopId: other.shopId, toWarehouseId: other.warehouseId },
      {
        ...input,
        shopId: other.shopId,
        fromWarehouseId: other.warehouseId,
        toWarehouseId: goods.warehouseId,
      },
    ],
  },
  updateTransferAction: {
    who: shopStock,
    input: async (world) => ({
      ...(await transfer(world)),
      revision: 0,
      fromWarehouseId: world.goods.warehouseId,
      toWarehouseId: world.spareWarehouseId,
      lines: [{ variantId: world.goods.variantId, quantity: 1 }],
    }),
    // Neither another shop's draft may be rewritten nor a draft be led to another shop's warehouse.
    crossed: ({ other, goods }, input) => [
      { ...input, shopId: other.shopId },
      { ...input, shopId: other.shopId, fromWarehouseId: other.warehouseId },
      {
        ...input,
        shopId: other.shopId,
        fromWarehouseId: other.warehouseId,
        toWarehouseId: goods.warehouseId,
      },
    ],
  },
  readyTransferAction: { who: shopStock, input: transfer, crossed: true },
  reopenTransferAction: {
    who: shopStock,
    input: async (world) => {
      const held = await transfer(world);
      await readyTransfer(world.ctx.owner, held);
      return held;
    },
    crossed: true,
  },
  sendTransferAction: { who: shopStock, input: transfer, crossed: true },
  receiveTransferAction: {
    who: shopStock,
    input: async (world) => {
      const sent = await transfer(world);
      await sendTransfer(world.ctx.owner, sent);
      return {
        ...sent,
        lines: [{ variantId: world.goods.variantId, received: 1 }],
        idempotencyKey: newId(),
      };
    },
    crossed: true,
  },
  cancelTransferAction: { who: shopStock, input: transfer, crossed: true },
};

const warehouses: ActionRows = {
  createWarehouseAction: { who: shopManage, input: ({ shopId }) => ({ shopId, ...place }) },
  updateWarehouseAction: {
    who: shopManage,
    input: (world) => ({ ...ownWarehouse(world), ...place }),
    crossed: true,
  },
  setWarehouseStatusAction: {
    who: shopManage,
    input: (world) => ({ ...ownWarehouse(world), active: false }),
    crossed: true,
  },
  setWarehouseDrainingAction: {
    who: shopManage,
    input: (world) => ({ ...ownWarehouse(world), draining: true }),
    crossed: true,
  },
  setSourcingRulesAction: { who: shopManage, input: ({ shopId }) => ({ shopId, rules: ruleChoices }) },
  locksInFlightAction: { who: shopRead, input: ownWarehouse, crossed: true },
};

const FILE = "sku,warehouse,quantity\nno-such-sku,none,1\n";

const batches: ActionRows = {
  adjustManyAction: {
    who: shopStock,
    input: ({ shopId, goods }) => ({
      shopId,
      lines: [
        {
          warehouseId: goods.warehouseId,
          variantId: goods.variantId,
          change: { by: "delta", delta: 1 },
        },
      ],
      reason: "FOUND",
      idempotencyKey: newId(),
    }),
    crossed: true,
  },
  undoBatchAction: {
    who: shopStock,
    input: async (world) => ({
      shopId: world.shopId,
      batchId: (await buildBatch(world)).batchId,
      idempotencyKey: newId(),
    }),
    crossed: true,
  },
  // A file names rows of the shop by their codes only, which another shop's file cannot.
  checkImportAction: { who: shopStock, input: ({ shopId }) => ({ shopId, text: FILE }) },
  applyImportAction: {
    who: shopStock,
    input: ({ shopId }) => ({
      shopId,
      text: `${FILE}another,none,1\n`,
      hash: createHash("sha256").update(FILE).digest("hex"),
      seen: [null],
      idempotencyKey: newId(),
    }),
  },
};

const count = async (world: AccessWorld) => ({
  shopId: world.shopId,
  countId: (await buildSpareCount(world)).countId,
});

const counts: ActionRows = {
  openCountAction: {
    who: shopStock,
    input: (world) => ({
      ...ownWarehouse(world),
      scope: { by: "chosen", variantIds: [world.goods.variantId] },
      idempotencyKey: newId(),
    }),
    crossed: true,
  },
  recordCountAction: {
    who: shopStock,
    input: async (world) => ({
      ...(await count(world)),
      variantId: world.goods.variantId,
      counted: 2,
      was: null,
    }),
    crossed: true,
  },
  applyCountAction: {
    who: shopStock,
    input: async (world) => {
      const ref = await count(world);
      const line = { variantId: world.goods.variantId, counted: 2, was: null };
      await recordCount(world.ctx.owner, { ...ref, ...line });
      return { ...ref, idempotencyKey: newId() };
    },
    crossed: true,
  },
  cancelCountAction: { who: shopStock, input: count, crossed: true },
};

export const inventoryRows: ActionRows = {
  ...stock,
  ...batches,
  ...counts,
  ...levels,
  ...transfers,
  ...warehouses,
};
