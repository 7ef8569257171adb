"use server";

import { shopAction } from "@/lib/identity/action-clients";
import {
  createEndpoint,
  deleteEndpoint,
  disableEndpoint,
  enableEndpoint,
  rotateSecret,
  updateEndpoint,
} from "./endpoints";
import { sendPing } from "./ping";
import { replayFailed, replayMessage } from "./replay";
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
  run: createEndpoint,
});

export const updateWebhookAction = shopAction({
  name: "webhooks.update",
  input: updateEndpointInput,
  run: updateEndpoint,
});

export const disableWebhookAction = shopAction({
  name: "webhooks.disable",
  input: endpointRef,
  run: disableEndpoint,
});

export const enableWebhookAction = shopAction({
  name: "webhooks.enable",
  input: endpointRef,
  run: enableEndpoint,
});

export const deleteWebhookAction = shopAction({
  name: "webhooks.delete",
  input: endpointRef,
  run: deleteEndpoint,
});

export const rotateWebhookSecretAction = shopAction({
  name: "webhooks.rotateSecret",
  input: endpointRef,
  run: rotateSecret,
});

export const pingWebhookAction = shopAction({
  name: "webhooks.ping",
  input: endpointRef,
  run: sendPing,
});

export const replayMessageAction = shopAction({
  name: "webhooks.replayMessage",
  input: messageRef,
  run: replayMessage,
});

export const replayFailedAction = shopAction({
  name: "webhooks.replayFailed",
  input: replayFailedInput,
  run: replayFailed,
});
