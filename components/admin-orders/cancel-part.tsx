"use client";

import { useTranslations } from "next-intl";
import { ReasonDialog } from "@/components/console-shell/reason-dialog";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import { formatRupiah } from "@/lib/platform/money";
import { cancelPartAsStaffAction } from "@/lib/shipping/actions";

/** Calls a part off in its shop's place, with the sentence both sides will read. */
export function CancelPart(props: { shopOrderId: string; number: string; left: number }) {
  const { shopOrderId, number, left } = props;
  const t = useTranslations("admin-orders");
  const router = useRouter();
  return (
    <ReasonDialog
      words={{
        open: t("cancel"),
        title: t("cancelTitle", { number }),
        text: t("cancelText", { amount: formatRupiah(left) }),
        reason: t("reason"),
        hint: t("reasonHint"),
        short: t("reasonShort"),
        keep: t("keep"),
        confirm: t("cancel"),
      }}
      act={(reason) => cancelPartAsStaffAction({ shopOrderId, reason })}
      onDone={() => {
        toast.success(t("cancelled"));
        router.refresh();
      }}
    />
  );
}
