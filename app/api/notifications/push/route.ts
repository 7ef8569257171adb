import { requireUser } from "@/lib/identity";
import { requestCtx } from "@/lib/identity/request-ctx";
import { subscribePush } from "@/lib/notifications";
import { subscribePushInput } from "@/lib/notifications/schema";
import { readOwnJson } from "@/lib/platform/json-request";
import { problemResponse } from "@/lib/platform/problem";

/** The service worker's, when the browser's push service gave it another endpoint while no page of ours was open: subscribePushInput as JSON. */
export async function POST(request: Request): Promise<Response> {
  const ctx = await requestCtx();
  try {
    requireUser(ctx);
    await subscribePush(ctx, subscribePushInput.parse(await readOwnJson(request)));
    return new Response(null, { status: 204 });
  } catch (error) {
    return problemResponse(error, ctx.log);
  }
}
