import type { Ctx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import { counter } from "@/lib/platform/metrics";
import { appendEvents } from "@/lib/platform/outbox";
import { insertRows } from "@/lib/platform/sql";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { endpointDisabled } from "./events";
import type { Answer } from "./post";

/** What a message waits after each try that failed; after the last of some three days it is given up. */
const WAITS_SECONDS = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];
/** A receiver may ask for more patience, but not for ever. */
const LONGEST_WAIT_SECONDS = 86_400;
/** After nothing but failures for so long an endpoint is switched off. */
const FAILING_DAYS = 5;

export type Tried = { id: string; endpointId: string; attempts: number };

/**
 * Writes down a try and what follows from it, in one transaction: delivered, again later, given up; and whether its endpoint is
 * switched off. Only a queued message moves: an answer that comes late changes nothing.
 */
export async function recordAttempt(
  ctx: Ctx,
  message: Tried,
  answer: Answer,
  durationMs: number,
): Promise<boolean> {
  const delivered = answer.status !== null && answer.status >= 200 && answer.status < 300;
  const gone = answer.status === 410;
  const wait = WAITS_SECONDS[message.attempts - 1];
  const givenUp = !delivered && (gone || wait === undefined);
  await withTransaction(ctx, async (tx) => {
    await insertRows(tx.sql, "WebhookAttempt", [
      {
        id: newId(),
        messageId: message.id,
        durationMs,
        status: answer.status,
        error: answer.error,
        detail: answer.detail,
        answer: answer.body,
      },
    ]);
    await tx.sql.run(
      `UPDATE WebhookMessage SET status = ?, lastStatus = ?, lastError = ?, deliveredAt = ${delivered ? "NOW(3)" : "deliveredAt"},
         nextAttemptAt = NOW(3) + INTERVAL ? SECOND WHERE id = ? AND status = 'QUEUED'`,
      [
        delivered ? "DELIVERED" : givenUp ? "FAILED" : "QUEUED",
        answer.status,
        answer.error,
        delivered || givenUp ? 0 : waitSeconds(wait ?? 0, answer.retryAfter),
        message.id,
      ],
    );
    if (delivered) await endpointWorks(tx, message.endpointId);
    else await endpointFails(tx, message.endpointId, gone);
  });
  counted(delivered ? "delivered" : givenUp ? "failed" : "retried");
  return delivered;
}

async function endpointWorks(tx: Tx, endpointId: string): Promise<void> {
  await tx.sql.run(
    "UPDATE WebhookEndpoint SET failingSince = NULL WHERE id = ? AND failingSince IS NOT NULL",
    [endpointId],
  );
}

async function endpointFails(tx: Tx, endpointId: string, gone: boolean): Promise<void> {
  await tx.sql.run("UPDATE WebhookEndpoint SET failingSince = NOW(3) WHERE id = ? AND failingSince IS NULL", [
    endpointId,
  ]);
  const cause = gone ? "GONE" : "FAILING";
  const disabled = await tx.sql.run(
    `UPDATE WebhookEndpoint SET status = 'DISABLED', disabledCause = ?, disabledAt = NOW(3)
     WHERE id = ? AND status = 'ACTIVE' AND (? OR failingSince < NOW(3) - INTERVAL ${FAILING_DAYS} DAY)`,
    [cause, endpointId, gone],
  );
  if (disabled !== 1) return;
  const [endpoint] = await tx.sql.rows<{ shopId: string; url: string }>(
    "SELECT shopId, url FROM WebhookEndpoint WHERE id = ?",
    [endpointId],
  );
  if (!endpoint) return;
  const { shopId, url } = endpoint;
  await appendEvents(tx, [endpointDisabled({ endpointId, shopId, host: new URL(url).host, cause })]);
}

// Apart by chance: what failed together must not come again together.
function waitSeconds(planned: number, retryAfter: string | null): number {
  const apart = Math.round(planned * (0.9 + Math.random() / 5));
  return Math.max(apart, Math.min(LONGEST_WAIT_SECONDS, askedSeconds(retryAfter)));
}

function askedSeconds(retryAfter: string | null): number {
  if (retryAfter === null) return 0;
  const seconds = /^\d+$/.test(retryAfter)
    ? Number(retryAfter)
    : Math.ceil((Date.parse(retryAfter) - Date.now()) / 1000);
  return Number.isFinite(seconds) ? Math.max(0, seconds) : 0;
}

function counted(outcome: string): void {
  counter("gerai_webhooks_total").inc({ outcome });
}
