import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { sendToSecondFactor } from "@/components/second-factor/owing";
import { redirect } from "@/i18n/navigation";
import { requestCtx } from "@/lib/identity/request-ctx";
import type { Ctx } from "@/lib/platform/ctx";
import { isDomainError } from "@/lib/platform/errors";
import { requireShopBySlug, roleAtLeast, type ShopAccess } from "@/lib/shops";

export type ConsoleAccess = {
  ctx: Ctx;
  shop: ShopAccess;
  /** What the member's role lets them do; buttons for the rest are left out, and the verbs refuse it anyway. */
  can: { manage: boolean; stock: boolean; own: boolean };
};

/**
 * First line of every console page: who is asking and for which shop. Guests go to sign in, those who owe a second factor to that;
 * strangers see a 404.
 */
export async function consoleAccess(slug: string, path = ""): Promise<ConsoleAccess> {
  const ctx = await requestCtx();
  await sendGuestsToSignIn(ctx, `/console/${slug}${path}`);
  const shop = await requireShopBySlug(ctx, slug, "VIEWER").catch((error: unknown) => {
    if (isDomainError(error, "NOT_FOUND")) notFound();
    if (isDomainError(error, "SECOND_FACTOR_REQUIRED")) return sendToSecondFactor(`/console/${slug}${path}`);
    throw error;
  });
  const can = {
    manage: roleAtLeast(shop.role, "MANAGER"),
    stock: roleAtLeast(shop.role, "WAREHOUSE"),
    own: roleAtLeast(shop.role, "OWNER"),
  };
  return { ctx, shop, can };
}

/** Sends a guest to sign in and back to `path` afterwards. */
export async function sendGuestsToSignIn(ctx: Ctx, path: string): Promise<void> {
  if (ctx.actor.kind === "user") return;
  redirect({ href: { pathname: "/sign-in", query: { callbackUrl: path } }, locale: await getLocale() });
}
