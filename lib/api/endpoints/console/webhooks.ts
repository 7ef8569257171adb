import { z } from "zod";
import {
  createWebhook,
  deleteWebhook,
  disableWebhook,
  EVENT_TYPES,
  enableWebhook,
  getWebhook,
  listWebhooks,
  pingWebhook,
  replayFailedWebhooks,
  rotateWebhookSecret,
  updateWebhook,
} from "@/lib/webhooks";
import { createEndpointInput, replayFailedInput, updateEndpointInput } from "@/lib/webhooks/schema";
import { type Endpoint, endpoint, reply } from "../../endpoint";
import { idOfKey } from "../../key-id";
import { id, time } from "../../shapes";
import { shopPath, units } from "./shapes";

const tag = "Webhooks";
const caller = { scope: "webhooks:write" } as const;
const description = "Managers and owners.";
const path = shopPath.extend({ endpointId: id });
const secret = z.string().meta({ description: "Of Standard Webhooks, whsec_…; told here and nowhere else" });

const webhook = z
  .object({
    id,
    url: z.string(),
    description: z.string(),
    events: z.array(z.enum(EVENT_TYPES)).nullable().meta({ description: "Null for all, those to come too" }),
    status: z.enum(["ACTIVE", "DISABLED", "DELETED"]),
    disabledCause: z.enum(["PERSON", "FAILING", "GONE"]).nullable(),
    disabledAt: time.nullable(),
    failingSince: time.nullable(),
    oldSecretUntil: time
      .nullable()
      .meta({ description: "Until when the secret before the last one signs too" }),
    createdAt: time,
    updatedAt: time,
    delivered: units.meta({ description: "Messages of the last day" }),
    failed: units,
    queued: units,
    lastDeliveredAt: time.nullable(),
  })
  .meta({ id: "WebhookEndpoint" });

const list = endpoint({
  id: "listWebhooks",
  method: "GET",
  path: "/console/{shopId}/webhooks",
  tag,
  summary: "Where a shop's software is told of events, and how each endpoint does",
  description: `${description} A shop has ten at most, so the list is not paged.`,
  caller: { scope: "webhooks:read" },
  params: shopPath,
  result: z.object({ rows: z.array(webhook) }),
  run: async (ctx, { params }) => ({ rows: await listWebhooks(ctx, params) }),
});

const read = endpoint({
  id: "getWebhook",
  method: "GET",
  path: "/console/{shopId}/webhooks/{endpointId}",
  tag,
  summary: "One webhook endpoint with how it does",
  description,
  caller: { scope: "webhooks:read" },
  params: path,
  result: webhook,
  run: (ctx, { params }) => getWebhook(ctx, params),
});

const create = endpoint({
  id: "createWebhook",
  method: "POST",
  path: "/console/{shopId}/webhooks",
  tag,
  summary: "Adds an endpoint that is told of these events, or of all",
  description,
  caller,
  creates: true,
  status: 201,
  params: shopPath,
  body: createEndpointInput.omit({ shopId: true, idempotencyKey: true }),
  refusals: ["WEBHOOK_URL", "LIMIT_REACHED"],
  result: z.object({ endpointId: id, secret }),
  run: async (ctx, { params, body, key }) => {
    const made = await createWebhook(ctx, { ...params, ...body, idempotencyKey: idOfKey(key) });
    const location = `/api/v1/console/${params.shopId}/webhooks/${made.endpointId}`;
    return reply(made, { headers: { location } });
  },
});

const update = endpoint({
  id: "updateWebhook",
  method: "PUT",
  path: "/console/{shopId}/webhooks/{endpointId}",
  tag,
  summary: "Changes where an endpoint is and what it hears",
  description,
  caller,
  edits: "getWebhook",
  params: path,
  body: updateEndpointInput.omit({ shopId: true, endpointId: true }),
  refusals: ["WEBHOOK_URL"],
  result: webhook,
  run: async (ctx, { params, body }) => {
    await updateWebhook(ctx, { ...params, ...body });
    return getWebhook(ctx, params);
  },
});

const disable = endpoint({
  id: "disableWebhook",
  method: "POST",
  path: "/console/{shopId}/webhooks/{endpointId}/disable",
  tag,
  summary: "Switches an endpoint off: nothing is queued for it, what waits is given up and may be replayed",
  description,
  caller,
  params: path,
  result: webhook,
  run: async (ctx, { params }) => {
    await disableWebhook(ctx, params);
    return getWebhook(ctx, params);
  },
});

const enable = endpoint({
  id: "enableWebhook",
  method: "POST",
  path: "/console/{shopId}/webhooks/{endpointId}/enable",
  tag,
  summary: "Switches an endpoint on again; what it missed meanwhile was not kept",
  description,
  caller,
  params: path,
  refusals: ["WEBHOOK_URL"],
  result: webhook,
  run: async (ctx, { params }) => {
    await enableWebhook(ctx, params);
    return getWebhook(ctx, params);
  },
});

const remove = endpoint({
  id: "deleteWebhook",
  method: "DELETE",
  path: "/console/{shopId}/webhooks/{endpointId}",
  tag,
  summary: "Takes an endpoint away for good, and its secrets with it",
  description,
  caller,
  params: path,
  status: 204,
  run: async (ctx, { params }) => {
    await deleteWebhook(ctx, params);
    return undefined;
  },
});

const rotate = endpoint({
  id: "rotateWebhookSecret",
  method: "POST",
  path: "/console/{shopId}/webhooks/{endpointId}/secret",
  tag,
  summary: "Makes a new secret; for a day the old one signs too",
  description,
  caller,
  creates: true,
  status: 201,
  params: path,
  result: z.object({ secret }),
  run: (ctx, { params }) => rotateWebhookSecret(ctx, params),
});

const ping = endpoint({
  id: "pingWebhook",
  method: "POST",
  path: "/console/{shopId}/webhooks/{endpointId}/ping",
  tag,
  summary: "Sends an endpoint a test; what became of it is in its log",
  description,
  caller,
  creates: true,
  status: 202,
  params: path,
  refusals: ["WEBHOOK_DISABLED"],
  result: z.object({ messageId: z.string() }),
  run: (ctx, { params }) => pingWebhook(ctx, params),
});

const replayFailed = endpoint({
  id: "replayFailedWebhooks",
  method: "POST",
  path: "/console/{shopId}/webhooks/{endpointId}/replay",
  tag,
  summary: "Sends what was given up since a time once more, the oldest first, a thousand at most",
  description,
  caller,
  params: path,
  body: replayFailedInput.pick({ since: true }),
  refusals: ["WEBHOOK_DISABLED"],
  status: 202,
  result: z.object({ replayed: units }),
  run: (ctx, { params, body }) => replayFailedWebhooks(ctx, { ...params, ...body }),
});

export const webhookEndpoints: readonly Endpoint[] = [
  list,
  read,
  create,
  update,
  disable,
  enable,
  remove,
  rotate,
  ping,
  replayFailed,
];
