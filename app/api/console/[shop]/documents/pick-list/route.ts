import { requestCtx } from "@/lib/identity/request-ctx";
import { pdfResponse } from "@/lib/platform/pdf-response";
import { problemResponse } from "@/lib/platform/problem";
import { printPickList } from "@/lib/shipping";
import { requireShopBySlug } from "@/lib/shops";

type Context = { params: Promise<{ shop: string }> };

/** What to fetch for all accepted orders, a sheet a warehouse, as a PDF. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [ctx, { shop: slug }] = await Promise.all([requestCtx(), params]);
  try {
    const { shopId } = await requireShopBySlug(ctx, slug, "WAREHOUSE");
    return pdfResponse(await printPickList(ctx, { shopId }), "pick-list.pdf");
  } catch (error) {
    return problemResponse(error, ctx.log);
  }
}
