import type { SourcingRuleChoice } from "@/lib/inventory/schema";

/** The rules with one moved a place up or down. */
export function moved(rules: SourcingRuleChoice[], from: number, by: -1 | 1): SourcingRuleChoice[] {
  const choice = rules[from];
  if (!choice || !rules[from + by]) return rules;
  const rest = rules.filter((one) => one !== choice);
  return rest.toSpliced(from + by, 0, choice);
}

/** Whether two orders of the rules choose alike: the place of a rule that is off plays no part. */
export function decideAlike(a: SourcingRuleChoice[], b: SourcingRuleChoice[]): boolean {
  const inUse = (rules: SourcingRuleChoice[]) =>
    rules
      .filter((one) => one.active)
      .map((one) => one.rule)
      .join();
  return inUse(a) === inUse(b);
}

/** Whether nothing at all was changed. */
export function sameOrder(a: SourcingRuleChoice[], b: SourcingRuleChoice[]): boolean {
  return a.every((one, index) => one.rule === b[index]?.rule && one.active === b[index]?.active);
}
