import * as finance from "@/lib/finance";
import type { Ctx } from "@/lib/platform/ctx";

/** What staff read of the platform's money without naming a row. */
export const moneyLists: Record<string, (ctx: Ctx) => Promise<unknown>> = {
  listPayoutCandidates: (ctx) => finance.listPayoutCandidates(ctx),
  listPayoutRuns: (ctx) => finance.listPayoutRuns(ctx, {}),
  listCommissionRules: (ctx) => finance.listCommissionRules(ctx),
  listCommissionScopes: (ctx) => finance.listCommissionScopes(ctx),
  listAdjustments: (ctx) => finance.listAdjustments(ctx, {}),
  listAdjustmentChoices: (ctx) => finance.listAdjustmentChoices(ctx),
  listSettlementFiles: (ctx) => finance.listSettlementFiles(ctx),
};
