"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useRouter } from "@/i18n/navigation";
import type { MyOrderPart } from "@/lib/ordering";
import { cancelOwnShopOrderAction, confirmReceivedAction } from "@/lib/ordering/actions/shop-orders";
import type { ActionError, ActionResult } from "@/lib/platform/action-result";
import { useErrorText } from "./use-error-text";

/** What a customer may do with one shop's part: call it off before the shop takes it on, say that it has arrived. */
export function PartActions({ part }: { part: Pick<MyOrderPart, "id" | "status"> & { shopName: string } }) {
  const t = useTranslations("orders.part");
  const errorText = useErrorText();
  const router = useRouter();
  const [reason, setReason] = useState("");
  const [error, setError] = useState<ActionError | null>(null);

  async function run(action: () => Promise<ActionResult<unknown>>) {
    const result = await action();
    setError(result.ok ? null : result.error);
    router.refresh();
  }

  const canCancel = part.status === "NEW";
  const canConfirm = part.status === "SHIPPED" || part.status === "DELIVERED";
  if (!canCancel && !canConfirm && !error) return null;
  return (
    <div className="grid gap-3">
      {error ? (
        <Alert tone="danger" announce>
          {errorText(error)}
        </Alert>
      ) : null}
      {canConfirm ? (
        <ConfirmDialog
          trigger={<Button className="justify-self-start">{t("received")}</Button>}
          title={t("receivedTitle")}
          description={t("receivedText", { shop: part.shopName })}
          confirmLabel={t("receivedConfirm")}
          onConfirm={() => run(() => confirmReceivedAction({ shopOrderId: part.id }))}
        />
      ) : null}
      {canCancel ? (
        <ConfirmDialog
          trigger={
            <Button variant="outline" size="sm" className="justify-self-start">
              {t("cancel")}
            </Button>
          }
          title={t("cancelTitle", { shop: part.shopName })}
          description={t("cancelText")}
          confirmLabel={t("cancelConfirm")}
          cancelLabel={t("cancelKeep")}
          tone="destructive"
          onConfirm={() =>
            run(() =>
              cancelOwnShopOrderAction({
                shopOrderId: part.id,
                reason: reason.trim() || t("cancelReasonDefault"),
              }),
            )
          }
        >
          <Field id={`reason-${part.id}`} label={t("cancelReason")} optionalLabel={t("optional")}>
            {(control) => (
              <Input
                {...control}
                maxLength={300}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
