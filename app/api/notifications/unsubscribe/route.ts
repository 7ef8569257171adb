import { unsubscribe } from "@/lib/notifications";
import { unsubscribeInput } from "@/lib/notifications/schema";
import { systemCtx } from "@/lib/platform/ctx";
import { problemResponse } from "@/lib/platform/problem";

/** What a mail program posts when its own "unsubscribe" is pressed (RFC 8058). The link is signed; nobody is signed in. */
export async function POST(request: Request): Promise<Response> {
  const ctx = systemCtx("notifications.unsubscribe");
  try {
    const token = new URL(request.url).searchParams.get("token");
    await unsubscribe(ctx, unsubscribeInput.parse({ token }));
    return new Response(null, { status: 204 });
  } catch (error) {
    return problemResponse(error, ctx.log);
  }
}
