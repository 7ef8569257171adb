import { receiveWebhook } from "@/lib/payments";
import { systemCtx } from "@/lib/platform/ctx";
import { problemResponse } from "@/lib/platform/problem";

/** A provider's delivery: verified, stored raw, answered 204; the work is a job's. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/webhooks/[gateway]">,
): Promise<Response> {
  const { gateway } = await params;
  const ctx = systemCtx(`webhook.${gateway}`);
  try {
    await receiveWebhook(ctx, { gateway, body: await request.text(), headers: request.headers });
    return new Response(null, { status: 204 });
  } catch (error) {
    return problemResponse(error, ctx.log);
  }
}
