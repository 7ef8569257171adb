export type { Balance } from "./balances";
export { getBankAccount, type MaskedBankAccount, setBankAccount } from "./bank-accounts";
export { bookRefund, bookRefundSucceeded } from "./book-refund";
export { bookOrderPaid, bookSales } from "./book-sales";
export {
  type CommissionRuleRow,
  listCommissionRules,
  listCommissionScopes,
  type ScopeChoices,
  setCommissionRule,
} from "./commission-rules";
export {
  bookPayout,
  type MadeRun,
  makePayoutRun,
  markPayoutFailed,
  markPayoutPaid,
  markPayoutReturned,
} from "./payouts";
export { postJournal } from "./post-journal";
export { releaseSale } from "./release";
