"use client";

import { useTranslations } from "next-intl";
import { ReasonDialog } from "@/components/console-shell/reason-dialog";
import type { ShopOrderDetail } from "@/lib/ordering";
import { formatRupiah } from "@/lib/platform/money";
import { cancelShopOrderAction } from "@/lib/shipping/actions";

/** Gives up what has not left of a paid order: says what goes back to the buyer, and asks for the sentence the buyer will read. */
export function CancelOrder({
  shopId,
  part,
  partlySent,
  onDone,
}: {
  shopId: string;
  part: Pick<ShopOrderDetail, "id" | "number" | "total">;
  /** Some of its parcels are under way: these go on. */
  partlySent: boolean;
  onDone: () => void;
}) {
  const t = useTranslations("console-orders.act");
  return (
    <ReasonDialog
      words={{
        open: t(partlySent ? "cancelRest" : "cancel"),
        title: t(partlySent ? "cancelRestTitle" : "cancelTitle", { number: part.number }),
        text: partlySent ? t("cancelRestText") : t("cancelText", { amount: formatRupiah(part.total) }),
        reason: t("reason"),
        hint: t("reasonHint"),
        short: t("reasonShort"),
        keep: t("cancelKeep"),
        confirm: t("cancelConfirm"),
      }}
      act={(reason) => cancelShopOrderAction({ shopId, shopOrderId: part.id, reason })}
      onDone={onDone}
    />
  );
}
