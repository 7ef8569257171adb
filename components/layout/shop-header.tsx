import { Ellipsis, LayoutGrid, ShoppingCart, Store } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ThemeToggle } from "@/components/theme/theme-toggle";
import { cn } from "@/components/ui/cn";
import { MenuPopover } from "@/components/ui/menu-popover";
import { menuItemStyles } from "@/components/ui/menu-styles";
import { SearchBox } from "@/components/ui/search-box";
import { getPathname, Link } from "@/i18n/navigation";
import { CATEGORY_MENU_ID } from "./category-menu";
import { headerIconStyles } from "./header-styles";
import { LocaleSwitch } from "./locale-switch";
import { Logo } from "./logo";

/** The storefront's top bar. Slots depend on the person, so the layout passes them under Suspense. */
export async function ShopHeader({
  cartCount,
  account,
  bell,
}: {
  cartCount: ReactNode;
  account: ReactNode;
  bell: ReactNode;
}) {
  const t = await getTranslations("common");
  const locale = await getLocale();
  return (
    <header className="shop-header sticky top-0 z-40 border-border border-b bg-card">
      <div className="page-width flex h-15 items-center gap-2 md:h-17 md:gap-3">
        <Link href="/" aria-label={t("homeLink")} className="flex rounded-lg py-1 pr-1 md:pr-2">
          <Logo compact />
        </Link>
        <button
          type="button"
          popoverTarget={CATEGORY_MENU_ID}
          className="hidden h-10 shrink-0 items-center gap-2 rounded-lg px-3 font-semibold text-sm hover:bg-muted md:inline-flex"
        >
          <LayoutGrid aria-hidden="true" className="size-4.5" />
          {t("nav.categories")}
        </button>
        <SearchBox
          action={getPathname({ href: "/search", locale })}
          label={t("search.label")}
          placeholder={t("search.placeholder")}
          submitLabel={t("search.submit")}
          className="min-w-0 flex-1"
        />
        {bell}
        <div className="hidden items-center md:flex">
          <LocaleSwitch
            label={t("locale.switch")}
            short={t("locale.short")}
            className={cn(headerIconStyles, "font-bold text-sm")}
          />
          <ThemeToggle label={t("theme.toggle")} className={headerIconStyles} />
          <Link href="/cart" aria-label={t("nav.cart")} className={headerIconStyles}>
            <span className="relative">
              <ShoppingCart aria-hidden="true" />
              {cartCount}
            </span>
          </Link>
          <span aria-hidden="true" className="mx-2 h-6 w-px bg-border" />
          {account}
        </div>
        <MenuPopover
          label={t("nav.more")}
          trigger={<Ellipsis aria-hidden="true" />}
          triggerClassName={cn(headerIconStyles, "-mr-2 md:hidden")}
        >
          <LocaleSwitch
            label={t("locale.switch")}
            short={t("locale.switch")}
            icon
            className={menuItemStyles}
          />
          <Link href="/open-shop" className={menuItemStyles}>
            <Store aria-hidden="true" />
            {t("nav.sell")}
          </Link>
          <ThemeToggle label={t("theme.toggle")} showLabel className={menuItemStyles} />
        </MenuPopover>
      </div>
    </header>
  );
}
