import { OutOfStock, PlanOverturned, type ReserveRequest, reserveStock } from "@/lib/inventory";
import { systemCtx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { createGroupCommit, type Outcome as Decided } from "@/lib/platform/group-commit";
import { appendEvents } from "@/lib/platform/outbox";
import { withTransaction } from "@/lib/platform/transaction";
import type { Outcome } from "../harness/rounds";
import { LOCK_MINUTES, type Wanted } from "./locks";

/** As placeOrder and writeOrders are put together, with the same limits, and without the order's own rows. */
const locking = createGroupCommit<ReserveRequest, null>({
  name: "bench",
  run: lockBatch,
  maxBatch: 100,
  flushers: 3,
  maxWaiting: 1_000,
  deadlineMs: () => env().ORDER_DEADLINE_MS,
});

/** Gerai's engine. */
export async function lockByEngine(wanted: Wanted): Promise<Outcome> {
  try {
    await locking.submit(toRequest(wanted));
    return "done";
  } catch (error) {
    if (error instanceof OutOfStock) return "refused";
    throw error;
  }
}

function toRequest({ orderId, parts }: Wanted): ReserveRequest {
  const shopOrders = parts.map(({ shopOrderId, shopId, lines }) => ({
    shopOrderId,
    shopId,
    lines: lines.map(({ orderItemId, goods }) => ({ orderItemId, variantId: goods.variantId, quantity: 1 })),
  }));
  return { orderId, expiresAt: new Date(Date.now() + LOCK_MINUTES * 60_000), shopOrders };
}

async function lockBatch(batch: readonly ReserveRequest[]): Promise<Decided<null>[]> {
  try {
    return await writeBatch(batch, "planned");
  } catch (error) {
    if (!(error instanceof PlanOverturned)) throw error;
    return writeBatch(batch, "locked");
  }
}

function writeBatch(batch: readonly ReserveRequest[], way: "planned" | "locked"): Promise<Decided<null>[]> {
  return withTransaction(systemCtx("bench"), async (tx) => {
    const refusals = await reserveStock(tx, batch, {
      way,
      writeOwn: (own, granted) =>
        appendEvents(
          own,
          granted.map(({ orderId }) => ({
            type: "order.placed",
            aggregateType: "Order",
            aggregateId: orderId,
            payload: { orderId },
          })),
        ),
    });
    return refusals.map((error) => (error ? { ok: false, error } : { ok: true, answer: null }));
  });
}
