import { requestCtx } from "@/lib/identity/request-ctx";
import { pdfResponse } from "@/lib/platform/pdf-response";
import { problemResponse } from "@/lib/platform/problem";
import { printLabels } from "@/lib/shipping";
import { printInput } from "@/lib/shipping/schema";
import { requireShopBySlug } from "@/lib/shops";

type Context = { params: Promise<{ shop: string }> };

/** The labels of the chosen orders (?order=…&order=…) as one PDF. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [ctx, { shop: slug }] = await Promise.all([requestCtx(), params]);
  try {
    const { shopId } = await requireShopBySlug(ctx, slug, "WAREHOUSE");
    const shopOrderIds = new URL(request.url).searchParams.getAll("order");
    const bytes = await printLabels(ctx, printInput.parse({ shopId, shopOrderIds }));
    return pdfResponse(bytes, "labels.pdf");
  } catch (error) {
    return problemResponse(error, ctx.log);
  }
}
