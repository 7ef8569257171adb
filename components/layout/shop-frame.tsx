import { getTranslations } from "next-intl/server";
import { type ReactNode, Suspense } from "react";
import { AccountMenu } from "@/components/account/account-menu";
import { CartCount } from "@/components/cart/cart-count";
import { BellSlot } from "@/components/notifications/bell-slot";
import { BottomBar } from "./bottom-bar";
import { CategoryMenu } from "./category-menu";
import { DemoBanner } from "./demo-banner";
import { menuCategories } from "./menu-categories";
import { ShopHeader } from "./shop-header";
import { SiteFooter } from "./site-footer";
import { SkipLink } from "./skip-link";

/** Frame of the storefront and of the buyer's pages: banner, header, page, footer, the phone's tab bar. */
export async function ShopFrame({ children }: { children: ReactNode }) {
  const t = await getTranslations("common");
  const cartCount = (
    <Suspense fallback={null}>
      <CartCount />
    </Suspense>
  );
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <DemoBanner />
      <ShopHeader
        cartCount={cartCount}
        bell={
          <Suspense fallback={null}>
            <BellSlot />
          </Suspense>
        }
        account={
          <Suspense fallback={<span role="presentation" className="h-10 w-22 rounded-lg bg-muted" />}>
            <AccountMenu />
          </Suspense>
        }
      />
      <CategoryMenu categories={await menuCategories()} />
      <main id="content" tabIndex={-1} aria-label={t("appName")} className="min-w-0 flex-1 outline-none">
        {children}
      </main>
      <SiteFooter />
      <BottomBar cartCount={cartCount} />
    </div>
  );
}
