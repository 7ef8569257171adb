export {
  type AdjustmentChoices,
  type AdjustmentRow,
  listAdjustmentChoices,
  listAdjustments,
} from "./adjustment-queries";
export { askAdjustment, confirmAdjustment, refuseAdjustment } from "./adjustments";
export type { Balance } from "./balances";
export { getBankAccount, type MaskedBankAccount, setBankAccount } from "./bank-accounts";
export { bookRefund, bookRefundReversed, bookRefundSucceeded, REFUND_CAUSE } from "./book-refund";
export { bookOrderPaid, bookSales } from "./book-sales";
export { bookSurplusEvent } from "./book-surplus";
export { bookUnbooked } from "./book-unbooked";
export {
  type CommissionRuleRow,
  listCommissionRules,
  listCommissionScopes,
  type ScopeChoices,
  setCommissionRule,
} from "./commission-rules";
export {
  type BankOrder,
  getPayoutRun,
  listBankOrders,
  listPayoutCandidates,
  listPayoutRuns,
  listShopPayouts,
  type PayoutCandidate,
  type PayoutRunDetail,
  type PayoutRunRow,
  type RunPayout,
  type ShopPayoutRow,
} from "./payout-queries";
export {
  bookPayout,
  type MadeRun,
  makePayoutRun,
  markPayoutFailed,
  markPayoutPaid,
  markPayoutReturned,
} from "./payouts";
export { jakartaTime } from "./period";
export { postJournal } from "./post-journal";
export { importSettlement } from "./reconcile";
export {
  getSettlementFile,
  listSettlementFiles,
  type OddRow,
  type SettlementFileDetail,
  type SettlementFileRow,
} from "./reconcile-queries";
export { releaseSale } from "./release";
export { getShopPayout, listPayoutSales, type PayoutSale, type ShopPayout } from "./shop-payout";
export {
  getShopBalance,
  getStatementTotals,
  listStatement,
  type StatementRow,
  type StatementTotals,
} from "./statement";
