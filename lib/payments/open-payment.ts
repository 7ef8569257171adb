import { requireUser } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { type PayInstructions, payInstructions } from "./schema";

export type OpenPayment = {
  gateway: string;
  channel: string | null;
  amount: number;
  /** How to pay it on our own page; null: at the gateway's. */
  instructions: PayInstructions | null;
};

type Row = { gateway: string | null; channel: string | null; amount: number; instructions: string | null };

/** The attempt that is open to pay one's own order, and how it is paid; null where there is none. @throws NOT_FOUND for another's order */
export async function getOpenPayment(
  ctx: Ctx,
  { orderNumber }: { orderNumber: string },
): Promise<OpenPayment | null> {
  const { userId } = requireUser(ctx);
  const [order] = await ctx.sql.rows<Row>(
    `SELECT p.gateway, p.channel, o.total AS amount, p.instructions FROM \`Order\` o LEFT JOIN Payment p ON p.openOrderId = o.id
     WHERE o.number = ? AND o.userId = ?`,
    [orderNumber, userId],
  );
  if (!order) throw notFound("order");
  const { gateway, channel, amount, instructions } = order;
  if (gateway === null) return null;
  return {
    gateway,
    channel,
    amount,
    instructions: instructions ? payInstructions.parse(JSON.parse(instructions)) : null,
  };
}
