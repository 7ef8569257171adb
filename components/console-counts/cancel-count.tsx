"use client";

import { useTranslations } from "next-intl";
import { useAction } from "@/components/console-shell/use-action";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import { cancelCountAction } from "@/lib/inventory/actions/counts";

/** Calls a count off, after asking. */
export function CancelCount({
  shopId,
  countId,
  number,
}: {
  shopId: string;
  countId: string;
  number: string;
}) {
  const t = useTranslations("console-counts.count");
  const router = useRouter();
  const { pending, run } = useAction();
  return (
    <ConfirmDialog
      trigger={
        <Button variant="destructive-ghost" disabled={pending}>
          {t("cancel")}
        </Button>
      }
      title={t("cancelTitle", { number })}
      description={t("cancelText")}
      confirmLabel={t("cancelYes")}
      cancelLabel={t("cancelNo")}
      tone="destructive"
      onConfirm={() =>
        run(() => cancelCountAction({ shopId, countId }), {
          done: () => {
            toast.success(t("cancelled"));
            router.refresh();
          },
        })
      }
    />
  );
}
