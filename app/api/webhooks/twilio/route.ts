import { receiveSmsStatus } from "@/lib/notifications";
import { systemCtx } from "@/lib/platform/ctx";
import { problemResponse } from "@/lib/platform/problem";
import { readText } from "@/lib/platform/read-bytes";

/** A report is a few short fields. */
const MAX_BYTES = 16 * 1024;

/** Twilio's report of what became of an SMS. */
export async function POST(request: Request): Promise<Response> {
  const ctx = systemCtx("webhook.twilio");
  try {
    await receiveSmsStatus(ctx, {
      messageId: new URL(request.url).searchParams.get("message") ?? "",
      form: Object.fromEntries(new URLSearchParams(await readText(request, MAX_BYTES))),
      signature: request.headers.get("x-twilio-signature"),
    });
    return new Response(null, { status: 204 });
  } catch (error) {
    return problemResponse(error, ctx.log);
  }
}
