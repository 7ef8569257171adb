export { askProvider } from "./ask-provider";
export { closeAttempts, pollPendingPayments } from "./attempts";
export { checkPayment } from "./check-payment";
export { type PaymentChoice, paymentChoices } from "./choices";
export { executeRefund, executeStaleRefunds } from "./execute-refund";
export { giveBackByHand } from "./give-back-by-hand";
export { readClosedPayments } from "./late-reads";
export {
  type Dispute,
  type FailedRefund,
  listMoneyTroubles,
  type PaymentMismatch,
  type PendingRefund,
} from "./money-troubles";
export { getOpenPayment, type OpenPayment } from "./open-payment";
export { drawQr, type QrDrawing } from "./qr";
export {
  giveBackItems,
  type RefundedItems,
  refundItems,
  refundShopOrder,
} from "./refund-items";
export { requestRefund, returnMoney } from "./refunds";
export { retryRefund } from "./retry-refund";
export { answerSandbox } from "./sandbox-provider/answer";
export {
  cancelSandboxPayment,
  createRequest,
  decideSandboxPayment,
  openSandboxPayment,
  readSandboxPayment,
  refundRequest,
  refundSandboxPayment,
  type SandboxPayment,
} from "./sandbox-provider/provider";
export { sign as signSandboxWebhook } from "./sandbox-provider/signature";
export { settlePayment } from "./settle";
export { startPayment } from "./start-payment";
export { verifyKeptWebhook, verifyLeftWebhooks } from "./unverified-webhooks";
export { handleLeftWebhooks, handleWebhook, receiveWebhook } from "./webhooks";
