import { getTranslations } from "next-intl/server";
import { type ReactNode, Suspense } from "react";
import { AccountMenu } from "@/components/account/account-menu";
import { OpenOrderCount } from "@/components/console/open-order-count";
import { RequestCount } from "@/components/console/request-count";
import { ShopSwitcher } from "@/components/console/shop-switcher";
import { ConsoleNav } from "@/components/layout/console-nav";
import { DemoBanner } from "@/components/layout/demo-banner";
import { WorkbenchShell } from "@/components/layout/workbench-shell";
import { BellSlot } from "@/components/notifications/bell-slot";
import { StepUpHost } from "@/components/second-factor/step-up-host";
import { Skeleton } from "@/components/ui/skeleton";

type Props = { children: ReactNode; params: Promise<{ shop: string }> };

/** The frame only: whether the person may see a page is each page's own check. */
export default async function ConsoleLayout({ children, params }: Props) {
  const { shop } = await params;
  const t = await getTranslations("common.console");
  return (
    <WorkbenchShell
      title={t("title")}
      homeHref={`/console/${shop}`}
      banner={<DemoBanner />}
      switcher={
        <Suspense fallback={<Skeleton className="h-14" />}>
          <ShopSwitcher shop={shop} />
        </Suspense>
      }
      nav={
        <ConsoleNav
          shop={shop}
          orderCount={<OpenOrderCount shop={shop} />}
          requestCount={<RequestCount shop={shop} />}
        />
      }
      actions={
        <Suspense fallback={null}>
          <BellSlot shop={shop} />
        </Suspense>
      }
      account={
        <Suspense fallback={<Skeleton className="ml-2 size-10" />}>
          <span className="ml-2">
            <AccountMenu />
          </span>
        </Suspense>
      }
    >
      <StepUpHost>{children}</StepUpHost>
    </WorkbenchShell>
  );
}
