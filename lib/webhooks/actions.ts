"use server";

import { shopAction } from "@/lib/identity/action-clients";
import {
  createWebhook,
  deleteWebhook,
  disableWebhook,
  enableWebhook,
  rotateWebhookSecret,
  updateWebhook,
} from "./endpoints";
import { pingWebhook } from "./ping";
import { replayFailedWebhooks, replayWebhookMessage } from "./replay";
import {
  createEndpointInput,
  endpointRef,
  messageRef,
  replayFailedInput,
  updateEndpointInput,
} from "./schema";

export const createWebhookAction = shopAction({
  name: "webhooks.create",
  input: createEndpointInput,
  run: createWebhook,
});

export const updateWebhookAction = shopAction({
  name: "webhooks.update",
  input: updateEndpointInput,
  run: updateWebhook,
});

export const disableWebhookAction = shopAction({
  name: "webhooks.disable",
  input: endpointRef,
  run: disableWebhook,
});

export const enableWebhookAction = shopAction({
  name: "webhooks.enable",
  input: endpointRef,
  run: enableWebhook,
});

export const deleteWebhookAction = shopAction({
  name: "webhooks.delete",
  input: endpointRef,
  run: deleteWebhook,
});

export const rotateWebhookSecretAction = shopAction({
  name: "webhooks.rotateSecret",
  input: endpointRef,
  run: rotateWebhookSecret,
});

export const pingWebhookAction = shopAction({
  name: "webhooks.ping",
  input: endpointRef,
  run: pingWebhook,
});

export const replayWebhookMessageAction = shopAction({
  name: "webhooks.replayMessage",
  input: messageRef,
  run: replayWebhookMessage,
});

export const replayFailedWebhooksAction = shopAction({
  name: "webhooks.replayFailed",
  input: replayFailedInput,
  run: replayFailedWebhooks,
});
