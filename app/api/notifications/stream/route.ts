import { requestCtx } from "@/lib/identity/request-ctx";
import { openBellStream } from "@/lib/notifications";
import { problemResponse } from "@/lib/platform/problem";

/** The caller's bell, live: server-sent events, one stream a tab. The language of what it says is asked for, a route has none. */
export async function GET(request: Request): Promise<Response> {
  const ctx = await requestCtx();
  try {
    const locale = new URL(request.url).searchParams.get("locale") === "en" ? "en" : "id";
    const stream = await openBellStream(
      { ...ctx, locale },
      { lastEventId: request.headers.get("last-event-id"), signal: request.signal },
    );
    return new Response(stream, {
      headers: {
        "content-type": "text/event-stream; charset=utf-8",
        // no-transform: whatever compresses would hold events back until it has enough of them.
        "cache-control": "private, no-store, no-transform",
        "x-accel-buffering": "no",
      },
    });
  } catch (error) {
    return problemResponse(error, ctx.log);
  }
}
