import { getTranslations } from "next-intl/server";
import { type ReactNode, Suspense } from "react";
import { AccountMenu } from "@/components/account/account-menu";
import {
  WaitingAppealCount,
  WaitingProposalCount,
  WaitingShopCount,
} from "@/components/admin-shell/waiting-counts";
import { AdminNav } from "@/components/layout/admin-nav";
import { DemoBanner } from "@/components/layout/demo-banner";
import { WorkbenchShell } from "@/components/layout/workbench-shell";
import { StepUpHost } from "@/components/second-factor/step-up-host";
import { Skeleton } from "@/components/ui/skeleton";

/** The frame only: whether the person may see a page is each page's own check. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("common.admin");
  return (
    <WorkbenchShell
      title={t("title")}
      homeHref="/admin"
      banner={<DemoBanner />}
      nav={
        <AdminNav
          proposalCount={<WaitingProposalCount />}
          shopCount={<WaitingShopCount />}
          appealCount={<WaitingAppealCount />}
        />
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
