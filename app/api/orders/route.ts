import { requireUser } from "@/lib/identity";
import { requestCtx } from "@/lib/identity/request-ctx";
import { placeOrder } from "@/lib/ordering";
import { placeOrderInput } from "@/lib/ordering/schema";
import { readOwnJson } from "@/lib/platform/json-request";
import { problemResponse } from "@/lib/platform/problem";

/**
 * Places an order: placeOrderInput as JSON, the buyer by session cookie. 201 {number}; the same key answers with the first order;
 * 429 BUSY with Retry-After when too many order at once (most of them are told so by lib/platform/order-gate.ts already).
 */
export async function POST(request: Request): Promise<Response> {
  const ctx = await requestCtx();
  try {
    requireUser(ctx);
    const { number } = await placeOrder(ctx, placeOrderInput.parse(await readOwnJson(request)));
    return Response.json(
      { number },
      { status: 201, headers: { location: `/api/orders/${number}/status`, "cache-control": "no-store" } },
    );
  } catch (error) {
    return problemResponse(error, ctx.log);
  }
}
