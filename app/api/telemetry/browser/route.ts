import { requestSeed } from "@/lib/identity";
import { systemCtx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { requireOwnOrigin } from "@/lib/platform/own-origin";
import { problemResponse } from "@/lib/platform/problem";
import { takeQuickPoint } from "@/lib/platform/quick-limit";
import { readText } from "@/lib/platform/read-bytes";
import { browserSpansInput, tellBrowserSpans } from "@/lib/platform/telemetry/browser-spans";
import { perSecond } from "@/lib/platform/telemetry/callers";
import { startedTraces } from "@/lib/platform/telemetry/started";

/** Twenty calls of a page with long addresses come to half of it. */
const MAX_BYTES = 16 * 1024;
/** A page tells every five seconds at most; many people may share an address. */
const FROM_ONE_ADDRESS = { name: "browser-spans", points: 120, seconds: 60 };

const hasRoom = perSecond(50);

/**
 * Takes what a page's script measured (lib/platform/telemetry/in-browser.ts) and sends it with our own traces. It reads no cookie and
 * stores nothing; where traces are off there is nothing here.
 */
export async function POST(request: Request): Promise<Response> {
  if (!startedTraces()) return new Response("Not found", { status: 404 });
  const ctx = systemCtx("platform.browser-spans");
  try {
    requireOwnOrigin(request.headers);
    await takeQuickPoint(FROM_ONE_ADDRESS, requestSeed(request.headers).ip ?? "unknown");
    if (!hasRoom()) throw new DomainError("RATE_LIMITED", { params: { seconds: 1 } });
    const body = await readText(request, MAX_BYTES);
    tellBrowserSpans(browserSpansInput.parse(JSON.parse(body)));
    return new Response(null, { status: 204 });
  } catch (error) {
    return problemResponse(error, ctx.log);
  }
}
