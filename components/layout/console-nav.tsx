import {
  ArrowLeftRight,
  Boxes,
  ClipboardList,
  History,
  LayoutDashboard,
  PackageSearch,
  ScrollText,
  Settings,
  Undo2,
  UsersRound,
  Wallet,
  Warehouse,
} from "lucide-react";
import { getTranslations } from "next-intl/server";
import { type ReactNode, Suspense } from "react";
import { SideNav } from "./side-nav";

/** The console's menu. The counts are slots: they stream in after the page. */
export async function ConsoleNav({
  shop,
  orderCount,
  requestCount,
}: {
  shop: string;
  orderCount?: ReactNode;
  requestCount?: ReactNode;
}) {
  const t = await getTranslations("common.console");
  const base = `/console/${shop}`;
  return (
    <SideNav
      label={t("label")}
      groups={[
        {
          items: [
            {
              href: base,
              label: t("dashboard"),
              icon: LayoutDashboard,
              exact: true,
            },
            {
              href: `${base}/orders`,
              label: t("orders"),
              icon: ClipboardList,
              count: <Suspense fallback={null}>{orderCount}</Suspense>,
            },
            {
              href: `${base}/requests`,
              label: t("requests"),
              icon: Undo2,
              count: <Suspense fallback={null}>{requestCount}</Suspense>,
            },
            {
              href: `${base}/products`,
              label: t("products"),
              icon: PackageSearch,
            },
          ],
        },
        {
          title: t("sectionStock"),
          items: [
            {
              href: `${base}/inventory`,
              label: t("inventory"),
              icon: Boxes,
              exact: true,
            },
            {
              href: `${base}/inventory/ledger`,
              label: t("ledger"),
              icon: History,
            },
            {
              href: `${base}/warehouses`,
              label: t("warehouses"),
              icon: Warehouse,
            },
            {
              href: `${base}/transfers`,
              label: t("transfers"),
              icon: ArrowLeftRight,
            },
          ],
        },
        {
          title: t("sectionShop"),
          items: [
            { href: `${base}/finance`, label: t("finance"), icon: Wallet },
            { href: `${base}/team`, label: t("team"), icon: UsersRound },
            { href: `${base}/activity`, label: t("activity"), icon: ScrollText },
            { href: `${base}/settings`, label: t("settings"), icon: Settings },
          ],
        },
      ]}
    />
  );
}
