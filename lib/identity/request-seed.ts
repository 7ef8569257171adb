import type { CtxSeed } from "@/lib/platform/ctx";
import { activeTraceparent } from "@/lib/platform/telemetry/traceparent";

/** What the headers of a request say of where it comes from: its ids for the logs, the caller's address and program. */
export function requestSeed(
  head: Pick<Headers, "get">,
): Pick<CtxSeed, "requestId" | "traceparent" | "ip" | "userAgent"> {
  return {
    requestId: head.get("x-request-id") ?? undefined,
    // The active span goes on with the caller's trace already.
    traceparent: activeTraceparent() ?? validTraceparent(head.get("traceparent")),
    ip: clientIp(head),
    userAgent: head.get("user-agent")?.slice(0, 400),
  };
}

// The last entry is the one our own proxy wrote, or lib/platform/front-door.ts; what stands before it may be invented.
function clientIp(head: Pick<Headers, "get">): string | undefined {
  return head.get("x-forwarded-for")?.split(",").at(-1)?.trim() || undefined;
}

function validTraceparent(value: string | null): string | undefined {
  return value && /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/.test(value) ? value : undefined;
}
