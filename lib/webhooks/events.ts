import type { NewEvent } from "@/lib/platform/outbox";

export type EndpointDisabled = {
  endpointId: string;
  shopId: string;
  host: string;
  cause: "GONE" | "FAILING";
};

/** An endpoint was switched off by us: it is gone, or has failed for days. */
export function endpointDisabled(payload: EndpointDisabled): NewEvent {
  return {
    type: "webhook.endpoint_disabled",
    aggregateType: "WebhookEndpoint",
    aggregateId: payload.endpointId,
    payload,
  };
}
