import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CartView } from "@/components/cart/cart-view";
import { UnpaidReminder } from "@/components/orders/unpaid-reminder";
import { ClientMessages } from "@/i18n/client-messages";
import { requestCtx } from "@/lib/identity/request-ctx";
import { getCart, mergeGuestCart } from "@/lib/ordering";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("cart"))("title"), robots: { index: false } };
}

export default async function CartPage() {
  const ctx = await requestCtx();
  if (ctx.actor.kind === "user") await mergeGuestCart(ctx);
  const [cart, t] = await Promise.all([getCart(ctx), getTranslations("cart")]);
  return (
    <div className="page-width grid gap-4 py-5 md:gap-5 md:py-8">
      <h1 className="font-extrabold text-xl md:text-2xl">{t("title")}</h1>
      <UnpaidReminder />
      <ClientMessages namespaces={["cart", "errors", "orders", "parcels"]}>
        <CartView cart={cart} />
      </ClientMessages>
    </div>
  );
}
