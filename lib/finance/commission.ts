/** A rule of some scope; `basisPoints` null ends what the scope had before. */
export type Rule = {
  id: string;
  shopId: string | null;
  categoryId: string | null;
  basisPoints: number | null;
};

export type AppliedRule = { ruleId: string | null; basisPoints: number };

const WHOLE = 10_000;

/**
 * What the platform keeps of an amount: rounded down, in the shop's favour, for each line by itself. What goes back on a refund is
 * the difference to what is kept of the rest, so that however a line is refunded, all of its commission is back with its last unit.
 */
export function commissionOf(amount: number, basisPoints: number): number {
  return Math.floor((amount * basisPoints) / WHOLE);
}

/**
 * The rule for one line: the shop's own for the category, then the shop's own, then the category's, then the platform's. Of nested
 * categories the nearest counts. `rules` are those in force, the newest first; `categories` lead from the line's own to the root.
 */
export function ruleFor(
  rules: readonly Rule[],
  line: { shopId: string; categories: readonly string[] },
): AppliedRule {
  const scopes: [shopId: string | null, categoryId: string | null][] = [
    ...line.categories.map((categoryId): [string, string] => [line.shopId, categoryId]),
    [line.shopId, null],
    ...line.categories.map((categoryId): [null, string] => [null, categoryId]),
    [null, null],
  ];
  for (const [shopId, categoryId] of scopes) {
    const rule = rules.find((one) => one.shopId === shopId && one.categoryId === categoryId);
    if (rule && rule.basisPoints !== null) return { ruleId: rule.id, basisPoints: rule.basisPoints };
  }
  return { ruleId: null, basisPoints: 0 };
}
