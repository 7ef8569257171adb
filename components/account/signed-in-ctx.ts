import "server-only";
import { getLocale } from "next-intl/server";
import { redirect } from "@/i18n/navigation";
import { requestCtx } from "@/lib/identity/request-ctx";
import type { Ctx } from "@/lib/platform/ctx";

/** The ctx of a page for signed-in people; guests go to sign in and come back to `path`. The verbs check again. */
export async function signedInCtx(path: string): Promise<Ctx> {
  const ctx = await requestCtx();
  if (ctx.actor.kind === "user") return ctx;
  return redirect({
    href: { pathname: "/sign-in", query: { callbackUrl: path } },
    locale: await getLocale(),
  });
}
