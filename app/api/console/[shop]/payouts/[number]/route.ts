import { getShopPayout, jakartaTime, listPayoutSales } from "@/lib/finance";
import { requestCtx } from "@/lib/identity/request-ctx";
import { csvResponse } from "@/lib/platform/csv";
import { problemResponse } from "@/lib/platform/problem";
import { requireShopBySlug } from "@/lib/shops";

type Context = { params: Promise<{ shop: string; number: string }> };

/** More sales than a payout holds. */
const MOST = 100_000;

/** What a payout is made of, sale by sale, as a file for a spreadsheet: its lines sum to what was paid. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [ctx, { shop: slug, number }] = await Promise.all([requestCtx(), params]);
  try {
    const { shopId } = await requireShopBySlug(ctx, slug, "MANAGER");
    const payout = await getShopPayout(ctx, { shopId, number });
    const { rows } = await listPayoutSales(ctx, { shopId, payoutId: payout.id, limit: MOST });
    const head = ["paid_by_buyer_wib", "order", "items", "shipping", "commission", "amount"];
    const lines = rows
      .toReversed()
      .map((sale) => [
        jakartaTime(sale.paidAt),
        sale.orderNumber,
        sale.items,
        sale.shipping,
        sale.commission,
        sale.amount,
      ]);
    const line = (word: string, amount: number) => ["", word, "", "", "", amount];
    return csvResponse(`${slug}-${payout.number}.csv`, [
      head,
      ...lines,
      line("OTHER", payout.otherAmount),
      line("PAYOUT", payout.amount),
    ]);
  } catch (error) {
    return problemResponse(error, ctx.log);
  }
}
