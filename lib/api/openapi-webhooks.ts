import { z } from "zod";
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from "zod-openapi";
import { WEBHOOK_EVENTS, type WebhookType, webhookBody } from "@/lib/webhooks";

export const webhookTypes = Object.keys(WEBHOOK_EVENTS) as WebhookType[];

const header = z.object({
  "webhook-id": z.string().meta({ description: "The event's; the same each time it is sent again" }),
  "webhook-timestamp": z.string().meta({ description: "When this try was signed, in seconds since 1970" }),
  "webhook-signature": z.string().meta({
    description:
      "`v1,` and the base64 of HMAC-SHA256 over id.timestamp.body; one for each live secret, with spaces between",
  }),
});

/** What Gerai sends to the endpoints of a shop, for the contract's `webhooks`. */
export function webhooksOf(): ZodOpenApiPathsObject {
  return Object.fromEntries(webhookTypes.map((type) => [type, { post: operationOf(type) }]));
}

function operationOf(type: WebhookType): ZodOpenApiOperationObject {
  return {
    tags: ["Webhooks"],
    summary: WEBHOOK_EVENTS[type].description,
    requestParams: { header },
    requestBody: { required: true, content: { "application/json": { schema: webhookBody(type) } } },
    responses: {
      "2XX": { description: "Taken. Anything else, or nothing within ten seconds, is tried again" },
    },
  };
}
