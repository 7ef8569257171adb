"use client";

import { useTranslations } from "next-intl";
import { ReasonDialog } from "@/components/console-shell/reason-dialog";
import type { ShopOrderDetail } from "@/lib/ordering";
import { formatRupiah } from "@/lib/platform/money";
import { cancelShopOrderAction } from "@/lib/shipping/actions";

/** Gives a paid order up: says what goes back to the buyer, and asks for the sentence the buyer will read. */
export function CancelOrder({
  shopId,
  part,
  onDone,
}: {
  shopId: string;
  part: Pick<ShopOrderDetail, "id" | "number" | "total">;
  onDone: () => void;
}) {
  const t = useTranslations("console-orders.act");
  return (
    <ReasonDialog
      words={{
        open: t("cancel"),
        title: t("cancelTitle", { number: part.number }),
        text: t("cancelText", { amount: formatRupiah(part.total) }),
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
