import type { Ctx } from "@/lib/platform/ctx";
import { appendEvents } from "@/lib/platform/outbox";
import type { SqlExecutor } from "@/lib/platform/sql";
import { withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "@/lib/shops";
import type { SetSourcingRulesInput, SourcingRuleChoice } from "./schema";
import { DEFAULT_RULES, type SourcingRule } from "./sourcing";

type RuleRow = { shopId: string; rule: SourcingRule; active: number };

/** Every rule in the shop's order, those switched off among them; the default for a shop that never chose. */
export async function getSourcingRules(ctx: Ctx, input: { shopId: string }): Promise<SourcingRuleChoice[]> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  const rows = await readRows(ctx.sql, [input.shopId]);
  if (rows.length === 0) return DEFAULT_RULES.map((rule) => ({ rule, active: true }));
  return rows.map(({ rule, active }) => ({ rule, active: active === 1 }));
}

/** Orders the rules that decide, after the fewest parcels, from where the shop's next orders ship. Orders there already keep theirs. */
export async function setSourcingRules(ctx: Ctx, input: SetSourcingRulesInput): Promise<void> {
  await requireShopRole(ctx, input.shopId, "MANAGER");
  const { shopId, rules } = input;
  await withTransaction(ctx, async (tx) => {
    // One statement with a row for every rule: of two who save at once, one's order stands whole.
    await tx.sql.run(
      `INSERT INTO ShopSourcingRule (shopId, rule, position, active) VALUES ${rules.map(() => "(?, ?, ?, ?)").join(", ")}
       ON DUPLICATE KEY UPDATE position = VALUES(position), active = VALUES(active)`,
      rules.flatMap(({ rule, active }, position) => [shopId, rule, position, active]),
    );
    await appendEvents(tx, [
      {
        type: "inventory.sourcing_rules_changed",
        aggregateType: "Shop",
        aggregateId: shopId,
        payload: { shopId },
      },
    ]);
  });
}

/** The rules that count, in order, of each of these shops that chose; the others follow DEFAULT_RULES. One statement for all. */
export async function readSourcingRules(
  sql: SqlExecutor,
  shopIds: readonly string[],
): Promise<Map<string, SourcingRule[]>> {
  const rules = new Map<string, SourcingRule[]>();
  for (const { shopId, rule, active } of await readRows(sql, shopIds)) {
    const own = rules.get(shopId) ?? [];
    if (active) own.push(rule);
    rules.set(shopId, own);
  }
  return rules;
}

/** The rules switched on, as planSourcing takes them. */
export function activeRules(choices: readonly SourcingRuleChoice[]): SourcingRule[] {
  return choices.filter((choice) => choice.active).map((choice) => choice.rule);
}

function readRows(sql: SqlExecutor, shopIds: readonly string[]): Promise<RuleRow[]> {
  return sql.rows<RuleRow>(
    "SELECT shopId, rule, active FROM ShopSourcingRule WHERE shopId IN (?) ORDER BY shopId, position",
    [[...shopIds]],
  );
}
