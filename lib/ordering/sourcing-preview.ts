import { type Place, type Zone, zoneBetween, zoneCostTo } from "@/lib/delivery";
import {
  activeRules,
  getSourcingRules,
  planSourcing,
  readSourceLevels,
  type SourceLevel,
  type SourcingReason,
  type SourcingRule,
} from "@/lib/inventory";
import type { Ctx } from "@/lib/platform/ctx";
import { requireShopRole } from "@/lib/shops";
import type { PreviewSourcingInput } from "./schema";

export type PreviewParcel = {
  warehouseId: string;
  warehouse: string;
  zone: Zone;
  lines: { variantId: string; quantity: number; reason: SourcingReason }[];
};

export type PreviewPlan =
  | { ok: true; parcels: PreviewParcel[] }
  | { ok: false; short: { variantId: string; wanted: number; free: number }[] };

export type SourcingPreview = {
  /** By the shop's rules as they stand. */
  now: PreviewPlan;
  /** By the rules tried; null when none were. */
  tried: PreviewPlan | null;
};

/** From where an order of these lines would ship at this moment, and why. Reads only: nothing is locked. */
export async function previewSourcing(ctx: Ctx, input: PreviewSourcingInput): Promise<SourcingPreview> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  const { shopId, lines, destination } = input;
  const variantIds = lines.map((line) => line.variantId);
  const [rules, rows] = await Promise.all([
    getSourcingRules(ctx, { shopId }),
    readSourceLevels(ctx.sql, [shopId], variantIds),
  ]);
  const cost = zoneCostTo(destination);
  const levels = rows.map((row) => ({ ...row, zoneCost: cost(row) }));
  const plan = (by: SourcingRule[]) => toPreview(lines, levels, by, destination);
  return {
    now: plan(activeRules(rules)),
    tried: input.rules ? plan(activeRules(input.rules)) : null,
  };
}

function toPreview(
  lines: PreviewSourcingInput["lines"],
  levels: readonly (SourceLevel & Place)[],
  rules: SourcingRule[],
  destination: Place,
): PreviewPlan {
  const plan = planSourcing(
    lines.map((line) => ({ ...line, orderItemId: line.variantId })),
    levels,
    rules,
  );
  if (!plan.ok) return plan;
  const parcels = new Map<string, PreviewParcel>();
  for (const { warehouseId, variantId, quantity, reason } of plan.allocations) {
    const level = levels.find((one) => one.warehouseId === warehouseId);
    if (!level) continue;
    const parcel = parcels.get(warehouseId) ?? {
      warehouseId,
      warehouse: level.warehouseName ?? "",
      zone: zoneBetween(level, destination),
      lines: [],
    };
    parcel.lines.push({ variantId, quantity, reason });
    parcels.set(warehouseId, parcel);
  }
  return { ok: true, parcels: [...parcels.values()] };
}
