"use client";

import { useTranslations } from "next-intl";
import { useAction } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import { withdrawProposalAction } from "@/lib/shops/actions/proposals";

/** Takes a waiting proposal back. */
export function WithdrawProposal({ shopId, proposalId }: { shopId: string; proposalId: string }) {
  const t = useTranslations("console-products.proposals");
  const router = useRouter();
  const { pending, run } = useAction();
  return (
    <Button
      size="sm"
      variant="ghost"
      loading={pending}
      onClick={() =>
        run(() => withdrawProposalAction({ shopId, proposalId }), {
          done: () => {
            toast.success(t("withdrawn"));
            router.refresh();
          },
        })
      }
    >
      {t("withdraw")}
    </Button>
  );
}
