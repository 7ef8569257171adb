import { Webhook } from "standardwebhooks";
import { newId } from "@/lib/platform/id";

/** In the form Debezium asks for; a test's own. */
export const RELAY_SECRET = `whsec_${Buffer.from("the-secret-of-tests-that-post-events").toString("base64")}`;

export type OutboxRecord = {
  id: string;
  type: string;
  aggregateType: string;
  aggregateId: string;
  payload: Record<string, unknown>;
  traceparent?: string | null;
};

/** An event's envelope, field by field as Debezium Server 3.0.0 with deploy/cdc's transforms posted it in a real run. */
export function envelopeOf(row: OutboxRecord): Record<string, unknown> {
  return {
    data: row.payload,
    id: row.id,
    type: row.type,
    subject: row.aggregateId,
    time: "2026-11-26T03:34:44.357Z",
    traceparent: row.traceparent ?? null,
    aggregatetype: row.aggregateType,
    specversion: "1.0",
    source: "/gerai/outbox",
    datacontenttype: "application/json",
  };
}

type Posting = { secret?: string; contentType?: string; at?: Date; headers?: Record<string, string> };

/** Its HTTP sink's request, signed by Standard Webhooks; a fresh message id for every try, as there. */
export function postOf(body: unknown, posting: Posting = {}): Request {
  const { secret = RELAY_SECRET, contentType = "application/json", at = new Date(), headers = {} } = posting;
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const messageId = `msg_${newId()}`;
  return new Request("http://app/api/outbox", {
    method: "POST",
    headers: {
      "user-agent": "Java-http-client/21.0.8",
      "content-type": contentType,
      "webhook-id": messageId,
      "webhook-signature": new Webhook(secret).sign(messageId, at, text),
      "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
      ...headers,
    },
    body: text,
  });
}
