import type { ReactNode } from "react";
import { AccountNav } from "@/components/layout/account-nav";
import { ShopFrame } from "@/components/layout/shop-frame";
import { StepUpHost } from "@/components/second-factor/step-up-host";

export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <ShopFrame>
      <div className="page-width grid gap-5 py-5 md:py-8 lg:grid-cols-[14rem_minmax(0,1fr)] lg:gap-10">
        <AccountNav />
        <div className="min-w-0">
          <StepUpHost>{children}</StepUpHost>
        </div>
      </div>
    </ShopFrame>
  );
}
