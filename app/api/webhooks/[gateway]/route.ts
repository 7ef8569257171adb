import { receiveWebhook } from "@/lib/payments";
import { systemCtx } from "@/lib/platform/ctx";
import { problemResponse } from "@/lib/platform/problem";
import { readText } from "@/lib/platform/read-bytes";

/** No provider's delivery comes near this; whoever sends more wants memory, not payment. */
const MAX_BYTES = 256 * 1024;

/** A provider's delivery: verified, stored raw, answered 204; the work is a job's. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/webhooks/[gateway]">,
): Promise<Response> {
  const { gateway } = await params;
  const ctx = systemCtx(`webhook.${gateway}`);
  try {
    await receiveWebhook(ctx, {
      gateway,
      body: await readText(request, MAX_BYTES),
      headers: request.headers,
    });
    return new Response(null, { status: 204 });
  } catch (error) {
    return problemResponse(error, ctx.log);
  }
}
