import { requireUser } from "@/lib/identity";
import { requestCtx } from "@/lib/identity/request-ctx";
import { startPayment } from "@/lib/payments";
import { startPaymentInput } from "@/lib/payments/schema";
import { readOwnJson } from "@/lib/platform/json-request";
import { problemResponse } from "@/lib/platform/problem";

/** Opens an attempt to pay one's own order: {gateway, channel?} as JSON. 201 {checkoutUrl}; asking again answers the open attempt's page. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/orders/[number]/payments">,
): Promise<Response> {
  const [ctx, { number }] = await Promise.all([requestCtx(), params]);
  try {
    requireUser(ctx);
    const body = (await readOwnJson(request)) as object;
    const input = startPaymentInput.parse({ ...body, orderNumber: number });
    const { redirectUrl } = await startPayment(ctx, input);
    return Response.json(
      { checkoutUrl: redirectUrl },
      { status: 201, headers: { "cache-control": "no-store" } },
    );
  } catch (error) {
    return problemResponse(error, ctx.log);
  }
}
