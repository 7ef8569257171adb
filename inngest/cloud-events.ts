import { Webhook, WebhookVerificationError } from "standardwebhooks";
import { z } from "zod";
import { namesIn } from "@/lib/platform/env";
import { DomainError } from "@/lib/platform/errors";

/** CloudEvents 1.0 as JSON, structured. Debezium's HTTP sink says application/json where transforms have made the envelope. */
const TYPES: Readonly<Record<string, "one" | "batch">> = {
  "application/cloudevents+json": "one",
  "application/json": "one",
  "application/cloudevents-batch+json": "batch",
};

const cloudEvent = z.looseObject({
  specversion: z.literal("1.0"),
  id: z.uuid(),
  source: z.string().min(1),
  type: z.string().min(1).max(80),
});

/** @throws UNAUTHENTICATED unless one of `secrets` signed this body not longer than five minutes ago */
export function requireSignature(headers: Headers, body: string, secrets: string): void {
  const given = Object.fromEntries(headers);
  const signed = namesIn(secrets).some((secret) => {
    try {
      new Webhook(secret).verify(body, given, { jsonParse: false });
      return true;
    } catch (error) {
      if (error instanceof WebhookVerificationError) return false;
      throw error;
    }
  });
  if (!signed) throw new DomainError("UNAUTHENTICATED");
}

/**
 * The ids of the events in a body, in its order.
 * @throws UNSUPPORTED_MEDIA_TYPE, MALFORMED_BODY
 */
export function readCloudEvents(contentType: string | null, body: string): string[] {
  const form = TYPES[contentType?.split(";", 1)[0]?.trim().toLowerCase() ?? ""];
  if (!form) throw new DomainError("UNSUPPORTED_MEDIA_TYPE");
  const schema = form === "one" ? cloudEvent.transform((event) => [event]) : z.array(cloudEvent);
  const result = schema.safeParse(parseJson(body));
  if (!result.success) throw new DomainError("MALFORMED_BODY");
  return result.data.map((event) => event.id);
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new DomainError("MALFORMED_BODY");
  }
}
