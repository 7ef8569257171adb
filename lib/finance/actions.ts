"use server";

import { shopAction, staffAction } from "@/lib/identity/action-clients";
import { askAdjustment, confirmAdjustment, refuseAdjustment } from "./adjustments";
import { setBankAccount } from "./bank-accounts";
import { setCommissionRule } from "./commission-rules";
import { makePayoutRun, markPayoutFailed, markPayoutPaid, markPayoutReturned } from "./payouts";
import { importSettlement } from "./reconcile";
import {
  adjustmentInput,
  adjustmentRef,
  bankAccountInput,
  commissionRuleInput,
  endPayoutInput,
  importSettlementInput,
  markPayoutPaidInput,
  payoutRunInput,
  refuseAdjustmentInput,
} from "./schema";

export const setBankAccountAction = shopAction({
  name: "finance.setBankAccount",
  input: bankAccountInput,
  run: setBankAccount,
});

export const makePayoutRunAction = staffAction({
  name: "finance.makePayoutRun",
  input: payoutRunInput,
  run: makePayoutRun,
});

export const markPayoutPaidAction = staffAction({
  name: "finance.markPayoutPaid",
  input: markPayoutPaidInput,
  run: markPayoutPaid,
});

export const markPayoutFailedAction = staffAction({
  name: "finance.markPayoutFailed",
  input: endPayoutInput,
  run: markPayoutFailed,
});

export const markPayoutReturnedAction = staffAction({
  name: "finance.markPayoutReturned",
  input: endPayoutInput,
  run: markPayoutReturned,
});

export const setCommissionRuleAction = staffAction({
  name: "finance.setCommissionRule",
  input: commissionRuleInput,
  run: setCommissionRule,
});

export const importSettlementAction = staffAction({
  name: "finance.importSettlement",
  input: importSettlementInput,
  run: importSettlement,
});

export const askAdjustmentAction = staffAction({
  name: "finance.askAdjustment",
  input: adjustmentInput,
  run: askAdjustment,
});

export const confirmAdjustmentAction = staffAction({
  name: "finance.confirmAdjustment",
  input: adjustmentRef,
  run: confirmAdjustment,
});

export const refuseAdjustmentAction = staffAction({
  name: "finance.refuseAdjustment",
  input: refuseAdjustmentInput,
  run: refuseAdjustment,
});
