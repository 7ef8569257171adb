import { crashPoint } from "@/lib/platform/crash-point";
import { type Ctx, traceIdOf } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import { appendEvents } from "@/lib/platform/outbox";
import { sweepDue } from "@/lib/platform/sweep";
import { withTransaction } from "@/lib/platform/transaction";
import { webhookReceived } from "./events";
import { gatewayByName } from "./gateways";
import { settlePayment } from "./settle";

/**
 * Takes a provider's delivery in: verify, store raw, done; the work is a job's. A duplicate meets the unique (gateway, event)
 * key and is answered like the first. Returns the stored row's id. @throws NOT_FOUND for no such gateway, SIGNATURE_INVALID
 */
export async function receiveWebhook(
  ctx: Ctx,
  input: { gateway: string; body: string; headers: Headers },
): Promise<{ webhookId: string | null }> {
  const gateway = gatewayByName(input.gateway);
  const { eventId, providerRef } = await gateway.verifyWebhook(input.body, input.headers);
  const webhookId = newId();
  const received = await withTransaction(ctx, async (tx) => {
    const stored = await tx.sql.run(
      "INSERT IGNORE INTO PaymentWebhook (id, gateway, eventId, providerRef, body, traceId) VALUES (?, ?, ?, ?, ?, ?)",
      [webhookId, gateway.name, eventId, providerRef, input.body, traceIdOf(ctx.traceparent)],
    );
    if (stored !== 1) return { webhookId: null };
    await appendEvents(tx, [webhookReceived(webhookId)]);
    return { webhookId };
  });
  crashPoint("payments.webhook.after-commit");
  return received;
}

/** Works off a stored delivery: reads the payment back from the provider and settles what that says. Repeating it is harmless. */
export async function handleWebhook(ctx: Ctx, input: { webhookId: string }): Promise<void> {
  const [row] = await ctx.sql.rows<{ gateway: string; providerRef: string; handledAt: Date | null }>(
    "SELECT gateway, providerRef, handledAt FROM PaymentWebhook WHERE id = ?",
    [input.webhookId],
  );
  if (!row || row.handledAt) return;
  await ctx.sql.run("UPDATE PaymentWebhook SET attempts = attempts + 1 WHERE id = ?", [input.webhookId]);
  const outcome = await settlePayment(ctx, row);
  await ctx.sql.run("UPDATE PaymentWebhook SET handledAt = NOW(3), outcome = ? WHERE id = ?", [
    outcome,
    input.webhookId,
  ]);
}

const HANDLE_AGAIN_SECONDS = 120;

/**
 * Works off a batch of the deliveries no job has handled within a minute: the jobs engine lost their event, lags behind, or the
 * provider did not answer then. Also for payments that are closed by now, which the poller does not look at. True when there
 * may be more.
 */
export async function handleLeftWebhooks(ctx: Ctx): Promise<boolean> {
  const left = {
    table: "PaymentWebhook",
    dueColumn: "sweepAt",
    where: "handledAt IS NULL",
    againInSeconds: HANDLE_AGAIN_SECONDS,
  } as const;
  return sweepDue(ctx, left, (webhookId) => handleWebhook(ctx, { webhookId }));
}
