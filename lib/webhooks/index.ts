export {
  createWebhook,
  deleteWebhook,
  disableWebhook,
  enableWebhook,
  type MadeEndpoint,
  rotateWebhookSecret,
  updateWebhook,
} from "./endpoints";
export { type DataOf, WEBHOOK_EVENTS, type WebhookType, webhookBody } from "./event-payloads";
export { EVENT_TYPES, PING, type WebhookEventType } from "./event-types";
export { pingWebhook } from "./ping";
export { pruneWebhookEndpoints } from "./prune";
export {
  type AttemptRow,
  getWebhook,
  getWebhookMessage,
  type ListedEndpoint,
  listWebhookMessages,
  listWebhooks,
  type MessageDetail,
  type MessageRow,
} from "./queries";
export { queueWebhooks, webhookHandlerOf } from "./queue-event";
export { replayFailedWebhooks, replayWebhookMessage } from "./replay";
export { SEALED_BY_WEBHOOKS } from "./sealed-columns";
export { sendDueWebhooks, startWebhookSender } from "./sender-loop";
