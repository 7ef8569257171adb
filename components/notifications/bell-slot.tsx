import { getLocale } from "next-intl/server";
import { ClientMessages } from "@/i18n/client-messages";
import { requestCtx } from "@/lib/identity/request-ctx";
import { countUnread, pushPublicKey } from "@/lib/notifications";
import { isDomainError } from "@/lib/platform/errors";
import { requireShopBySlug } from "@/lib/shops";
import { Bell } from "./bell";
import { PushInStep } from "./push-in-step";

/** The bell of the person who is signed in: their own, or that of a shop's console. Layouts put it under Suspense. */
export async function BellSlot({ shop: slug }: { shop?: string }) {
  const [ctx, locale] = await Promise.all([requestCtx(), getLocale()]);
  if (ctx.actor.kind !== "user") return null;
  try {
    const shopId = slug ? (await requireShopBySlug(ctx, slug, "VIEWER")).shopId : null;
    const unread = await countUnread(ctx, { shopId });
    const pushKey = pushPublicKey();
    const home = slug ? `/console/${slug}/notifications` : "/account/notifications";
    return (
      <ClientMessages namespaces={["notifications"]}>
        <Bell shopId={shopId} unread={unread} home={home} locale={locale} />
        {pushKey ? <PushInStep publicKey={pushKey} /> : null}
      </ClientMessages>
    );
  } catch (error) {
    // The page itself says what is wrong with the shop's address.
    if (isDomainError(error)) return null;
    throw error;
  }
}
