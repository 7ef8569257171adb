import "server-only";
import { cookies, headers } from "next/headers";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { type Ctx, createCtx, type Locale } from "@/lib/platform/ctx";
import { guestCookieName } from "./cookies";
import { readSession } from "./session";

/**
 * The ctx of the request being answered, built once a request: the session's row is checked against the database, so a
 * revoked session is a guest from its next request on. For pages, actions and route handlers.
 */
export const requestCtx = cache(async (): Promise<Ctx> => {
  const [head, jar, locale, actor] = await Promise.all([
    headers(),
    cookies(),
    requestLocale(),
    readSession(),
  ]);
  return createCtx(actor, {
    requestId: head.get("x-request-id") ?? undefined,
    traceparent: validTraceparent(head.get("traceparent")),
    locale,
    ip: clientIp(head),
    userAgent: head.get("user-agent")?.slice(0, 400),
    guestToken: jar.get(guestCookieName())?.value,
  });
});

// Route handlers outside [locale] have no locale of their own.
async function requestLocale(): Promise<Locale> {
  try {
    return (await getLocale()) === "en" ? "en" : "id";
  } catch {
    return "id";
  }
}

// The last entry is the one our own proxy wrote, or lib/platform/front-door.ts; what stands before it may be invented.
function clientIp(head: Headers): string | undefined {
  return head.get("x-forwarded-for")?.split(",").at(-1)?.trim() || undefined;
}

function validTraceparent(value: string | null): string | undefined {
  return value && /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/.test(value) ? value : undefined;
}
