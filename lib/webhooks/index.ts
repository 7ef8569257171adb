export { type EndpointView, requireEndpoint } from "./endpoint-row";
export {
  createEndpoint,
  deleteEndpoint,
  disableEndpoint,
  enableEndpoint,
  type MadeEndpoint,
  rotateSecret,
  updateEndpoint,
} from "./endpoints";
export { type DataOf, WEBHOOK_EVENTS, type WebhookType, webhookBody } from "./event-payloads";
export { EVENT_TYPES, PING, type WebhookEventType } from "./event-types";
export { sendPing } from "./ping";
export { pruneWebhooks } from "./prune";
export {
  type AttemptRow,
  getEndpoint,
  getMessage,
  type ListedEndpoint,
  listEndpoints,
  listMessages,
  type MessageDetail,
  type MessageRow,
} from "./queries";
export { queueWebhooks, webhookHandlerOf } from "./queue-event";
export { replayFailed, replayMessage } from "./replay";
export { sendDueWebhooks, startWebhookSender } from "./sender-loop";
