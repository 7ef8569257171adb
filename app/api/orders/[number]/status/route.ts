import { requestCtx } from "@/lib/identity/request-ctx";
import { orderStatus } from "@/lib/ordering";
import { toActionError } from "@/lib/platform/action-result";
import { ERROR_STATUS } from "@/lib/platform/errors";

type Context = { params: Promise<{ number: string }> };

const headers = { "Cache-Control": "private, no-cache" };

/**
 * What the page of an unpaid order polls. The tag names status and deadline but not the clock: an answer that says nothing
 * new costs no body.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [ctx, { number }] = await Promise.all([requestCtx(), params]);
  try {
    const { status, deadline, now } = await orderStatus(ctx, { number });
    const etag = `"${status}.${deadline.getTime()}"`;
    // A proxy that compresses turns the tag into a weak one.
    const known = request.headers.get("if-none-match")?.replace(/^W\//, "");
    if (known === etag) return new Response(null, { status: 304, headers: { ...headers, ETag: etag } });
    return Response.json({ status, deadline, now }, { headers: { ...headers, ETag: etag } });
  } catch (error) {
    const { code } = toActionError(error, ctx.log);
    return Response.json({ error: { code } }, { status: ERROR_STATUS[code], headers });
  }
}
