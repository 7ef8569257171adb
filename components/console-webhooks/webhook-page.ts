import { notFound } from "next/navigation";
import type { Ctx } from "@/lib/platform/ctx";
import { isDomainError } from "@/lib/platform/errors";
import { getWebhook, getWebhookMessage, type ListedEndpoint, type MessageDetail } from "@/lib/webhooks";

type Ref = { shopId: string; endpointId: string };

/** The endpoint of an address; a 404 for one that is none of the shop's. */
export function endpointOrNotFound(ctx: Ctx, ref: Ref): Promise<ListedEndpoint> {
  return getWebhook(ctx, ref).catch(toNotFound);
}

/** The message of an address; a 404 for one that is none of the endpoint's. */
export function messageOrNotFound(ctx: Ctx, ref: Ref & { messageId: string }): Promise<MessageDetail> {
  return getWebhookMessage(ctx, ref).catch(toNotFound);
}

/** One value of a query that may repeat. */
export function oneParam(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

function toNotFound(error: unknown): never {
  if (isDomainError(error, "NOT_FOUND")) notFound();
  throw error;
}
