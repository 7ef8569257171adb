import { z } from "zod";
import { getStatementTotals, jakartaTime, listStatement } from "@/lib/finance";
import { requestCtx } from "@/lib/identity/request-ctx";
import { csvResponse } from "@/lib/platform/csv";
import { problemResponse } from "@/lib/platform/problem";
import { requireShopBySlug } from "@/lib/shops";

type Context = { params: Promise<{ shop: string }> };

const query = z.strictObject({ month: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/) });

/** More than a shop sells in a month. */
const MOST = 100_000;

/** A shop's statement of one month, as a file for a spreadsheet. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [ctx, { shop: slug }] = await Promise.all([requestCtx(), params]);
  try {
    const { shopId } = await requireShopBySlug(ctx, slug, "MANAGER");
    const { month } = query.parse(Object.fromEntries(new URL(request.url).searchParams));
    const [totals, { rows }] = await Promise.all([
      getStatementTotals(ctx, { shopId, month }),
      listStatement(ctx, { shopId, month, limit: MOST }),
    ]);
    const head = ["time_wib", "kind", "order", "items", "shipping", "commission", "amount", "note"];
    const lines = rows
      .toReversed()
      .map((row) => [
        jakartaTime(row.createdAt),
        row.kind,
        row.orderNumber ?? "",
        row.items,
        row.shipping,
        row.commission,
        row.amount,
        row.note ?? "",
      ]);
    const line = (word: string, amount: number) => ["", word, "", "", "", "", amount, ""];
    return csvResponse(`${slug}-${month}.csv`, [
      head,
      line("OPENING", totals.opening),
      ...lines,
      line("CLOSING", totals.closing),
    ]);
  } catch (error) {
    return problemResponse(error, ctx.log);
  }
}
