import type { Ctx } from "@/lib/platform/ctx";
import { withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "@/lib/shops";
import type { FreeShippingInput } from "./schema";
import { ZONES, type Zone } from "./zones";

/** A shop bears the way of baskets from `minItems` rupiah on, to `zones`, up to `maxAmount` rupiah (null: all of it). */
export type FreeShipping = { minItems: number; zones: Zone[]; maxAmount: number | null };

export type FreeShippingRule = FreeShipping & { active: boolean };

type Row = { shopId: string; active: number; minItems: number; zones: string; maxAmount: number | null };

/** Columns of a rule beside rates, all null without one. */
export type RuleColumns = { minItems: number | null; zones: string | null; maxAmount: number | null };

/** A shop's rule for its console, or null when it never had one. */
export async function getFreeShippingRule(
  ctx: Ctx,
  input: { shopId: string },
): Promise<FreeShippingRule | null> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  const [row] = await ctx.sql.rows<Row>(
    "SELECT shopId, active, minItems, zones, maxAmount FROM FreeShippingRule WHERE shopId = ?",
    [input.shopId],
  );
  return row ? { ...toRule(row), active: Boolean(row.active) } : null;
}

/** Sets what a shop bears of the way from now on; orders that were placed keep what they were promised. */
export async function setFreeShippingRule(ctx: Ctx, input: FreeShippingInput): Promise<void> {
  await requireShopRole(ctx, input.shopId, "MANAGER");
  const zones = ZONES.filter((zone) => input.zones.includes(zone)).join(",");
  await withTransaction(ctx, (tx) =>
    tx.sql.run(
      `INSERT INTO FreeShippingRule (shopId, active, minItems, zones, maxAmount) VALUES (?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE active = VALUES(active), minItems = VALUES(minItems), zones = VALUES(zones),
         maxAmount = VALUES(maxAmount), updatedAt = NOW(3)`,
      [input.shopId, input.active, input.minItems, zones, input.maxAmount],
    ),
  );
}

/** The rules in force of these shops, by shop: what a storefront promises. */
export async function freeShippingOf(
  ctx: Pick<Ctx, "sql">,
  shopIds: readonly string[],
): Promise<Map<string, FreeShipping>> {
  if (shopIds.length === 0) return new Map();
  const rows = await ctx.sql.rows<Row>(
    "SELECT shopId, active, minItems, zones, maxAmount FROM FreeShippingRule WHERE shopId IN (?) AND active = TRUE",
    [[...shopIds]],
  );
  return new Map(rows.map((row) => [row.shopId, toRule(row)]));
}

/** What a shop bears of one delivery, rupiah: 0 where its rule does not reach. */
export function borneByShop(
  rule: RuleColumns,
  delivery: { zone: Zone; itemsTotal: number; cost: number },
): number {
  if (rule.minItems === null || rule.zones === null) return 0;
  const reaches = delivery.itemsTotal >= rule.minItems && rule.zones.split(",").includes(delivery.zone);
  return reaches ? Math.min(delivery.cost, rule.maxAmount ?? delivery.cost) : 0;
}

function toRule({ minItems, zones, maxAmount }: Row): FreeShipping {
  return { minItems, zones: ZONES.filter((zone) => zones.split(",").includes(zone)), maxAmount };
}
