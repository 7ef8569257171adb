import { zoneCostTo } from "@/lib/delivery";
import { DEFAULT_RULES, planSourcing, type SourcingReason } from "@/lib/inventory";
import { shops } from "../catalogue/shops";
import type { SeededShop } from "../shops";
import type { PlannedItem } from "./order-plan";

const warehousesByCode = new Map(shops.flatMap((shop) => shop.warehouses).map((one) => [one.code, one]));

/**
 * Why a line came from its warehouse, as the planner would have said. Where it would have chosen another one of the shop's, that one
 * had not enough at the time.
 */
export function sourceReason(
  shop: SeededShop,
  item: PlannedItem,
  address: { province: string; city: string },
): SourcingReason {
  const cost = zoneCostTo(address);
  const levels = item.shelf.levels.flatMap(({ id, warehouseId, variantId }) => {
    const { code } = shop.warehouses.find((one) => one.id === warehouseId) ?? { code: "" };
    const seed = warehousesByCode.get(code);
    if (!seed) return [];
    const place = { warehouseId, warehouseName: seed.name, priority: seed.priority, zoneCost: cost(seed) };
    return [{ stockLevelId: id, ...place, variantId, free: item.quantity }];
  });
  const line = { orderItemId: item.id, variantId: item.level.variantId, quantity: item.quantity };
  const plan = planSourcing([line], levels, DEFAULT_RULES);
  const [part] = plan.ok ? plan.allocations : [];
  return part?.stockLevelId === item.level.id ? part.reason : { code: "ONLY_SOURCE" };
}
