import type { Ctx } from "./ctx";

/** Rows a sweep takes at a time; work on one is often a call to a provider, so some are under way at once. */
export const SWEEP_BATCH = 100;
const AT_ONCE = 8;

export type Sweep = {
  table:
    | "Payment"
    | "PaymentWebhook"
    | "UnverifiedWebhook"
    | "Refund"
    | "OutboxEvent"
    | "ShopOrder"
    | "CancelRequest"
    | "ReturnRequest"
    | "Shipment"
    | "CourierWebhook"
    | "LooseBooking"
    | "Notification"
    | "ErasureRequest";
  /** The column that says when a row is looked at next. */
  dueColumn: "sweepAt" | "nextAttemptAt" | "lateReadAt";
  /** Which rows still need it; with `dueColumn` after its first column this must be an index. */
  where: string;
  values?: readonly (string | number)[];
  /** Due when the column is this many seconds old; 0 by default. */
  overdueSeconds?: number;
  /** From when a row that was looked at is due once more, if it still needs it. */
  againInSeconds: number;
};

/**
 * Works through one batch of due rows; true when there may be more, so that the caller goes on at once. A row is claimed by
 * moving its time on before its work: two sweeps at once share the rows, one that dies gives its rows back by the clock, and a
 * row that fails is logged and stands in nobody's way until it is due again.
 */
export async function sweepDue(
  ctx: Ctx,
  sweep: Sweep,
  work: (id: string) => Promise<unknown>,
): Promise<boolean> {
  const due = `${sweep.where} AND ${sweep.dueColumn} <= NOW(3) - INTERVAL ${sweep.overdueSeconds ?? 0} SECOND`;
  const values = sweep.values ?? [];
  const rows = await ctx.sql.rows<{ id: string }>(
    `SELECT id FROM ${sweep.table} WHERE ${due} ORDER BY ${sweep.dueColumn} LIMIT ${SWEEP_BATCH}`,
    values,
  );
  const waiting = rows.values();
  const workOn = async () => {
    for (const { id } of waiting) {
      try {
        const claimed = await ctx.sql.run(
          `UPDATE ${sweep.table} SET ${sweep.dueColumn} = NOW(3) + INTERVAL ${sweep.againInSeconds} SECOND WHERE id = ? AND ${due}`,
          [id, ...values],
        );
        if (claimed === 1) await work(id);
      } catch (error) {
        ctx.log.error({ err: error, table: sweep.table, id }, "left to the next sweep");
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, workOn));
  return rows.length === SWEEP_BATCH;
}
