"use client";

import { useTranslations } from "next-intl";
import { CancelWish } from "@/components/returns/cancel-wish";
import type { ReturnableItem } from "@/components/returns/return-lines";
import { ReturnWish } from "@/components/returns/return-wish";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import type { MyOrderPart } from "@/lib/ordering";
import { confirmReceivedAction } from "@/lib/ordering/actions/shop-orders";
import { useErrorText } from "./use-error-text";

export type PartRights = {
  /** A wish to cancel is not open already. */
  cancel: boolean;
  /** No return is open. */
  confirm: boolean;
  /** It is overdue: nothing can be given back, but missed. */
  missing: boolean;
  /** What can still be given back, or missed; empty where nothing can. */
  returnable: ReturnableItem[];
};

/** What a customer may do with one shop's part: call it off, say that it has arrived, give it back. */
export function PartActions({
  part,
  rights,
}: {
  part: Pick<MyOrderPart, "id" | "status"> & { shopName: string };
  rights: PartRights;
}) {
  const t = useTranslations("orders.part");
  const errorText = useErrorText();
  const router = useRouter();
  const { id, status, shopName } = part;
  const canCancel = rights.cancel && (status === "NEW" || status === "ACCEPTED" || status === "PACKED");
  const canConfirm = rights.confirm && (status === "SHIPPED" || status === "DELIVERED");
  if (!canCancel && !canConfirm && rights.returnable.length === 0) return null;

  async function confirm() {
    const result = await confirmReceivedAction({ shopOrderId: id });
    if (!result.ok) toast.error(errorText(result.error));
    router.refresh();
  }

  return (
    <div className="flex flex-wrap gap-2">
      {canConfirm ? (
        <ConfirmDialog
          trigger={<Button>{t("received")}</Button>}
          title={t("receivedTitle")}
          description={t("receivedText", { shop: shopName })}
          confirmLabel={t("receivedConfirm")}
          onConfirm={confirm}
        />
      ) : null}
      {rights.returnable.length > 0 ? (
        <ReturnWish shopOrderId={id} shopName={shopName} items={rights.returnable} missing={rights.missing} />
      ) : null}
      {canCancel ? <CancelWish shopOrderId={id} shopName={shopName} atOnce={status === "NEW"} /> : null}
    </div>
  );
}
