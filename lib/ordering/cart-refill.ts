import { requireUser } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { isDomainError, notFound } from "@/lib/platform/errors";
import { addToCart } from "./cart-changes";

export type RefillResult = { added: number; fewer: number; missing: string[] };

/**
 * Puts the lines of one of the caller's orders back into their cart, each as far as it can still be bought; `missing` names
 * those that cannot. @throws NOT_FOUND for another person's order
 */
export async function buyAgain(ctx: Ctx, input: { orderNumber: string }): Promise<RefillResult> {
  const { userId } = requireUser(ctx);
  const items = await ctx.sql.rows<{
    shopProductId: string;
    quantity: number;
    name: string;
    nameEn: string | null;
  }>(
    `SELECT i.shopProductId, i.quantity, i.name, i.nameEn FROM OrderItem i JOIN \`Order\` o ON o.id = i.orderId
     WHERE o.number = ? AND o.userId = ? ORDER BY i.id`,
    [input.orderNumber, userId],
  );
  if (items.length === 0) throw notFound("order");

  const result: RefillResult = { added: 0, fewer: 0, missing: [] };
  for (const { shopProductId, quantity, name, nameEn } of items) {
    try {
      const { clamped } = await addToCart(ctx, { shopProductId, quantity });
      result.added++;
      if (clamped) result.fewer++;
    } catch (error) {
      if (!isDomainError(error)) throw error;
      result.missing.push((ctx.locale === "en" && nameEn) || name);
    }
  }
  return result;
}
