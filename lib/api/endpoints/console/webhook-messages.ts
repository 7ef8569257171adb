import { z } from "zod";
import { getWebhookMessage, listWebhookMessages, replayWebhookMessage } from "@/lib/webhooks";
import { messageRef } from "@/lib/webhooks/schema";
import { type Endpoint, endpoint } from "../../endpoint";
import { cursor, id, pageOf, time } from "../../shapes";
import { shopPath, units } from "./shapes";

const tag = "Webhooks";
const description = "Managers and owners.";

const status = z.enum(["QUEUED", "DELIVERED", "FAILED"]);

const message = z
  .object({
    id: z.string().meta({ description: "The webhook-id it is sent under, each try and each replay" }),
    type: z.string(),
    status,
    attempts: units,
    lastStatus: units.nullable(),
    lastError: z.string().nullable(),
    createdAt: time,
    nextAttemptAt: time,
    deliveredAt: time.nullable(),
  })
  .meta({ id: "WebhookMessage" });

const list = endpoint({
  id: "listWebhookMessages",
  method: "GET",
  path: "/console/{shopId}/webhooks/{endpointId}/messages",
  tag,
  summary: "What was sent to an endpoint, newest first",
  description,
  caller: { scope: "webhooks:read" },
  params: shopPath.extend({ endpointId: id }),
  query: z.strictObject({ status: status.optional(), cursor }),
  result: pageOf(message),
  run: (ctx, { params, query: { cursor: after, ...rest } }) =>
    listWebhookMessages(ctx, { ...params, ...rest, after }),
});

const read = endpoint({
  id: "getWebhookMessage",
  method: "GET",
  path: "/console/{shopId}/webhooks/{endpointId}/messages/{messageId}",
  tag,
  summary: "A message, the bytes it sends, and each try, newest first",
  description,
  caller: { scope: "webhooks:read" },
  params: messageRef,
  result: message.extend({
    eventId: id,
    body: z.string(),
    tries: z.array(
      z.object({
        id,
        at: time,
        durationMs: units,
        status: units.nullable(),
        error: z.string().nullable(),
        detail: z.string().nullable(),
        answer: z.string().nullable(),
      }),
    ),
  }),
  run: (ctx, { params }) => getWebhookMessage(ctx, params),
});

const replay = endpoint({
  id: "replayWebhookMessage",
  method: "POST",
  path: "/console/{shopId}/webhooks/{endpointId}/messages/{messageId}/replay",
  tag,
  summary: "Sends a message once more, from its first try",
  description,
  caller: { scope: "webhooks:write" },
  params: messageRef,
  refusals: ["WEBHOOK_DISABLED"],
  status: 202,
  result: message,
  run: async (ctx, { params }) => {
    await replayWebhookMessage(ctx, params);
    return getWebhookMessage(ctx, params);
  },
});

export const webhookMessageEndpoints: readonly Endpoint[] = [list, read, replay];
