import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { regions } from "@/components/account/regions";
import { CheckoutView } from "@/components/checkout/checkout-view";
import { UnpaidReminder } from "@/components/orders/unpaid-reminder";
import { ClientMessages } from "@/i18n/client-messages";
import { redirect } from "@/i18n/navigation";
import { requestCtx } from "@/lib/identity/request-ctx";
import { checkoutQuote, mergeGuestCart } from "@/lib/ordering";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/id";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("checkout"))("title"), robots: { index: false } };
}

export default async function CheckoutPage() {
  const [ctx, locale, t] = await Promise.all([requestCtx(), getLocale(), getTranslations("checkout")]);
  if (ctx.actor.kind !== "user") {
    return redirect({ href: { pathname: "/sign-in", query: { callbackUrl: "/checkout" } }, locale });
  }
  await mergeGuestCart(ctx);
  const quote = await checkoutQuote(ctx);
  return (
    <div className="page-width grid gap-4 py-5 md:gap-5 md:py-8">
      <h1 className="font-extrabold text-xl md:text-2xl">{t("title")}</h1>
      <UnpaidReminder />
      <ClientMessages namespaces={["checkout", "errors", "orders", "parcels", "account", "auth"]}>
        <CheckoutView
          quote={quote}
          regions={regions()}
          idempotencyKey={newId()}
          lockMinutes={Math.max(1, Math.round(env().LOCK_SECONDS / 60))}
        />
      </ClientMessages>
    </div>
  );
}
