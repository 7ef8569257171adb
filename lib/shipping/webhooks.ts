import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { counter } from "@/lib/platform/metrics";
import { appendEvents } from "@/lib/platform/outbox";
import { sweepDue } from "@/lib/platform/sweep";
import { withTransaction } from "@/lib/platform/transaction";
import { courierByName } from "./couriers";
import { courierNewsReceived } from "./events";
import { followParcel } from "./follow";

/**
 * Takes a courier's delivery in: verify, store raw, done; the work is a job's. Couriers give their news no id, so the same words
 * may be a repeat or new: they meet the unique (carrier, event) row and open it once more, which costs one more question.
 * @throws NOT_FOUND for no such courier, SIGNATURE_INVALID
 */
export async function receiveCourierWebhook(
  ctx: Ctx,
  input: { carrier: string; body: string; headers: Headers },
): Promise<void> {
  const courier = courierByName(input.carrier);
  if (!courier.verifyWebhook) throw notFound("courier");
  const { eventId, carrierRef } = courier.verifyWebhook(input.body, input.headers);
  counter("gerai_webhooks_received_total").inc({ provider: courier.name, outcome: "stored" });
  await withTransaction(ctx, async (tx) => {
    const id = newId();
    const stored = await tx.sql.run(
      "INSERT IGNORE INTO CourierWebhook (id, carrier, eventId, carrierRef, body) VALUES (?, ?, ?, ?, ?)",
      [id, courier.name, eventId, carrierRef, input.body],
    );
    if (stored === 1) return appendEvents(tx, [courierNewsReceived(id)]);
    const [known] = await tx.sql.rows<{ id: string }>(
      "SELECT id FROM CourierWebhook WHERE carrier = ? AND eventId = ?",
      [courier.name, eventId],
    );
    const opened = await tx.sql.run(
      "UPDATE CourierWebhook SET handledAt = NULL, attempts = 0, sweepAt = NOW(3) + INTERVAL 1 MINUTE WHERE id = ? AND handledAt IS NOT NULL",
      [known?.id ?? ""],
    );
    if (known && opened === 1) await appendEvents(tx, [courierNewsReceived(known.id)]);
  });
}

/** A courier is quicker than our own note of its order; after this many looks the parcel is somebody else's. */
const LOOKS_FOR_PARCEL = 5;

/** So many tries, two hours of them, and the courier's own rhythm of being asked will find what the delivery was about. */
const TRIES = 60;

/** Works off a stored delivery: asks the courier about the parcel it names. Repeating it is harmless. */
export async function handleCourierWebhook(ctx: Ctx, input: { webhookId: string }): Promise<void> {
  const [row] = await ctx.sql.rows<{
    carrier: string;
    carrierRef: string;
    attempts: number;
    handledAt: Date | null;
  }>("SELECT carrier, carrierRef, attempts, handledAt FROM CourierWebhook WHERE id = ?", [input.webhookId]);
  if (!row || row.handledAt) return;
  await ctx.sql.run("UPDATE CourierWebhook SET attempts = attempts + 1 WHERE id = ?", [input.webhookId]);
  const [parcel] = await ctx.sql.rows<{ id: string }>(
    "SELECT id FROM Shipment WHERE carrier = ? AND carrierRef = ?",
    [row.carrier, row.carrierRef],
  );
  if (!parcel && row.attempts + 1 < LOOKS_FOR_PARCEL) return;
  const last = row.attempts + 1 >= TRIES;
  const outcome = parcel ? await ask(ctx, parcel.id, last) : "no such parcel";
  await ctx.sql.run("UPDATE CourierWebhook SET handledAt = NOW(3), outcome = ? WHERE id = ?", [
    outcome,
    input.webhookId,
  ]);
}

async function ask(ctx: Ctx, shipmentId: string, last: boolean): Promise<string> {
  try {
    await followParcel(ctx, { shipmentId });
    return "asked";
  } catch (error) {
    if (!last) throw error;
    ctx.log.error({ err: error, shipmentId }, "a courier's news is given up");
    return "given up";
  }
}

const HANDLE_AGAIN_SECONDS = 120;

/** Works off a batch of the deliveries no job has handled within a minute. True when there may be more. */
export async function handleLeftCourierWebhooks(ctx: Ctx): Promise<boolean> {
  const left = {
    table: "CourierWebhook",
    dueColumn: "sweepAt",
    where: "handledAt IS NULL",
    againInSeconds: HANDLE_AGAIN_SECONDS,
  } as const;
  return sweepDue(ctx, left, (webhookId) => handleCourierWebhook(ctx, { webhookId }));
}
