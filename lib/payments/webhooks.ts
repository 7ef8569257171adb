import { crashPoint } from "@/lib/platform/crash-point";
import type { Ctx } from "@/lib/platform/ctx";
import { counter } from "@/lib/platform/metrics";
import { sweepDue } from "@/lib/platform/sweep";
import { withTransaction } from "@/lib/platform/transaction";
import { learnDispute } from "./disputes";
import { executeRefund } from "./execute-refund";
import { gatewayByName } from "./gateways";
import { readAgainSoon } from "./late-reads";
import { checkGivenRefunds } from "./reverse-refund";
import { settlePayment } from "./settle";
import { type Delivered, storeWebhook } from "./store-webhook";
import { keepUnverified } from "./unverified-webhooks";

/**
 * Takes a provider's delivery in: verify, store raw, done; the work is a job's. A duplicate meets the unique (gateway, event)
 * key and is answered like the first. No provider is asked for anything here: a delivery that needs that to be verified is kept apart,
 * for a job. Returns the stored row's id. @throws NOT_FOUND for no such gateway, SIGNATURE_INVALID, BUSY
 */
export async function receiveWebhook(
  ctx: Ctx,
  input: { gateway: string; body: string; headers: Headers },
): Promise<{ webhookId: string | null }> {
  const gateway = gatewayByName(input.gateway);
  const delivered = { gateway, body: input.body, headers: input.headers };
  const count = (outcome: string) =>
    counter("gerai_webhooks_received_total").inc({ provider: gateway.name, outcome });
  try {
    const webhookId = await takeIn(ctx, delivered);
    count(webhookId === undefined ? "unverified" : webhookId ? "stored" : "duplicate");
    return { webhookId: webhookId ?? null };
  } catch (error) {
    count("refused");
    throw error;
  }
}

// Undefined where it is kept apart, null for a duplicate.
async function takeIn(ctx: Ctx, delivered: Delivered): Promise<string | null | undefined> {
  const { gateway, body, headers } = delivered;
  if (gateway.asksToVerify?.mustAsk(headers)) {
    await keepUnverified(ctx, delivered);
    return undefined;
  }
  const verified = await gateway.verifyWebhook(body, headers);
  const webhookId = await withTransaction(ctx, (tx) => storeWebhook(tx, delivered, verified));
  crashPoint("payments.webhook.after-commit");
  return webhookId;
}

/**
 * Works off a stored delivery: reads the payment back from the provider and settles what that says, and asks how its refunds stand.
 * Repeating it is harmless.
 */
export async function handleWebhook(ctx: Ctx, input: { webhookId: string }): Promise<void> {
  const [row] = await ctx.sql.rows<Delivery>(
    "SELECT gateway, providerRef AS named, body, handledAt FROM PaymentWebhook WHERE id = ?",
    [input.webhookId],
  );
  if (!row || row.handledAt) return;
  await ctx.sql.run("UPDATE PaymentWebhook SET attempts = attempts + 1 WHERE id = ?", [input.webhookId]);
  const { outcome, providerRef } = await learn(ctx, row);
  await ctx.sql.run(
    "UPDATE PaymentWebhook SET handledAt = NOW(3), outcome = ?, providerRef = ? WHERE id = ?",
    [outcome, providerRef, input.webhookId],
  );
}

type Delivery = { gateway: string; named: string; body: string; handledAt: Date | null };

async function learn(ctx: Ctx, row: Delivery): Promise<{ outcome: string; providerRef: string }> {
  const gateway = gatewayByName(row.gateway);
  const dispute = gateway.disputes?.named(row.body);
  if (dispute)
    return { outcome: "dispute", providerRef: (await learnDispute(ctx, gateway, dispute)) ?? row.named };
  const payment = await findNamed(ctx, row);
  const providerRef = payment?.providerRef ?? row.named;
  const outcome = await settlePayment(ctx, { gateway: row.gateway, providerRef });
  if (payment) await askRefunds(ctx, payment.id);
  if (payment) await checkGivenRefunds(ctx, payment.id);
  if (payment && outcome === "still-pending") await readAgainSoon(ctx, payment.id);
  return { outcome, providerRef };
}

// A delivery names its payment by the provider's name or by our reference.
async function findNamed(
  ctx: Ctx,
  { gateway, named }: { gateway: string; named: string },
): Promise<{ id: string; providerRef: string | null } | undefined> {
  const rows = await ctx.sql.rows<{ id: string; providerRef: string | null }>(
    "SELECT id, providerRef FROM Payment WHERE gateway = ? AND (providerRef = ? OR id = ?)",
    [gateway, named, named],
  );
  return rows[0];
}

// Those not asked for yet are their own event's work.
async function askRefunds(ctx: Ctx, paymentId: string): Promise<void> {
  const pending = await ctx.sql.rows<{ id: string }>(
    "SELECT id FROM Refund WHERE paymentId = ? AND status = 'PENDING' AND attempts > 0",
    [paymentId],
  );
  for (const { id } of pending) await executeRefund(ctx, { refundId: id });
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
