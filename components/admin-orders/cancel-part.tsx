"use client";

import { useTranslations } from "next-intl";
import { ReasonDialog } from "@/components/console-shell/reason-dialog";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import type { StaffOrderPart } from "@/lib/ordering";
import { formatRupiah } from "@/lib/platform/money";
import { cancelPartAsStaffAction } from "@/lib/shipping/actions";

/** Calls off what has not left of a part in its shop's place, with the sentence both sides will read. */
export function CancelPart({
  part,
}: {
  part: Pick<StaffOrderPart, "id" | "number" | "left" | "partlySent">;
}) {
  const { id: shopOrderId, number, left, partlySent } = part;
  const t = useTranslations("admin-orders");
  const router = useRouter();
  return (
    <ReasonDialog
      words={{
        open: t(partlySent ? "cancelRest" : "cancel"),
        title: t("cancelTitle", { number }),
        text: partlySent ? t("cancelRestText") : t("cancelText", { amount: formatRupiah(left) }),
        reason: t("reason"),
        hint: t("reasonHint"),
        short: t("reasonShort"),
        keep: t("keep"),
        confirm: t(partlySent ? "cancelRest" : "cancel"),
      }}
      act={(reason) => cancelPartAsStaffAction({ shopOrderId, reason })}
      onDone={() => {
        toast.success(t("cancelled"));
        router.refresh();
      }}
    />
  );
}
