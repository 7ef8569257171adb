import { getTranslations } from "next-intl/server";
import { CountBubble } from "@/components/layout/count-bubble";
import { requestCtx } from "@/lib/identity/request-ctx";
import { cartCount, mergeGuestCart } from "@/lib/ordering";

/** How many lines the visitor's cart holds, as a bubble on the cart icon. */
export async function CartCount() {
  const ctx = await requestCtx();
  // The first page after signing in: what the guest had put in is theirs from here on.
  if (ctx.actor.kind === "user") await mergeGuestCart(ctx);
  const [count, t] = await Promise.all([cartCount(ctx), getTranslations("cart")]);
  return <CountBubble count={count} label={t("count", { count })} />;
}
