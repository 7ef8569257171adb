import "server-only";
import { cookies, headers } from "next/headers";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { type Ctx, createCtx, type Locale } from "@/lib/platform/ctx";
import { guestCookieName } from "./cookies";
import { requestSeed } from "./request-seed";
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
  return createCtx(actor, { ...requestSeed(head), locale, guestToken: jar.get(guestCookieName())?.value });
});

// Route handlers outside [locale] have no locale of their own.
async function requestLocale(): Promise<Locale> {
  try {
    return (await getLocale()) === "en" ? "en" : "id";
  } catch {
    return "id";
  }
}
