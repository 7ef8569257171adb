import { House, LayoutGrid, ReceiptText, ShoppingCart, UserRound } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CATEGORY_MENU_ID } from "./category-menu";
import { NavLink } from "./nav-link";

const itemStyles =
  "flex h-full w-full flex-col items-center justify-center gap-1 text-[0.6875rem] font-semibold text-muted-foreground aria-[current=page]:text-link focus-visible:-outline-offset-2 [&_svg]:size-5.5";

/** The phone's tab bar, in reach of the thumb. */
export async function BottomBar({ cartCount }: { cartCount: ReactNode }) {
  const t = await getTranslations("common.nav");
  return (
    <nav
      aria-label={t("bottom")}
      className="fixed inset-x-0 bottom-0 z-40 border-border border-t bg-card pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      <ul className="grid h-15 grid-cols-5">
        <li>
          <NavLink href="/" exact className={itemStyles}>
            <House aria-hidden="true" />
            {t("home")}
          </NavLink>
        </li>
        <li>
          <button type="button" popoverTarget={CATEGORY_MENU_ID} className={itemStyles}>
            <LayoutGrid aria-hidden="true" />
            {t("categories")}
          </button>
        </li>
        <li>
          <NavLink href="/cart" className={itemStyles}>
            <span className="relative">
              <ShoppingCart aria-hidden="true" />
              {cartCount}
            </span>
            {t("cart")}
          </NavLink>
        </li>
        <li>
          <NavLink href="/orders" className={itemStyles}>
            <ReceiptText aria-hidden="true" />
            {t("orders")}
          </NavLink>
        </li>
        <li>
          <NavLink href="/account" className={itemStyles}>
            <UserRound aria-hidden="true" />
            {t("account")}
          </NavLink>
        </li>
      </ul>
    </nav>
  );
}
