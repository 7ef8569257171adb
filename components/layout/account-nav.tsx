import {
  BellIcon,
  FileLock2,
  LayoutDashboard,
  MapPin,
  MonitorSmartphone,
  ReceiptText,
  ShieldCheck,
  UserRound,
} from "lucide-react";
import { getTranslations } from "next-intl/server";
import { NavLink } from "./nav-link";
import { SideNav } from "./side-nav";

/** The buyer's menu: a column on desks, a row of chips that scrolls sideways on phones. */
export async function AccountNav() {
  const t = await getTranslations("common.accountNav");
  const items = [
    {
      href: "/account",
      label: t("overview"),
      icon: LayoutDashboard,
      exact: true,
    },
    { href: "/orders", label: t("orders"), icon: ReceiptText },
    { href: "/account/notifications", label: t("notifications"), icon: BellIcon },
    { href: "/account/addresses", label: t("addresses"), icon: MapPin },
    { href: "/account/profile", label: t("profile"), icon: UserRound },
    { href: "/account/security", label: t("security"), icon: ShieldCheck },
    {
      href: "/account/sessions",
      label: t("sessions"),
      icon: MonitorSmartphone,
    },
    { href: "/account/privacy", label: t("privacy"), icon: FileLock2 },
  ];
  return (
    <>
      <div className="hidden lg:block">
        <SideNav label={t("label")} groups={[{ items }]} />
      </div>
      <nav
        aria-label={t("label")}
        className="scrollbar-none -mx-4 scroll-px-4 overflow-x-auto px-4 py-0.5 md:-mx-6 md:scroll-px-6 md:px-6 lg:hidden"
      >
        <ul className="flex w-max gap-2">
          {items.map(({ href, label, exact, icon: Icon }) => (
            <li key={href}>
              <NavLink
                href={href}
                exact={exact}
                className="inline-flex h-9 items-center gap-2 whitespace-nowrap rounded-full border border-border bg-card px-3.5 font-semibold text-sm aria-[current=page]:border-primary aria-[current=page]:[scroll-initial-target:nearest] aria-[current=page]:bg-primary-soft aria-[current=page]:text-primary-soft-foreground"
              >
                <Icon aria-hidden="true" className="size-4" />
                {label}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
