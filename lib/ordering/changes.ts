import { type Actor, actorName, actorUserId, traceIdOf } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import { counter } from "@/lib/platform/metrics";
import { insertRowsLater } from "@/lib/platform/sql";
import type { Tx } from "@/lib/platform/transaction";

export type Change = {
  orderId: string;
  shopOrderId?: string;
  from: string | null;
  to: string;
  /** placed, payment.succeeded, payment.failed, deadline, customer, shop: the screens have words for each. */
  cause: string;
  note?: string | null;
  /** Who did it, where one transaction serves many people; else the transaction's own actor. */
  actor?: Actor;
  /** Its trace, where one transaction serves many; else the transaction's own. */
  traceparent?: string;
};

/** Adds to the order's history, in the transaction of the change itself. */
export async function recordChanges(tx: Tx, changes: readonly Change[]): Promise<void> {
  insertRowsLater(
    tx.sql,
    "OrderChange",
    changes.map((change) => ({
      id: newId(),
      orderId: change.orderId,
      shopOrderId: change.shopOrderId ?? null,
      fromStatus: change.from,
      toStatus: change.to,
      cause: change.cause,
      note: change.note ?? null,
      actorUserId: actorUserId(change.actor ?? tx.actor),
      actorName: actorName(change.actor ?? tx.actor),
      traceId: traceIdOf(change.traceparent ?? tx.traceparent),
    })),
  );
  tx.afterCommit(() => {
    for (const { to: status, shopOrderId } of changes)
      counter("gerai_order_changes_total").inc({ of: shopOrderId ? "shop_order" : "order", status });
  });
}
