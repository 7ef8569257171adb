export { closeAttempts, pollPendingPayments } from "./attempts";
export { enabledGateways } from "./gateways";
export {
  giveBackItems,
  type RefundedItems,
  refundItems,
  refundShopOrder,
  reopenRefunded,
} from "./refund-items";
export { executeRefund, executeStaleRefunds, returnMoney } from "./refunds";
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
export { handleLeftWebhooks, handleWebhook, receiveWebhook } from "./webhooks";
