import type { Ctx } from "@/lib/platform/ctx";
import { sweepDue } from "@/lib/platform/sweep";
import { WAITS } from "./read-later";
import { settlePayment } from "./settle";

const NEWS_WAITS_MINUTES = 2;

/** Its provider told news of a closed attempt and, asked, had none: what it answers may lag behind what it tells. */
export async function readAgainSoon(ctx: Ctx, paymentId: string): Promise<void> {
  await ctx.sql.run(
    `UPDATE Payment SET lateReads = 0, lateReadAt = NOW(3) + INTERVAL ${NEWS_WAITS_MINUTES} MINUTE
     WHERE id = ? AND status IN ('FAILED', 'EXPIRED', 'CANCELLED')`,
    [paymentId],
  );
}

type Closed = { gateway: string; providerRef: string | null; lateReads: number; taken: number };

/** Reads back a batch of the closed attempts whose wait is over. True when there may be more. */
export async function readClosedPayments(ctx: Ctx): Promise<boolean> {
  const due = {
    table: "Payment",
    dueColumn: "lateReadAt",
    where: "lateReadAt IS NOT NULL",
    againInSeconds: WAITS[0] * 60,
  } as const;
  return sweepDue(ctx, due, async (id) => {
    const [payment] = await ctx.sql.rows<Closed>(
      "SELECT gateway, providerRef, lateReads, captured > 0 AS taken FROM Payment WHERE id = ?",
      [id],
    );
    if (!payment) return;
    const { gateway, providerRef, lateReads, taken } = payment;
    // One that nobody could ask for meanwhile (its provider is down) stays due: the throw leaves its turn as it was.
    if (providerRef && !taken) await settlePayment(ctx, { gateway, providerRef });
    const next = taken ? undefined : WAITS[lateReads + 1];
    await ctx.sql.run(
      `UPDATE Payment SET lateReads = lateReads + 1, lateReadAt = ${next ? `NOW(3) + INTERVAL ${next} MINUTE` : "NULL"} WHERE id = ? AND lateReads = ?`,
      [id, lateReads],
    );
  });
}
