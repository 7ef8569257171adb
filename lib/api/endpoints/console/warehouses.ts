import { z } from "zod";
import {
  createWarehouse,
  listWarehouses,
  locksInFlight,
  setSafetyStock,
  setWarehouseDraining,
  setWarehouseStatus,
  updateWarehouse,
} from "@/lib/inventory";
import {
  setDrainingInput,
  setSafetyStockInput,
  updateWarehouseInput,
  type WarehouseRef,
  warehouseInput,
} from "@/lib/inventory/schema";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { type Endpoint, endpoint, reply } from "../../endpoint";
import { id } from "../../shapes";
import { flag, shopPath, units } from "./shapes";

const tag = "Warehouses";

const warehousePath = shopPath.extend({ warehouseId: id });

const warehouse = z
  .object({
    id,
    code: z.string(),
    name: z.string(),
    province: z.string(),
    city: z.string(),
    district: z.string(),
    postcode: z.string(),
    line: z.string(),
    status: z.enum(["ACTIVE", "INACTIVE"]),
    priority: units.meta({ description: "Lower ships first" }),
    draining: flag.meta({ description: "Being emptied" }),
    safetyStock: units.meta({ description: "Units of each variant kept back from sale" }),
    variants: units,
    onHand: units,
    reserved: units,
    arriving: units,
    leaving: units,
    heldForTransfers: units,
  })
  .meta({ id: "Warehouse" });

async function getWarehouse(ctx: Ctx, { shopId, warehouseId }: WarehouseRef) {
  const found = (await listWarehouses(ctx, { shopId })).find((row) => row.id === warehouseId);
  if (!found) throw notFound("warehouse");
  return found;
}

const list = endpoint({
  id: "listWarehouses",
  method: "GET",
  path: "/console/{shopId}/warehouses",
  tag,
  summary: "A shop's warehouses in the order they ship, with what is in them",
  description: "A shop has few, so the list is not paged.",
  caller: { scope: "stock:read" },
  params: shopPath,
  result: z.object({ rows: z.array(warehouse) }),
  run: async (ctx, { params }) => ({ rows: await listWarehouses(ctx, params) }),
});

const read = endpoint({
  id: "getWarehouse",
  method: "GET",
  path: "/console/{shopId}/warehouses/{warehouseId}",
  tag,
  summary: "One warehouse with what is in it",
  caller: { scope: "stock:read" },
  params: warehousePath,
  result: warehouse,
  run: (ctx, { params }) => getWarehouse(ctx, params),
});

const create = endpoint({
  id: "createWarehouse",
  method: "POST",
  path: "/console/{shopId}/warehouses",
  tag,
  summary: "Opens a warehouse; a code left out is made from the name",
  description: "Managers and owners.",
  caller: { scope: "stock:write" },
  creates: true,
  status: 201,
  params: shopPath,
  body: warehouseInput.omit({ shopId: true }),
  refusals: ["CODE_TAKEN"],
  result: z.object({ warehouseId: id }),
  run: async (ctx, { params, body }) => {
    const made = await createWarehouse(ctx, { ...params, ...body });
    const location = `/api/v1/console/${params.shopId}/warehouses/${made.warehouseId}`;
    return reply(made, { headers: { location } });
  },
});

const update = endpoint({
  id: "updateWarehouse",
  method: "PUT",
  path: "/console/{shopId}/warehouses/{warehouseId}",
  tag,
  summary: "Changes a warehouse's name, code, address or rank",
  description: "Managers and owners. A code or a priority left out stays.",
  caller: { scope: "stock:write" },
  edits: "getWarehouse",
  params: warehousePath,
  body: updateWarehouseInput.omit({ shopId: true, warehouseId: true }),
  refusals: ["CODE_TAKEN"],
  result: warehouse,
  run: async (ctx, { params, body }) => {
    await updateWarehouse(ctx, { ...params, ...body });
    return getWarehouse(ctx, params);
  },
});

const activate = endpoint({
  id: "activateWarehouse",
  method: "POST",
  path: "/console/{shopId}/warehouses/{warehouseId}/activate",
  tag,
  summary: "Switches a warehouse on",
  description: "Managers and owners.",
  caller: { scope: "stock:write" },
  params: warehousePath,
  result: warehouse,
  run: async (ctx, { params }) => {
    await setWarehouseStatus(ctx, { ...params, active: true });
    return getWarehouse(ctx, params);
  },
});

const deactivate = endpoint({
  id: "deactivateWarehouse",
  method: "POST",
  path: "/console/{shopId}/warehouses/{warehouseId}/deactivate",
  tag,
  summary: "Switches a warehouse off: nothing new is sold from it, what is promised still ships",
  description: "Managers and owners.",
  caller: { scope: "stock:write" },
  params: warehousePath,
  result: warehouse,
  run: async (ctx, { params }) => {
    await setWarehouseStatus(ctx, { ...params, active: false });
    return getWarehouse(ctx, params);
  },
});

const drain = endpoint({
  id: "setWarehouseDraining",
  method: "PUT",
  path: "/console/{shopId}/warehouses/{warehouseId}/draining",
  tag,
  summary: "Marks a warehouse as being emptied, or no longer",
  description: "Managers and owners.",
  caller: { scope: "stock:write" },
  params: warehousePath,
  body: setDrainingInput.pick({ draining: true }),
  result: warehouse,
  run: async (ctx, { params, body }) => {
    await setWarehouseDraining(ctx, { ...params, ...body });
    return getWarehouse(ctx, params);
  },
});

const keepBack = endpoint({
  id: "setSafetyStock",
  method: "PUT",
  path: "/console/{shopId}/warehouses/{warehouseId}/safety-stock",
  tag,
  summary: "How many units of each variant a warehouse keeps back from sale",
  description: "Managers and owners. Variants with a number of their own keep it.",
  caller: { scope: "stock:write" },
  params: warehousePath,
  body: setSafetyStockInput.pick({ safetyStock: true }),
  result: warehouse,
  run: async (ctx, { params, body }) => {
    await setSafetyStock(ctx, { ...params, ...body });
    return getWarehouse(ctx, params);
  },
});

const locks = endpoint({
  id: "getWarehouseLocks",
  method: "GET",
  path: "/console/{shopId}/warehouses/{warehouseId}/locks",
  tag,
  summary: "Orders and units locked in a warehouse: what switching it off leaves in flight",
  caller: { scope: "stock:read" },
  params: warehousePath,
  result: z.object({ orders: units, units }),
  run: (ctx, { params }) => locksInFlight(ctx, params),
});

export const warehouseEndpoints: readonly Endpoint[] = [
  list,
  read,
  create,
  update,
  activate,
  deactivate,
  drain,
  keepBack,
  locks,
];
