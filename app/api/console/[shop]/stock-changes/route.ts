import { z } from "zod";
import { requestCtx } from "@/lib/identity/request-ctx";
import { diffStock, type StockChangeRow } from "@/lib/inventory";
import { csvResponse } from "@/lib/platform/csv";
import { problemResponse } from "@/lib/platform/problem";
import { requireShopBySlug } from "@/lib/shops";

type Context = { params: Promise<{ shop: string }> };

const query = z.strictObject({
  warehouse: z.uuid(),
  from: z.iso.datetime().transform((text) => new Date(text)),
  to: z.iso.datetime().transform((text) => new Date(text)),
});

/** More variants than a warehouse has. */
const MOST = 100_000;

/** What changed in a warehouse between two moments, as a file for a spreadsheet. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [ctx, { shop: slug }] = await Promise.all([requestCtx(), params]);
  try {
    const shop = await requireShopBySlug(ctx, slug, "VIEWER");
    const { warehouse, from, to } = query.parse(Object.fromEntries(new URL(request.url).searchParams));
    const { rows } = await diffStock(ctx, {
      shopId: shop.shopId,
      warehouseId: warehouse,
      from,
      to,
      limit: MOST,
    });
    return csvResponse("stock-changes.csv", table(rows));
  } catch (error) {
    return problemResponse(error, ctx.log);
  }
}

function table(rows: readonly StockChangeRow[]): (string | number)[][] {
  const lines = rows.map((row) => [
    row.sku,
    row.name,
    row.variantTitle,
    row.onHandBefore,
    row.onHandAfter,
    row.onHandAfter - row.onHandBefore,
    row.reservedBefore,
    row.reservedAfter,
  ]);
  const head = [
    "sku",
    "name",
    "variant",
    "on_hand_before",
    "on_hand_after",
    "change",
    "locked_before",
    "locked_after",
  ];
  return [head, ...lines];
}
