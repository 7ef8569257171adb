import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { LowStockAlerts } from "@/components/console-dashboard/low-stock-alerts";
import { RecentProposals } from "@/components/console-dashboard/recent-proposals";
import { SALES_PERIODS, Sales } from "@/components/console-dashboard/sales";
import { ScarceOffers } from "@/components/console-dashboard/scarce-offers";
import { ShopState } from "@/components/console-dashboard/shop-state";
import { WorkCards } from "@/components/console-dashboard/work-to-do";
import { consoleAccess } from "@/components/console-shell/console-access";
import { ShopStatusBadge } from "@/components/console-shell/shop-status-badge";
import { SecondFactorHint } from "@/components/second-factor/second-factor-hint";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { getShopProfile } from "@/lib/shops";

type Props = { params: Promise<{ shop: string }>; searchParams: Promise<{ days?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-dashboard"))("title") };
}

/** The console's first page: the work to do, then how the shop is selling. */
export default async function DashboardPage({ params, searchParams }: Props) {
  const [{ shop: slug }, { days: asked }] = await Promise.all([params, searchParams]);
  const { ctx, shop, can } = await consoleAccess(slug);
  const t = await getTranslations("console-dashboard");
  const profile = await getShopProfile(ctx, { shopId: shop.shopId });
  const days = SALES_PERIODS.find((period) => String(period) === asked) ?? SALES_PERIODS[0];
  const part = { ctx, shopId: shop.shopId, base: `/console/${slug}` };
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("greeting", { shop: profile.name })}
        badge={<ShopStatusBadge status={profile.status} />}
      />
      {can.manage ? <SecondFactorHint ctx={ctx} /> : null}
      <div className="grid grid-cols-1 gap-6">
        <ShopState ctx={ctx} profile={profile} />
        <WorkCards {...part} />
        <div className="grid items-start gap-4 lg:grid-cols-2 lg:*:only:col-span-2">
          <LowStockAlerts {...part} />
          <ScarceOffers {...part} />
          <RecentProposals {...part} />
        </div>
        <Suspense fallback={<Skeleton className="h-96" />}>
          <Sales {...part} days={days} />
        </Suspense>
      </div>
    </>
  );
}
