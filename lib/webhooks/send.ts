import type { Ctx } from "@/lib/platform/ctx";
import { continuing, inSpan, noteOnSpan } from "@/lib/platform/telemetry/span";
import { type Fence, ownFence } from "./fence";
import { type Answer, postWebhook } from "./post";
import { recordAttempt } from "./record-attempt";
import { openSecret, signedHeaders } from "./secrets";

/** A claim lasts this long: longer than a receiver is waited for, so that a living sender is not overtaken. */
const CLAIM_SECONDS = 60;

const DUE = "status = 'QUEUED' AND nextAttemptAt <= NOW(3)";

type Ready = {
  id: string;
  endpointId: string;
  body: string;
  attempts: number;
  url: string;
  active: number;
  secret: string;
  oldSecret: string | null;
  now: Date;
  traceparent: string | null;
};

/** How senders post; a test may have less patience, or another fence. */
export type Posting = { fence: Fence; timeoutMs?: number };

export function ownPosting(): Posting {
  return { fence: ownFence() };
}

/** The messages of an endpoint that are due, the one that waits longest first. */
export async function dueMessages(ctx: Ctx, endpointId: string, limit: number): Promise<string[]> {
  const rows = await ctx.sql.rows<{ id: string }>(
    `SELECT id FROM WebhookMessage WHERE endpointId = ? AND ${DUE} ORDER BY nextAttemptAt, id LIMIT ?`,
    [endpointId, limit],
  );
  return rows.map((row) => row.id);
}

/**
 * Sends a due message; false when its receiver failed. It is claimed by moving its time on, so of two senders one has it; one that
 * dies between the answer and writing it down leaves it to be sent once more, under the same webhook-id.
 */
export async function sendMessage(ctx: Ctx, id: string, posting: Posting): Promise<boolean> {
  const claimed = await ctx.sql.run(
    `UPDATE WebhookMessage SET nextAttemptAt = NOW(3) + INTERVAL ${CLAIM_SECONDS} SECOND, attempts = attempts + 1
     WHERE id = ? AND ${DUE}`,
    [id],
  );
  if (claimed !== 1) return true; // Another sender has it.
  const message = await readReady(ctx, id);
  if (!message) return true;
  if (!message.active) return giveUp(ctx, id);
  const about = { ...continuing(message.traceparent, id), kind: "PRODUCER" } as const;
  return inSpan("send shop webhook", about, async () => {
    const startedAt = performance.now();
    const answer = await post(message, posting);
    noteOnSpan({ "messaging.message.id": id, "gerai.attempt": message.attempts, ...noted(answer) });
    return recordAttempt(ctx, message, answer, Math.round(performance.now() - startedAt));
  });
}

function noted({ status, error }: Answer) {
  return { ...(status && { "http.response.status_code": status }), ...(error && { "error.type": error }) };
}

async function readReady(ctx: Ctx, id: string): Promise<Ready | undefined> {
  const [row] = await ctx.sql.rows<Ready>(
    `SELECT m.id, m.endpointId, m.body, m.attempts, e.url, e.status = 'ACTIVE' AS active, e.secret,
       IF(e.oldSecretUntil > NOW(3), e.oldSecret, NULL) AS oldSecret, NOW(3) AS now, m.traceparent
     FROM WebhookMessage m JOIN WebhookEndpoint e ON e.id = m.endpointId WHERE m.id = ? AND m.status = 'QUEUED'`,
    [id],
  );
  return row;
}

async function post(message: Ready, posting: Posting): Promise<Answer> {
  const secret = openSecret(message.endpointId, message.secret);
  if (!secret) return { status: null, error: "SECRET", detail: null, body: null, retryAfter: null };
  const old = message.oldSecret && openSecret(message.endpointId, message.oldSecret);
  const headers = {
    ...signedHeaders(message, old ? [secret, old] : [secret], message.now),
    "content-type": "application/json",
    "user-agent": "Gerai-Webhooks/1.0",
  };
  return postWebhook({ url: message.url, headers, body: message.body }, posting.fence, posting);
}

// Its endpoint was switched off: what waited may be replayed once it is on again.
async function giveUp(ctx: Ctx, id: string): Promise<true> {
  await ctx.sql.run(
    "UPDATE WebhookMessage SET status = 'FAILED', attempts = attempts - 1, lastError = 'DISABLED' WHERE id = ? AND status = 'QUEUED'",
    [id],
  );
  return true;
}
