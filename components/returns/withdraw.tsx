"use client";

import { useTranslations } from "next-intl";
import { useErrorText } from "@/components/orders/use-error-text";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import { withdrawCancelAction, withdrawReturnAction } from "@/lib/returns/actions";

const ACTIONS = { cancel: withdrawCancelAction, return: withdrawReturnAction };

/** Takes a wish back: to cancel, while nobody has answered it; to give goods back, while they are still here. */
export function Withdraw({ wish, requestId }: { wish: keyof typeof ACTIONS; requestId: string }) {
  const t = useTranslations("returns");
  const errorText = useErrorText();
  const router = useRouter();

  async function withdraw() {
    const result = await ACTIONS[wish]({ requestId });
    if (!result.ok) toast.error(errorText(result.error));
    router.refresh();
  }

  return (
    <ConfirmDialog
      trigger={
        <Button variant="outline" size="sm">
          {t(`${wish}.withdraw`)}
        </Button>
      }
      title={t(`${wish}.withdrawTitle`)}
      description={t(`${wish}.withdrawText`)}
      confirmLabel={t(`${wish}.withdraw`)}
      cancelLabel={t(`${wish}.withdrawKeep`)}
      onConfirm={withdraw}
    />
  );
}
