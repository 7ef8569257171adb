"use server";

import { z } from "zod";
import { shopAction } from "@/lib/identity/action-clients";
import { setLevelRules, setSafetyStock } from "../safety-stock";
import {
  setDrainingInput,
  setLevelRulesInput,
  setSafetyStockInput,
  setSourcingRulesInput,
  updateWarehouseInput,
  warehouseInput,
  warehouseRef,
} from "../schema";
import { setSourcingRules } from "../sourcing-rules";
import {
  createWarehouse,
  locksInFlight,
  setWarehouseDraining,
  setWarehouseStatus,
  updateWarehouse,
} from "../warehouses";

export const createWarehouseAction = shopAction({
  name: "inventory.createWarehouse",
  input: warehouseInput,
  run: createWarehouse,
});

export const updateWarehouseAction = shopAction({
  name: "inventory.updateWarehouse",
  input: updateWarehouseInput,
  run: updateWarehouse,
});

export const setWarehouseStatusAction = shopAction({
  name: "inventory.setWarehouseStatus",
  input: warehouseRef.extend({ active: z.boolean() }),
  run: setWarehouseStatus,
});

export const setWarehouseDrainingAction = shopAction({
  name: "inventory.setWarehouseDraining",
  input: setDrainingInput,
  run: setWarehouseDraining,
});

export const setSourcingRulesAction = shopAction({
  name: "inventory.setSourcingRules",
  input: setSourcingRulesInput,
  run: setSourcingRules,
});

/** What switching the warehouse off would leave in flight; asked when the warning opens. */
export const locksInFlightAction = shopAction({
  name: "inventory.locksInFlight",
  input: warehouseRef,
  run: locksInFlight,
});

export const setSafetyStockAction = shopAction({
  name: "inventory.setSafetyStock",
  input: setSafetyStockInput,
  run: setSafetyStock,
});

export const setLevelRulesAction = shopAction({
  name: "inventory.setLevelRules",
  input: setLevelRulesInput,
  run: setLevelRules,
});
