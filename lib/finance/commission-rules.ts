import { requireStaff } from "@/lib/identity";
import { actorUserId, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { withTransaction } from "@/lib/platform/transaction";
import type { CommissionRuleInput } from "./schema";

export type CommissionRuleRow = {
  id: string;
  shopId: string | null;
  shopName: string | null;
  categoryId: string | null;
  categoryName: string | null;
  basisPoints: number | null;
  validFrom: Date;
  note: string | null;
  person: string | null;
  /** Whether it is the one its scope goes by now. */
  current: number;
};

/**
 * Sets what the platform keeps from now on. Rules are only added: sales of before keep theirs, and the list tells who set what
 * when. Null ends a scope's own rule. @throws INVALID_INPUT for ending the platform's, NOT_FOUND for no such shop or category
 */
export async function setCommissionRule(ctx: Ctx, input: CommissionRuleInput): Promise<{ id: string }> {
  requireStaff(ctx, "ADMIN");
  const { shopId, categoryId, basisPoints } = input;
  if (!shopId && !categoryId && basisPoints === null)
    throw new DomainError("INVALID_INPUT", { fields: { basisPoints: "REQUIRED" } });
  return withTransaction(ctx, async (tx) => {
    for (const [table, row] of [
      ["Shop", shopId],
      ["Category", categoryId],
    ] as const) {
      if (row && (await tx.sql.rows(`SELECT id FROM ${table} WHERE id = ?`, [row])).length === 0)
        throw notFound(table.toLowerCase());
    }
    const id = newId();
    const added = await tx.sql.run(
      `INSERT IGNORE INTO CommissionRule (id, shopId, categoryId, scope, basisPoints, validFrom, note, createdBy)
       VALUES (?, ?, ?, ?, ?, NOW(3), ?, ?)`,
      [
        id,
        shopId,
        categoryId,
        `${shopId ?? "-"} ${categoryId ?? "-"}`,
        basisPoints,
        input.note || null,
        actorUserId(tx.actor),
      ],
    );
    if (added !== 1) throw new DomainError("CONFLICT"); // Two in the same thousandth of a second.
    return { id };
  });
}

/** All rules, those in force first. */
export async function listCommissionRules(ctx: Ctx): Promise<CommissionRuleRow[]> {
  requireStaff(ctx, "ADMIN");
  const name = ctx.locale === "en" ? "c.nameEn" : "c.name";
  return ctx.sql.rows<CommissionRuleRow>(
    `SELECT r.id, r.shopId, s.name AS shopName, r.categoryId, ${name} AS categoryName, r.basisPoints, r.validFrom, r.note,
       u.name AS person, r.validFrom = (SELECT MAX(n.validFrom) FROM CommissionRule n WHERE n.scope = r.scope AND n.validFrom <= NOW(3)) AS current
     FROM CommissionRule r LEFT JOIN Shop s ON s.id = r.shopId LEFT JOIN Category c ON c.id = r.categoryId
     LEFT JOIN User u ON u.id = r.createdBy ORDER BY current DESC, r.validFrom DESC, r.id LIMIT 300`,
  );
}

export type ScopeChoices = {
  shops: { id: string; name: string }[];
  categories: { id: string; name: string }[];
};

/** What a rule may be set for. */
export async function listCommissionScopes(ctx: Ctx): Promise<ScopeChoices> {
  requireStaff(ctx, "ADMIN");
  const [shops, categories] = await Promise.all([
    ctx.sql.rows<{ id: string; name: string }>(
      "SELECT id, name FROM Shop WHERE status IN ('OPEN', 'PAUSED', 'SUSPENDED') ORDER BY name LIMIT 1000",
    ),
    ctx.sql.rows<{ id: string; name: string; depth: number }>(
      `SELECT id, ${ctx.locale === "en" ? "nameEn" : "name"} AS name, depth FROM Category WHERE retiredAt IS NULL ORDER BY path LIMIT 1000`,
    ),
  ]);
  const indented = categories.map(({ id, name, depth }) => ({ id, name: `${"— ".repeat(depth)}${name}` }));
  return { shops, categories: indented };
}
