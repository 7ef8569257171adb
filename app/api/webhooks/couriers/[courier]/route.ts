import { systemCtx } from "@/lib/platform/ctx";
import { problemResponse } from "@/lib/platform/problem";
import { readText } from "@/lib/platform/read-bytes";
import { receiveCourierWebhook } from "@/lib/shipping";

/** No courier's delivery comes near this. */
const MAX_BYTES = 256 * 1024;

/** A courier's delivery of news: verified, stored raw, answered 200; the work is a job's. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/webhooks/couriers/[courier]">,
): Promise<Response> {
  const { courier } = await params;
  const ctx = systemCtx(`webhook.${courier}`);
  try {
    const body = await readText(request, MAX_BYTES);
    // Biteship tries an address with nothing in it when it is entered, and wants a 200.
    if (body.trim() !== "")
      await receiveCourierWebhook(ctx, { carrier: courier, body, headers: request.headers });
    return Response.json({ received: true });
  } catch (error) {
    return problemResponse(error, ctx.log);
  }
}
