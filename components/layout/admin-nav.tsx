import {
  Banknote,
  CreditCard,
  FileCheck2,
  FileLock2,
  FolderTree,
  HeartPulse,
  LayoutDashboard,
  Lightbulb,
  MailCheck,
  Package,
  Percent,
  ReceiptText,
  Scale,
  ScrollText,
  SlidersHorizontal,
  Store,
  Tags,
  Truck,
} from "lucide-react";
import { getTranslations } from "next-intl/server";
import { type ReactNode, Suspense } from "react";
import { SideNav } from "./side-nav";

/** The admin's menu. The counts are slots: they stream in after the page. */
export async function AdminNav({
  proposalCount,
  shopCount,
}: {
  proposalCount?: ReactNode;
  shopCount?: ReactNode;
}) {
  const t = await getTranslations("common.admin");
  return (
    <SideNav
      label={t("label")}
      groups={[
        {
          items: [
            {
              href: "/admin",
              label: t("overview"),
              icon: LayoutDashboard,
              exact: true,
            },
          ],
        },
        {
          title: t("sectionCatalog"),
          items: [
            { href: "/admin/products", label: t("products"), icon: Package },
            {
              href: "/admin/proposals",
              label: t("proposals"),
              icon: Lightbulb,
              count: <Suspense fallback={null}>{proposalCount}</Suspense>,
            },
            {
              href: "/admin/categories",
              label: t("categories"),
              icon: FolderTree,
            },
            { href: "/admin/brands", label: t("brands"), icon: Tags },
            {
              href: "/admin/attributes",
              label: t("attributes"),
              icon: SlidersHorizontal,
            },
          ],
        },
        {
          title: t("sectionMarket"),
          items: [
            {
              href: "/admin/shops",
              label: t("shops"),
              icon: Store,
              count: <Suspense fallback={null}>{shopCount}</Suspense>,
            },
            { href: "/admin/orders", label: t("orders"), icon: ReceiptText },
            { href: "/admin/shipping", label: t("shipping"), icon: Truck },
            { href: "/admin/payments", label: t("payments"), icon: CreditCard },
          ],
        },
        {
          title: t("sectionMoney"),
          items: [
            { href: "/admin/payouts", label: t("payouts"), icon: Banknote },
            { href: "/admin/commission", label: t("commission"), icon: Percent },
            { href: "/admin/adjustments", label: t("adjustments"), icon: Scale },
            { href: "/admin/reconciliation", label: t("reconciliation"), icon: FileCheck2 },
          ],
        },
        {
          title: t("sectionSystem"),
          items: [
            { href: "/admin/notifications", label: t("notifications"), icon: MailCheck },
            { href: "/admin/health", label: t("health"), icon: HeartPulse },
            { href: "/admin/people", label: t("people"), icon: FileLock2 },
            { href: "/admin/audit", label: t("audit"), icon: ScrollText },
          ],
        },
      ]}
    />
  );
}
