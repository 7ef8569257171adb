import { requireUser } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { type PayInstructions, payInstructions } from "./gateways/gateway";

export type OpenPayment = {
  gateway: string;
  channel: string | null;
  amount: number;
  /** How to pay it on our own page; null: at the gateway's. */
  instructions: PayInstructions | null;
};

/** The attempt that is open to pay one's own order, and how it is paid; null where there is none, also for another's order. */
export async function getOpenPayment(
  ctx: Ctx,
  { orderNumber }: { orderNumber: string },
): Promise<OpenPayment | null> {
  const { userId } = requireUser(ctx);
  const [open] = await ctx.sql.rows<Omit<OpenPayment, "instructions"> & { instructions: string | null }>(
    `SELECT p.gateway, p.channel, p.amount, p.instructions FROM \`Order\` o JOIN Payment p ON p.openOrderId = o.id
     WHERE o.number = ? AND o.userId = ?`,
    [orderNumber, userId],
  );
  if (!open) return null;
  const { instructions } = open;
  return { ...open, instructions: instructions ? payInstructions.parse(JSON.parse(instructions)) : null };
}
