import { requireUser } from "@/lib/identity";
import { requestCtx } from "@/lib/identity/request-ctx";
import { placeOrder } from "@/lib/ordering";
import { placeOrderInput } from "@/lib/ordering/schema";
import { env } from "@/lib/platform/env";
import { createGate } from "@/lib/platform/gate";
import { readOwnJson } from "@/lib/platform/json-request";
import { rootLog } from "@/lib/platform/log";
import { problemResponse } from "@/lib/platform/problem";

// Twice what is placed at once: a crowd is turned away here, before its sessions are looked up.
const gate = createGate(() => 2 * env().ORDERS_AT_ONCE);

/**
 * Places an order: placeOrderInput as JSON, the buyer by session cookie. 201 {number}; the same key answers with the first order;
 * 429 BUSY with Retry-After when too many order at once.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    return await gate.run(async () => {
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
    });
  } catch (error) {
    return problemResponse(error, rootLog());
  }
}
